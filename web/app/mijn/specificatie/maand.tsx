import { metToegang } from '@bijrijder/dossier/toegang';
import { Belofterij, Deel, GrootBedrag, Knop, Knoppen, Stapel, Terug, Verder, Vraag } from '@bijrijder/ui';
import { redirect } from 'react-router';
import { databank, eisClient, teksten } from '../../sessie.server.ts';
import { Tekst, Teksten, useTaal, useTekst } from '../../tekst/index.tsx';
import { dagWoord, hoofdletter, maandWoord } from '../maandwoorden.ts';
import { Verschiltabel } from '../verschiltabel.tsx';
import type { Route } from './+types/maand.ts';
import { specificatieVan } from './beeld.server.ts';
import { Regels } from './regels.tsx';

export async function loader({ request, params }: Route.LoaderArgs) {
  const wie = await eisClient(request);
  return metToegang(
    databank(),
    { wie, handeling: 'lezen', object: 'besluit', doel: 'eigen_zaak', betrokkene: wie.id },
    async (t) => {
      const beeld = await specificatieVan(t, wie.id, params.maand);
      if (!beeld) throw redirect('/mijn/specificaties');
      return { bron: teksten('specificatie'), ...beeld };
    },
  );
}

export default function Specificatiepagina({ loaderData }: Route.ComponentProps) {
  return (
    <Teksten bron={loaderData.bron}>
      <Specificatie d={loaderData} />
    </Teksten>
  );
}

function Specificatie({ d }: { d: Route.ComponentProps['loaderData'] }) {
  const t = useTekst();
  const taal = useTaal();
  const maand = maandWoord(d.maand, d.vandaag);
  const { b } = d;
  return (
    <Stapel gat="r6">
      <title>{t('opgave.specificatie.titel', { maand })}</title>
      <Terug href="/mijn/specificaties">
        <Tekst k="opgave.specificatie.alleMaanden" />
      </Terug>
      <header>
        <h1>
          <Tekst k="opgave.specificatie.kop" waarden={{ maand }} />
        </h1>
        <GrootBedrag cent={b.betaaldCent} className="boven-r3" />
        <p>
          <Tekst
            k={d.geboekt ? 'opgave.specificatie.betaaldOp' : 'opgave.specificatie.wordtBetaald'}
            waarden={{ dag: d.geboekt ? hoofdletter(dagWoord(d.geboekt, taal)) : dagWoord(b.betaaldag, taal) }}
          />
        </p>
        <Belofterij
          label={t('opgave.specificatie.rij')}
          items={[
            ...(b.beloofdCent === null
              ? []
              : [{ id: 'gezegd', wat: <Tekst k="opgave.specificatie.gezegd" />, cent: b.beloofdCent, wanneer: '' }]),
            {
              id: 'besloten',
              wat: <Tekst k="opgave.specificatie.besloten" />,
              cent: b.betaaldCent,
              wanneer: dagWoord(b.besloten_op, taal),
            },
            ...b.betalingen
              .filter((p) => p.doel !== 'premie')
              .map((p, i) => ({
                id: `betaling-${i}`,
                wat: t(`specificatie.stand.${p.stand}`),
                cent: p.bedragCent,
                wanneer: dagWoord(p.boekdatum ?? p.betaaldag, taal),
                klaar: p.stand === 'betaald',
              })),
          ]}
        />
      </header>
      <Deel id="som" titel={<Tekst k="opgave.specificatie.som" />}>
        <Regels
          regels={b.regels}
          bronnen={d.bronnen}
          namen={d.namen}
          vandaag={d.vandaag}
          betaaldCent={b.betaaldCent}
          slot={<Tekst k="opgave.regel.opRekening" />}
        />
      </Deel>
      {d.correcties.length > 0 && (
        <Deel id="correctie" titel={<Tekst k="opgave.specificatie.correctie" />}>
          <Verschiltabel
            naam={t('opgave.specificatie.correctie')}
            kolommen={{
              wat: t('opgave.specificatie.wat'),
              was: t('opgave.klopt.eerst'),
              wordt: t('opgave.klopt.nu'),
              verschil: t('opgave.klopt.verschil'),
            }}
            rijen={d.correcties.map((c) => ({
              id: c.id,
              wat: t(`opgave.specificatie.soort.${c.soort}`),
              wasCent: c.was,
              wordtCent: c.wordt,
              verschilCent: c.verschil,
            }))}
          />
          {d.correcties.some((c) => c.stand === 'te_horen') && (
            <p>
              <Tekst k="opgave.klopt.mensBelt" />
            </p>
          )}
        </Deel>
      )}
      <Vraag vraag={<Tekst k="opgave.specificatie.klopt" />}>
        <Knop soort="lijn" icoon="pencil-simple" href={`/mijn/doorgeven/${d.maand}`}>
          <Tekst k="opgave.uitleg.anders" />
        </Knop>
        <Knop soort="lijn" icoon="question" href="/mijn/hulp">
          <Tekst k="opgave.specificatie.nee" />
        </Knop>
      </Vraag>
      <p>
        <Tekst
          k={d.bezwaarTot < d.vandaag ? 'opgave.specificatie.bezwaarLater' : 'opgave.specificatie.bezwaar'}
          waarden={{ dag: dagWoord(d.bezwaarTot, taal) }}
        />{' '}
        <Verder href="/mijn/bezwaar">
          <Tekst k="opgave.specificatie.bezwaarHoe" />
        </Verder>
      </p>
      <Knoppen>
        <Knop soort="zacht" icoon="download-simple" href={`/mijn/specificaties/${d.maand}/pdf`}>
          <Tekst k="opgave.specificatie.pdf" />
        </Knop>
        <Knop soort="zacht" icoon="printer" href={`/mijn/specificaties/${d.maand}`}>
          <Tekst k="opgave.bon.print" />
        </Knop>
      </Knoppen>
    </Stapel>
  );
}

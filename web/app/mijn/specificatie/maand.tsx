import { AfhandelFout, zegOverCorrectie } from '@bijrijder/dossier/afhandelen';
import { eenmalig, metToegang } from '@bijrijder/dossier/toegang';
import { Belofterij, Deel, GrootBedrag, Knop, Knoppen, Stapel, Terug, Verder, Vraag } from '@bijrijder/ui';
import { redirect } from 'react-router';
import { tekstveld } from '../../formulier.ts';
import { isMaand } from '../../maand.ts';
import { databank, eisClient, leesSleutel, nieuweSleutel, teksten } from '../../sessie.server.ts';
import { Tekst, Teksten, useTaal, useTekst } from '../../tekst/index.tsx';
import { dagWoord, hoofdletter, maandWoord } from '../maandwoorden.ts';
import type { Route } from './+types/maand.ts';
import { specificatieVan } from './beeld.server.ts';
import { Correctie } from './correctie.tsx';
import { Premie } from './premie.tsx';
import { Regels } from './regels.tsx';
import { betaalzin, isVerdeeld, Waarheen, Waarzin } from './waarheen.tsx';

export async function loader({ request, params }: Route.LoaderArgs) {
  const wie = await eisClient(request);
  return metToegang(
    databank(),
    { wie, handeling: 'lezen', object: 'besluit', doel: 'eigen_zaak', betrokkene: wie.id },
    async (t) => {
      const beeld = await specificatieVan(t, wie.id, params.maand);
      if (!beeld) throw redirect('/mijn/specificaties');
      return {
        bron: teksten('specificatie', 'besluit'),
        ...beeld,
        sleutels: Object.fromEntries(beeld.correcties.map((c) => [c.inMaand, nieuweSleutel()])),
        gezegd: new URL(request.url).searchParams.get('gezegd'),
      };
    },
  );
}

/** One tap about what changed later: it is right, or it is not and a human looks. */
export async function action({ request, params }: Route.ActionArgs) {
  const wie = await eisClient(request);
  const vorm = await request.formData();
  const inMaand = tekstveld(vorm, 'inMaand');
  const klopt = tekstveld(vorm, 'klopt');
  if (!isMaand(params.maand) || !isMaand(inMaand) || (klopt !== 'ja' && klopt !== 'nee'))
    throw new Response(null, { status: 400 });
  const tekst = tekstveld(vorm, 'tekst', 4_000);
  try {
    await metToegang(
      databank(),
      { wie, handeling: 'toevoegen', object: 'correctie', doel: 'eigen_zaak', betrokkene: wie.id },
      (t) =>
        eenmalig(t, leesSleutel(vorm), () =>
          zegOverCorrectie(t, wie.id, { maand: params.maand, inMaand, klopt: klopt === 'ja', tekst }),
        ),
    );
  } catch (fout) {
    if (fout instanceof AfhandelFout) throw new Response(null, { status: 404 });
    throw fout;
  }
  return redirect(`/mijn/specificaties/${params.maand}?gezegd=${inMaand}#correctie-${inMaand}`, 303);
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
  const maand = maandWoord(d.maand, d.vandaag, taal);
  const { b } = d;
  const verdeeld = isVerdeeld(d.weg);
  const zin = betaalzin(d);
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
            k={zin.k}
            waarden={{ dag: d.geboekt ? hoofdletter(dagWoord(zin.dag, taal)) : dagWoord(zin.dag, taal) }}
          />{' '}
          {verdeeld && <Waarzin weg={d.weg} />}
          {d.terug && !d.geboekt && (
            <Verder href="/mijn/rekening">
              <Tekst k="mijn.rekening.kop" />
            </Verder>
          )}
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
          slot={<Tekst k={verdeeld ? 'specificatie.waarheen.samen' : 'opgave.regel.opRekening'} />}
        />
      </Deel>
      {verdeeld && <Waarheen weg={d.weg} betaaldCent={b.betaaldCent} />}
      <Premie d={d} />
      {d.correcties.map((c) => (
        <Correctie
          key={c.inMaand}
          c={c}
          vandaag={d.vandaag}
          sleutel={d.sleutels[c.inMaand] ?? ''}
          netGezegd={d.gezegd === c.inMaand}
        />
      ))}
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
      </Knoppen>
    </Stapel>
  );
}

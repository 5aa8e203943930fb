import { naastVan, wieAntwoordt } from '@bijrijder/dossier/begeleiding';
import { leesRegels, rechtOp } from '@bijrijder/dossier/verrekening';
import { bronnenIn, voorlopigBij } from '@bijrijder/huishoudgeld';
import { Bedrag, Bewijs, Deel, Kiezers, Kop, Melding, Stapel, Terug, Vast } from '@bijrijder/ui';
import { redirect } from 'react-router';
import { teksten } from '../../sessie.server.ts';
import { Tekst, Teksten, useTaal, useTekst } from '../../tekst/index.tsx';
import { bijMaand } from '../doorgeven/toegang.server.ts';
import { dagWoord, maandWoord } from '../maandwoorden.ts';
import type { Route } from './+types/uitleg.ts';
import { metCijfers, verwachteWeg } from './beeld.server.ts';
import { Regels } from './regels.tsx';
import { Waarheen } from './waarheen.tsx';

export async function loader({ request, params }: Route.LoaderArgs) {
  return bijMaand(request, params.maand, 'lezen', async (t, beeld, persoon) => {
    // what was decided is explained by its specification
    if (beeld.vast) throw redirect(`/mijn/specificaties/${beeld.maand}`);
    if (beeld.stap.soort !== 'besluit') throw redirect('/mijn');
    const recht = await rechtOp(t.db, t.vandaag);
    const regels = leesRegels(beeld.stap.regels);
    const naast = await naastVan(t, persoon);
    const voorlopig = voorlopigBij(
      recht,
      beeld.maand,
      regels.flatMap((r) => r.onderdeel ?? []),
      regels.some((r) => r.sleutel === 'premie'),
    );
    return {
      bron: teksten('specificatie'),
      maand: beeld.maand,
      vandaag: beeld.vandaag,
      betaaldag: beeld.betaaldag,
      wijzigbaarTot: beeld.wijzigbaarTot,
      betaaldCent: beeld.stap.betaaldCent,
      zeker: beeld.stap.zeker,
      weg: await verwachteWeg(t, persoon, beeld),
      regels: metCijfers(recht, beeld.maand, regels),
      bronnen: bronnenIn(beeld.feiten, beeld.maand),
      namen: Object.fromEntries(beeld.volwassenen.map((v) => [v.nr, v.roepnaam])),
      kenmerk: beeld.opgaven[0]?.kenmerk ?? null,
      gemeente: recht.naam,
      voorlopig: voorlopig.length > 0 ? (recht.voorlopigZin ?? null) : null,
      klantmanager: naast ? wieAntwoordt(naast).naam : null,
    };
  });
}

export default function Uitlegpagina({ loaderData }: Route.ComponentProps) {
  return (
    <Teksten bron={loaderData.bron}>
      <Uitleg d={loaderData} />
    </Teksten>
  );
}

function Uitleg({ d }: { d: Route.ComponentProps['loaderData'] }) {
  const t = useTekst();
  const taal = useTaal();
  const maand = maandWoord(d.maand, d.vandaag, taal);
  return (
    <Stapel gat="r6">
      <title>{t('opgave.uitleg.titel')}</title>
      <Terug href="/mijn">
        <Tekst k="opgave.menu.maand" />
      </Terug>
      <Kop
        boven={<Tekst k="opgave.uitleg.over" waarden={{ maand }} />}
        titel={
          <Tekst k="opgave.uitleg.kop" waarden={{ bedrag: <Bedrag cent={d.betaaldCent} ongeveer={!d.zeker} /> }} />
        }
        lood={<Tekst k="opgave.uitleg.lood" />}
      />
      <Regels
        regels={d.regels}
        bronnen={d.bronnen}
        namen={d.namen}
        vandaag={d.vandaag}
        betaaldCent={d.betaaldCent}
        slot={
          <>
            <Tekst k={d.weg ? 'specificatie.waarheen.samen' : 'opgave.regel.opRekening'} />,{' '}
            {dagWoord(d.betaaldag, taal)}
          </>
        }
      />
      {d.weg && <Waarheen weg={d.weg} betaaldCent={d.betaaldCent} komt />}
      <Deel id="klopt" titel={<Tekst k="opgave.uitleg.kloptNiet" />}>
        <Kiezers
          items={[
            {
              href: `/mijn/doorgeven/${d.maand}`,
              icoon: 'pencil-simple',
              titel: <Tekst k="opgave.uitleg.anders" />,
              bij: <Tekst k="opgave.uitleg.andersBij" waarden={{ dag: dagWoord(d.wijzigbaarTot, taal) }} />,
            },
            {
              href: `/mijn/hulp?over=${d.maand}`,
              icoon: 'phone',
              titel: <Tekst k="opgave.uitleg.snapNiet" />,
              bij: <Tekst k="opgave.uitleg.snapNietBij" waarden={{ klantmanager: d.klantmanager ?? '' }} />,
            },
            {
              href: '/mijn/bezwaar',
              icoon: 'scales',
              titel: <Tekst k="opgave.uitleg.nietEens" />,
              bij: <Tekst k="opgave.uitleg.nietEensBij" />,
            },
          ]}
        />
      </Deel>
      {d.voorlopig && (
        <Melding soort="onzeker" titel={<Tekst k="opgave.uitleg.onzeker" />}>
          {d.voorlopig}
        </Melding>
      )}
      <Bewijs
        titel={<Tekst k="opgave.uitleg.bewijs" />}
        regels={[
          { id: 'op', term: <Tekst k="opgave.uitleg.berekendOp" />, waarde: dagWoord(d.vandaag, taal) },
          {
            id: 'met',
            term: <Tekst k="opgave.uitleg.met" />,
            waarde: <Tekst k="opgave.uitleg.metOpgave" waarden={{ maand }} />,
          },
          { id: 'regels', term: <Tekst k="opgave.uitleg.regels" />, waarde: `Participatiewet, ${d.gemeente}` },
          ...(d.kenmerk
            ? [{ id: 'kenmerk', term: <Tekst k="opgave.bon.kenmerk" />, waarde: <Vast>{d.kenmerk}</Vast> }]
            : []),
        ]}
      />
    </Stapel>
  );
}

import {
  afstemmingenVan,
  antwoordOpVerslag,
  bewaarKant,
  conceptenVan,
  hoorbeleidVan,
  tenGunsteVan,
  vertelKant,
} from '@bijrijder/dossier/afstemming';
import { naastVan, wieAntwoordt } from '@bijrijder/dossier/begeleiding';
import { vraagHulp } from '@bijrijder/dossier/contact';
import { eenmalig, metToegang } from '@bijrijder/dossier/toegang';
import { Kop, Leeg, Melding, Stapel, Terug } from '@bijrijder/ui';
import { data, redirect } from 'react-router';
import { tekstveld } from '../../formulier.ts';
import { eisNummer } from '../../gedeeld/nummer.ts';
import { databank, eisClient, leesSleutel, nieuweSleutel, teksten } from '../../sessie.server.ts';
import { Tekst, Teksten, useTekst } from '../../tekst/index.tsx';
import type { Route } from './+types/eerst-horen.ts';
import { Zaak } from './zaak.tsx';

const KLAAR = ['kant', 'bewaard', 'antwoord', 'bel'] as const;

export async function loader({ request }: Route.LoaderArgs) {
  const wie = await eisClient(request);
  const klaar = new URL(request.url).searchParams.get('klaar');
  return metToegang(
    databank(),
    { wie, handeling: 'lezen', object: 'afstemming', doel: 'eigen_zaak', betrokkene: wie.id },
    async (t) => {
      const naast = await naastVan(t, wie.id);
      return {
        zaken: await afstemmingenVan(t, wie.id),
        gunsten: await tenGunsteVan(t, wie.id),
        concepten: await conceptenVan(t, wie.id),
        beleid: await hoorbeleidVan(t),
        naast: naast ? wieAntwoordt(naast) : null,
        klaar: KLAAR.find((k) => k === klaar) ?? null,
        sleutel: nieuweSleutel(),
        bron: teksten('horen'),
      };
    },
  );
}
export type Hoorbeeld = Awaited<ReturnType<typeof loader>>;

export async function action({ request }: Route.ActionArgs) {
  const wie = await eisClient(request);
  const vorm = await request.formData();
  const v = (naam: string) => tekstveld(vorm, naam, 8000);
  const doe = v('doe');
  const naar = (klaar: (typeof KLAAR)[number]) => redirect(`/mijn/eerst-horen?klaar=${klaar}`, 303);
  const object = doe === 'bel' ? 'contact' : 'horen';
  const zaak = eisNummer(v('zaak'));
  if (doe === 'kant' && !v('tekst')) return data({ leeg: zaak }, 400);
  return metToegang(
    databank(),
    { wie, handeling: 'toevoegen', object, doel: 'eigen_zaak', betrokkene: wie.id },
    async (t) => {
      switch (doe) {
        case 'bewaar':
          await bewaarKant(t, wie.id, zaak, v('tekst'));
          return naar('bewaard');
        case 'kant':
          await eenmalig(t, leesSleutel(vorm), async () => {
            await vertelKant(t, wie.id, zaak, v('tekst'), vorm.has('hulp'));
            return null;
          });
          return naar('kant');
        case 'zo_is_het':
        case 'klopt_niet':
          await eenmalig(t, leesSleutel(vorm), async () => {
            await antwoordOpVerslag(t, wie.id, zaak, eisNummer(v('stap')), doe, v('tekst'));
            return null;
          });
          return naar('antwoord');
        case 'bel': {
          await eenmalig(t, leesSleutel(vorm), async () => {
            await vraagHulp(t, wie.id, 'bel_mij', 'bel');
            return null;
          });
          return naar('bel');
        }
        default:
          throw new Response(null, { status: 400 });
      }
    },
  );
}

/** What we asked somebody about an obligation, what they said, where it stands, what it means and who helps: for themselves. */
export default function EerstHoren({ loaderData: d, actionData }: Route.ComponentProps) {
  return (
    <Teksten bron={d.bron}>
      <Binnen d={d} leeg={actionData && 'leeg' in actionData ? actionData.leeg : null} />
    </Teksten>
  );
}

function Binnen({ d, leeg }: { d: Hoorbeeld; leeg: string | null }) {
  const t = useTekst();
  const naam = d.naast?.naam.split(' ')[0] ?? '';
  return (
    <Stapel gat="r5">
      <title>{t('horen.kop')}</title>
      <Terug href="/mijn/plan">
        <Tekst k="horen.terug" />
      </Terug>
      <Kop titel={t('horen.kop')} lood={t('horen.lood')} />
      {d.klaar && (
        <Melding soort="goed" rol="status">
          {t(`horen.klaar.${d.klaar}`, { naam: naam || 'none' })}
        </Melding>
      )}
      {d.zaken.length === 0 && <Leeg icoon="ear" zin={t('horen.niets')} />}
      {d.zaken.map((a) => (
        <Zaak key={a.id} a={a} d={d} leeg={leeg === a.id} />
      ))}
    </Stapel>
  );
}

import { meeloopvragenVan, meelopersVan, naastVan } from '@bijrijder/dossier/begeleiding';
import { afgesprokenMet, toezeggingenVan, voorkeurVan } from '@bijrijder/dossier/contact';
import { aandachtVan, eerderVan, planVan, zoektermijnVan } from '@bijrijder/dossier/plan';
import { metToegang } from '@bijrijder/dossier/toegang';
import { opnamesVan, verhaalVan } from '@bijrijder/dossier/verhaal';
import { Melding, Stapel, Verder } from '@bijrijder/ui';
import { databank, eisClient, nieuweSleutel, teksten } from '../../sessie.server.ts';
import { Tekst, Teksten, useTekst } from '../../tekst/index.tsx';
import type { Route } from './+types/plan.ts';
import { Lezerskring } from './delen.tsx';
import { doeInPlan } from './doen.server.ts';
import { Terzijde } from './terzijde.tsx';
import { Verhaaldelen } from './verhaal.tsx';
import { Wensen } from './wensen.tsx';
import { Verplicht, Voorstellen, WieDoetWat } from './wij.tsx';
import { Zoektermijn } from './zoektermijn.tsx';

export const handle = { indeling: 'tweeluik' };

const KLAAR = [
  'bewaard',
  'stap',
  'antwoord',
  'vorm',
  'afspraak',
  'los',
  'verplicht',
  'rust',
  'rij',
  'splits',
  'kan',
  'kleiner',
  'meelopen',
  'meelopen-stop',
] as const;

export async function loader({ request }: Route.LoaderArgs) {
  const wie = await eisClient(request);
  const klaar = new URL(request.url).searchParams.get('klaar');
  return metToegang(
    databank(),
    { wie, handeling: 'lezen', object: 'plan', doel: 'eigen_zaak', betrokkene: wie.id },
    async (t) => {
      return {
        bron: teksten('plan'),
        verhaal: await verhaalVan(t, wie.id),
        opnames: await opnamesVan(t, wie.id),
        plan: await planVan(t, wie.id),
        aandacht: await aandachtVan(t, wie.id),
        eerder: await eerderVan(t, wie.id),
        toezeggingen: await toezeggingenVan(t, wie.id),
        afgesproken: await afgesprokenMet(t, wie.id),
        voorkeur: (await voorkeurVan(t, wie.id)) ?? null,
        naast: (await naastVan(t, wie.id)) ?? null,
        meelopers: await meelopersVan(t, wie.id),
        meeloopvragen: await meeloopvragenVan(t, wie.id),
        zoek: (await zoektermijnVan(t, wie.id)) ?? null,
        vandaag: t.vandaag,
        klaar: KLAAR.find((k) => k === klaar) ?? null,
        sleutels: {
          doel: nieuweSleutel(),
          stap: nieuweSleutel(),
          splits: nieuweSleutel(),
          talent: nieuweSleutel(),
          droom: nieuweSleutel(),
          netwerk: nieuweSleutel(),
          bijdrage: nieuweSleutel(),
          verplicht: nieuweSleutel(),
          tijd: nieuweSleutel(),
        },
      };
    },
  );
}
export type Planbeeld = Awaited<ReturnType<typeof loader>>;
/** What was typed at a step and could not be used. */
export type Planfout = { soort: 'splits' | 'leeg'; id: string; tekst: string };

export async function action({ request }: Route.ActionArgs) {
  return doeInPlan(await eisClient(request), await request.formData());
}

export default function Planpagina({ loaderData: d, actionData }: Route.ComponentProps) {
  return (
    <Teksten bron={d.bron}>
      <Lezerskring naast={d.naast} meelopers={d.meelopers}>
        <Plan d={d} fout={actionData ?? null} />
        <Terzijde d={d} />
      </Lezerskring>
    </Teksten>
  );
}

function Plan({ d, fout }: { d: Planbeeld; fout: Planfout | null }) {
  const t = useTekst();
  const naam = d.naast?.naam.split(' ')[0] ?? 'none';
  return (
    <Stapel gat="r6">
      <title>{t('plan.titel')}</title>
      {d.klaar && !fout && (
        <Melding soort="goed" rol="status">
          <Tekst k={`plan.klaar.${d.klaar}`} waarden={{ naam }} />
        </Melding>
      )}
      {d.zoek && d.zoek.aanvraagVanaf >= d.vandaag && <Zoektermijn zoek={d.zoek} />}
      <Wensen d={d} fout={fout} />
      <Voorstellen d={d} naam={naam} />
      <Verplicht plan={d.plan} sleutel={d.sleutels.verplicht} />
      <WieDoetWat d={d} />
      <Verhaaldelen d={d} />
      <p>
        <Verder href="/mijn/plan/papier" icoon="printer">
          <Tekst k="plan.papier.link" />
        </Verder>{' '}
        <Verder href="/mijn/plan/pdf" icoon="download-simple">
          <Tekst k="plan.papier.pdf" />
        </Verder>
      </p>
    </Stapel>
  );
}

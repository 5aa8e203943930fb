import { adviezenVan, watGeldt } from '@bijrijder/dossier/advies';
import { jobcoaches, meeloopvragenVan, meelopersVan, vraagMeelopen } from '@bijrijder/dossier/begeleiding';
import {
  afgesprokenMet,
  afsprakenVan,
  beloof,
  gesprekkenVan,
  kwamNa,
  stuurBericht,
  toezeggingenVan,
} from '@bijrijder/dossier/contact';
import { delingenVan } from '@bijrijder/dossier/geld';
import { verseOverdracht } from '@bijrijder/dossier/overdracht';
import {
  AANDACHTMINUTEN,
  aandachtVan,
  hefOp,
  legOp,
  moedigAan,
  PLICHTGRONDEN,
  planVan,
  stelAandachtVoor,
  stelVoor,
  zegJaTegenAandacht,
} from '@bijrijder/dossier/plan';
import { eenmalig, type Toegang } from '@bijrijder/dossier/toegang';
import { openAanvragen } from '@bijrijder/dossier/toekenning';
import { opnamesVan, verhaalVan } from '@bijrijder/dossier/verhaal';
import { grensVan } from '@bijrijder/dossier/werk';
import { Kolommen, Melding } from '@bijrijder/ui';
import { data, redirect } from 'react-router';
import { tekstveld } from '../../formulier.ts';
import { isNummer } from '../../gedeeld/nummer.ts';
import { isJong } from '../../gedeeld/planpapier.server.ts';
import { leesSleutel, nieuweSleutel, teksten, vertaler } from '../../sessie.server.ts';
import { Tekst, Teksten } from '../../tekst/index.tsx';
import type { Route } from './+types/verhaal.ts';
import { Ideeen } from './ideeen.tsx';
import { bijPersoon, leesKop } from './kop.server.ts';
import { Persoonblad } from './kop.tsx';
import { Meelopers } from './meelopers.tsx';
import { Plan } from './plan.tsx';
import { Terzijde } from './terzijde.tsx';
import { Tijdvlak } from './tijd.tsx';
import { Verplichtingen, type Verplichtpoging } from './verplicht.tsx';
import { VerseOverdracht } from './vers.tsx';
import { Krachten, Verhaal } from './woorden.tsx';

const KLAAR = ['voorstel', 'moedig', 'beloofd', 'gedaan', 'verplicht', 'opgeheven', 'meelopen'] as const;

export async function loader({ request, params }: Route.LoaderArgs) {
  const klaar = new URL(request.url).searchParams.get('klaar');
  return bijPersoon(request, params.persoon, { handeling: 'lezen', object: 'verhaal' }, async (t) => ({
    kop: await leesKop(t, params.persoon),
    vers: (await verseOverdracht(t, params.persoon)) ?? null,
    ik: t.wie.soort === 'medewerker' ? t.wie.id : '',
    verhaal: await verhaalVan(t, params.persoon),
    opnames: await opnamesVan(t, params.persoon),
    plan: await planVan(t, params.persoon),
    aandacht: await aandachtVan(t, params.persoon),
    toezeggingen: await toezeggingenVan(t, params.persoon),
    besluitVoor: (await openAanvragen(t)).find((a) => a.persoon === params.persoon)?.voor ?? null,
    afgesproken: await afgesprokenMet(t, params.persoon),
    afspraak: (await afsprakenVan(t, params.persoon))[0] ?? null,
    advies: watGeldt(await adviezenVan(t, params.persoon), t.vandaag).geldend,
    grens: (await grensVan(t, params.persoon)) ?? null,
    laatste: (await gesprekkenVan(t, params.persoon, 1))[0] ?? null,
    ideeen: (await delingenVan(t, params.persoon)).map((i) => ({ idee: i.idee, naam: i.naam, op: i.gedeeld_op })),
    jong: await isJong(t, params.persoon),
    vandaag: t.vandaag,
    klaar: KLAAR.find((k) => k === klaar) ?? null,
    telefoon: await eigenTelefoon(t),
    sleutels: {
      voorstel: nieuweSleutel(),
      moedig: nieuweSleutel(),
      beloof: nieuweSleutel(),
      verplicht: nieuweSleutel(),
      tijd: nieuweSleutel(),
      meelopen: nieuweSleutel(),
    },
    meelopers: {
      lopen: await meelopersVan(t, params.persoon),
      gevraagd: await meeloopvragenVan(t, params.persoon),
      kan: await jobcoaches(t),
    },
    bron: teksten('plan'),
  }));
}

export async function action({ request, params }: Route.ActionArgs) {
  const vorm = await request.formData();
  const tekst = (naam: string) => tekstveld(vorm, naam);
  const { persoon } = params;
  const terug = (klaar: string) => redirect(`/werkplek/mensen/${persoon}${klaar && `?klaar=${klaar}`}`, 303);
  switch (tekst('doe')) {
    case 'tijd': {
      const minuten = AANDACHTMINUTEN.find((n) => n === Number(tekst('minuten')));
      if (!minuten) return terug('');
      await bijPersoon(request, persoon, { handeling: 'toevoegen', object: 'plan' }, (t) =>
        eenmalig(t, leesSleutel(vorm), async () => {
          await stelAandachtVoor(t, persoon, minuten, tekst('tekst').slice(0, 500));
          return null;
        }),
      );
      return terug('voorstel');
    }
    case 'tijd-ja':
      await bijPersoon(request, persoon, { handeling: 'wijzigen', object: 'plan' }, (t) =>
        zegJaTegenAandacht(t, persoon, tekst('id')),
      );
      return terug('');
    case 'voorstel':
      if (!tekst('tekst')) return terug('');
      await bijPersoon(request, persoon, { handeling: 'toevoegen', object: 'plan' }, (t) =>
        eenmalig(t, leesSleutel(vorm), () =>
          stelVoor(t, persoon, tekst('tekst').slice(0, 1000), tekst('waarom').slice(0, 1000)),
        ),
      );
      return terug('voorstel');
    case 'meelopen': {
      if (!isNummer(tekst('coach')) || tekst('tekst').length < 4) return terug('');
      await bijPersoon(request, persoon, { handeling: 'toevoegen', object: 'plan' }, (t) =>
        eenmalig(t, leesSleutel(vorm), async () => {
          await vraagMeelopen(t, persoon, tekst('coach'), tekst('tekst').slice(0, 1000));
          if (t.wie.soort === 'medewerker')
            await stuurBericht(t, persoon, vertaler('nl')('werkplek.meelopers.bericht'), t.wie.id, '/mijn/plan#team');
          return null;
        }),
      );
      return terug('meelopen');
    }
    case 'moedig':
      if (!tekst('tekst')) return terug('');
      await bijPersoon(request, persoon, { handeling: 'toevoegen', object: 'plan' }, (t) =>
        eenmalig(t, leesSleutel(vorm), async () => {
          await moedigAan(t, persoon, tekst('tekst').slice(0, 500));
          return null;
        }),
      );
      return terug('moedig');
    case 'beloof':
      if (!tekst('tekst') || !/^\d{4}-\d\d-\d\d$/.test(tekst('voor'))) return terug('');
      await bijPersoon(request, persoon, { handeling: 'toevoegen', object: 'belofte' }, (t) =>
        eenmalig(t, leesSleutel(vorm), async () => {
          await beloof(t, persoon, tekst('tekst').slice(0, 1000), tekst('voor'));
          return null;
        }),
      );
      return terug('beloofd');
    case 'gedaan':
      await bijPersoon(request, persoon, { handeling: 'wijzigen', object: 'belofte' }, (t) =>
        kwamNa(t, persoon, tekst('id')),
      );
      return terug('gedaan');
    case 'verplicht': {
      const poging = {
        wat: tekst('wat').slice(0, 1000),
        reden: tekst('reden').slice(0, 2000),
        grond: tekst('grond').slice(0, 20),
        tot: tekst('tot'),
        bel: tekst('bel').slice(0, 40),
      };
      const gelukt = await bijPersoon(request, persoon, { handeling: 'toevoegen', object: 'plan' }, async (t) => {
        const grond = PLICHTGRONDEN.find((g) => g === poging.grond);
        if (t.wie.soort !== 'medewerker' || !grond || !kanBestaan(poging, t.vandaag)) return false;
        const belGebruiker = t.wie.id;
        // the page of before shows the form while somebody is not well since: the database says no
        if ((await planVan(t, persoon)).staatStil) return false;
        await eenmalig(t, leesSleutel(vorm), () =>
          legOp(t, persoon, { ...poging, grond, belGebruiker, belNummer: poging.bel }),
        );
        return true;
      });
      return gelukt ? terug('verplicht') : data({ poging }, 400);
    }
    case 'hef-op':
      if (!tekst('reden')) return terug('');
      await bijPersoon(request, persoon, { handeling: 'wijzigen', object: 'plan' }, (t) =>
        hefOp(t, persoon, tekst('id'), tekst('reden').slice(0, 1000)),
      );
      return terug('opgeheven');
    default:
      throw new Response(null, { status: 400 });
  }
}

/** What the database asks of an obligation, said before it refuses. */
function kanBestaan(p: Verplichtpoging, vandaag: string): boolean {
  const jaarLater = `${Number(vandaag.slice(0, 4)) + 1}${vandaag.slice(4)}`;
  return (
    p.wat.length >= 5 &&
    p.reden.length >= 20 &&
    /^\d{4}-\d\d-\d\d$/.test(p.tot) &&
    p.tot > vandaag &&
    p.tot <= jaarLater &&
    p.bel.replace(/\D/g, '').length >= 5
  );
}

async function eigenTelefoon(t: Toegang): Promise<string> {
  if (t.wie.soort !== 'medewerker') return '';
  const { id } = t.wie;
  const ik = await t.db
    .selectFrom('gebruiker')
    .select('telefoon')
    .where((e) => e.and({ gemeente: t.gemeente, id }))
    .executeTakeFirst();
  return ik?.telefoon ?? '';
}

export default function Persoon(p: Route.ComponentProps) {
  return (
    <Teksten bron={p.loaderData.bron}>
      <Binnen {...p} />
    </Teksten>
  );
}

function Binnen({ loaderData: d, actionData }: Pick<Route.ComponentProps, 'loaderData' | 'actionData'>) {
  const naam = d.kop.roepnaam;
  return (
    <Persoonblad kop={d.kop} hier="verhaal">
      {d.klaar && (
        <Melding soort="goed" rol="status">
          <Tekst k={`werkplek.bedankt.${d.klaar}`} waarden={{ naam }} />
        </Melding>
      )}
      {d.vers && <VerseOverdracht o={d.vers} persoon={d.kop.id} naam={naam} ik={d.ik} />}
      <Kolommen>
        <div>
          <Verhaal naam={naam} delen={d.verhaal} opnames={d.opnames} bron={`/werkplek/mensen/${d.kop.id}/luister`} />
          <Plan
            persoon={d.kop.id}
            jong={d.jong}
            naam={naam}
            plan={d.plan}
            dromen={d.verhaal.filter((v) => v.soort === 'droom')}
            sleutels={d.sleutels}
          />
          <Krachten naam={naam} delen={d.verhaal} />
          <Ideeen naam={naam} persoon={d.kop.id} ideeen={d.ideeen} />
          <Tijdvlak naam={naam} vorm={d.plan.vorm?.vorm ?? null} a={d.aandacht} sleutel={d.sleutels.tijd} />
          <Meelopers naam={naam} sleutel={d.sleutels.meelopen} d={d.meelopers} />
        </div>
        <Terzijde d={d}>
          <Verplichtingen
            naam={naam}
            plan={d.plan}
            sleutel={d.sleutels.verplicht}
            telefoon={d.telefoon}
            vandaag={d.vandaag}
            poging={actionData?.poging ?? null}
          />
        </Terzijde>
      </Kolommen>
    </Persoonblad>
  );
}

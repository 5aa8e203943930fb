import {
  type Aangevochten,
  type Behandelstap,
  type Bezwaar,
  bezwarenVan,
  schrijfBezwaarstap,
  type Uitkomst,
  verlagingInBezwaar,
  volgendeStap,
} from '@bijrijder/dossier/bezwaar';
import { eenmalig, metToegang } from '@bijrijder/dossier/toegang';
import { herbereken } from '@bijrijder/dossier/verrekening';
import { Keuze, Melding, Stapel, Terug, Verder, Werkkop } from '@bijrijder/ui';
import { data, redirect } from 'react-router';
import { LANGSTE, tekstveld } from '../../formulier.ts';
import { eisNummer } from '../../gedeeld/nummer.ts';
import { Bezwaarbeeld } from '../../mijn/bezwaar/beeld.tsx';
import {
  databank,
  eisMedewerker,
  gemeente,
  leesSleutel,
  nieuweSleutel,
  teksten,
  verzoek,
  type WieMedewerker,
} from '../../sessie.server.ts';
import { Tekst, Teksten, useTekst } from '../../tekst/index.tsx';
import { isWeigering } from '../afstemming/afstemming.server.ts';
import { Antwoordvorm } from '../antwoordvorm.tsx';
import type { Route } from './+types/een.ts';
import { Aangevochtenvlak } from './aangevochten.tsx';
import { doeBevestiging, leesBevestiging } from './bevestiging.server.ts';
import { Bevestigen } from './bevestiging.tsx';

const STAPPEN = ['gehoord', 'afgezien_van_horen', 'geschorst', 'niet_geschorst', 'verdaagd'] as const;
const UITKOMSTEN = [
  'gegrond',
  'deels_gegrond',
  'ongegrond',
  'niet_ontvankelijk',
] as const satisfies readonly Uitkomst[];

export async function loader({ request, params }: Route.LoaderArgs) {
  const wie = await eisMedewerker(request, 'inkomensconsulent', 'teamleider');
  const id = eisNummer(params.bezwaar);
  const { b, vandaag, verlaging } = await vind(wie, id);
  // the law and the facts of that day, calculated again
  const na = verlaging ? null : await herbereken(verzoek().databank.werk.db, gemeente().code, b.maand, b.huishouden);
  return {
    bron: teksten('rechten', 'behandelen', 'schrijven', 'horen'),
    vandaag,
    bevestiging: await leesBevestiging(wie, b),
    b: { ...b, volgende: volgendeStap(b) },
    sleutel: nieuweSleutel(),
    verlaging,
    afwijking: na && (na.afwijkend[0]?.wat ?? (na.gelijk === 0 ? 'geen' : null)),
  };
}

/** One objection; 404 when it is not there, or not for this colleague. */
async function vind(
  wie: WieMedewerker,
  id: string,
): Promise<{ b: Bezwaar; vandaag: string; verlaging: Aangevochten | null }> {
  const { b, vandaag, verlaging } = await metToegang(
    databank(),
    { wie, handeling: 'lezen', object: 'bezwaar', doel: 'bezwaar_behandelen', betrokkene: 'eigen klanten' },
    async (t) => ({
      vandaag: t.vandaag,
      b: (await bezwarenVan(t)).find((een) => een.id === id),
      verlaging: await verlagingInBezwaar(t, id),
    }),
  );
  if (!b) throw new Response(null, { status: 404 });
  return { b, vandaag, verlaging };
}

export async function action({ request, params }: Route.ActionArgs) {
  const wie = await eisMedewerker(request, 'inkomensconsulent', 'teamleider');
  const id = eisNummer(params.bezwaar);
  const vorm = await request.formData();
  if (vorm.has('doe')) {
    const mist = await doeBevestiging(wie, (await vind(wie, id)).b, vorm);
    return mist ? data(mist, 400) : redirect(`/werkplek/bezwaren/${id}`, 303);
  }
  const tekst = tekstveld(vorm, 'tekst', LANGSTE);
  const terug = (
    fout: 'leeg' | 'uitkomst' | 'weg' | 'al_klaar' | 'al_verdaagd' | 'te_laat' | 'niet_gehoord' | 'frisse_ogen',
  ) => data({ fout, tekst, soort: tekstveld(vorm, 'soort') }, 400);
  if (!tekst) return terug('leeg');
  const stap = leesStap(vorm, tekst);
  if (!stap) return terug('uitkomst');
  let nee: Parameters<typeof terug>[0] | null;
  try {
    nee = await metToegang(
      databank(),
      {
        wie,
        handeling: stap.soort === 'beslist' ? 'besluiten' : 'toevoegen',
        object: 'bezwaar',
        doel: 'bezwaar_behandelen',
        betrokkene: 'eigen klanten',
      },
      async (t) => (await eenmalig(t, leesSleutel(vorm), () => schrijfBezwaarstap(t, id, stap))).resultaat,
    );
  } catch (fout) {
    // who decided, does not hear and decide about it
    if (!isWeigering(fout)) throw fout;
    nee = 'frisse_ogen';
  }
  return nee ? terug(nee) : redirect(`/werkplek/bezwaren/${id}`, 303);
}

function leesStap(vorm: FormData, tekst: string): Behandelstap | null {
  const soort = STAPPEN.find((s) => s === vorm.get('soort'));
  if (soort) return { soort, tekst };
  const uitkomst = UITKOMSTEN.find((u) => u === vorm.get('uitkomst'));
  return uitkomst ? { soort: 'beslist', tekst, uitkomst } : null;
}

export default function BezwaarAanBureau({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <Teksten bron={loaderData.bron}>
      <Een d={loaderData} v={actionData} />
    </Teksten>
  );
}

function Een({ d, v: uit }: { d: Route.ComponentProps['loaderData']; v: Route.ComponentProps['actionData'] }) {
  const t = useTekst();
  const v = uit && 'fout' in uit ? uit : undefined;
  return (
    <Stapel gat="r5">
      <title>{t('behandelen.bezwaren.kop')}</title>
      <Terug href="/werkplek/bezwaren">
        <Tekst k="behandelen.bezwaren.terug" />
      </Terug>
      <Werkkop titel={d.b.naam} onder={<Tekst k={`behandelen.bezwaren.horen.${d.b.horen}`} />} />
      {v && <Melding soort="fout" rol="alert" titel={<Tekst k={`behandelen.bezwaren.fout.${v.fout}`} />} />}
      {!d.b.opTijd && <Melding titel={<Tekst k="behandelen.bezwaren.laat" />} />}
      {d.verlaging ? (
        <Aangevochtenvlak v={d.verlaging} />
      ) : (
        <Melding soort={d.afwijking ? 'let-op' : 'goed'} titel={<Tekst k="behandelen.bezwaren.narekenen" />}>
          <p>
            {d.afwijking ? (
              <Tekst k="behandelen.bezwaren.anders" waarden={{ wat: d.afwijking }} />
            ) : (
              <Tekst k="behandelen.bezwaren.gelijk" />
            )}
          </p>
        </Melding>
      )}
      <p className="zacht">
        <Tekst k="behandelen.bezwaren.zoLeest" waarden={{ naam: d.b.naam }} />
      </p>
      <Bezwaarbeeld b={d.b} vandaag={d.vandaag} />
      <Verder href={`/werkplek/bezwaren/${d.b.id}/bewaren`}>
        <Tekst k="behandelen.vasthouden.kop" />
      </Verder>
      {d.bevestiging && (
        <Bevestigen naam={d.b.naam} {...d.bevestiging} poging={uit && 'poging' in uit ? uit : undefined} />
      )}
      {!d.b.einde && (
        <>
          <Antwoordvorm
            id="stap"
            titel={<Tekst k="behandelen.bezwaren.stap" />}
            sleutel={d.sleutel}
            label={<Tekst k="behandelen.bezwaren.tekst" />}
            {...(v && v.soort !== 'beslist' ? { tekst: v.tekst } : {})}
            knoppen={STAPPEN.map((soort) => ({
              soort,
              knop: 'lijn',
              tekst: <Tekst k={`behandelen.bezwaren.${soort}`} />,
            }))}
          />
          <Antwoordvorm
            id="beslis"
            soort="lijn"
            titel={<Tekst k="behandelen.bezwaren.beslis" />}
            sleutel={d.sleutel}
            label={<Tekst k="behandelen.bezwaren.tekst" />}
            {...(v?.soort === 'beslist' ? { tekst: v.tekst } : {})}
            knoppen={[{ soort: 'beslist', tekst: <Tekst k="behandelen.bezwaren.sluit" /> }]}
          >
            <Keuze
              id="uitkomst"
              name="uitkomst"
              vraag={<Tekst k="behandelen.bezwaren.uitkomst" />}
              opties={UITKOMSTEN.map((value) => ({
                value,
                tekst: <Tekst k={`behandelen.bezwaren.uitkomst.${value}`} />,
              }))}
            />
          </Antwoordvorm>
        </>
      )}
    </Stapel>
  );
}

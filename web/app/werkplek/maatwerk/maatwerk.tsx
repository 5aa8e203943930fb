import { EerstSpreken } from '@bijrijder/dossier/brief';
import { stuurBericht } from '@bijrijder/dossier/contact';
import {
  ARTIKELEN,
  beginMaatwerk,
  besluitMaatwerk,
  bewaarMaatwerk,
  deelVoorbeeld,
  drempelOp,
  maatwerkVan,
  mistVoorBrief,
  type Toets,
  UITKOMSTEN,
  VORMEN,
  vijfKlaar,
  zoekVoorbeelden,
} from '@bijrijder/dossier/maatwerk';
import { planVan } from '@bijrijder/dossier/plan';
import { eenmalig } from '@bijrijder/dossier/toegang';
import { Knop, Kolommen, Meeleest, Melding, Stapel, Tekstvak, Tekstveld, Werkkop } from '@bijrijder/ui';
import { leesBedrag } from '@bijrijder/ui/opmaak';
import { redirect } from 'react-router';
import { Eenmalig } from '../../eenmalig.tsx';
import { tekstveld } from '../../formulier.ts';
import { regelnaam } from '../../gedeeld/pdf.server.ts';
import { eisMedewerker, leesSleutel, nieuweSleutel, teksten, vertaler } from '../../sessie.server.ts';
import { Teksten, useTekst } from '../../tekst/index.tsx';
import { isWeigering } from '../afstemming/afstemming.server.ts';
import { bijPersoon, leesKop } from '../persoon/kop.server.ts';
import type { Route } from './+types/maatwerk.ts';
import { effectVan, gesprokenMet, grond, leesSprak } from './maatwerk.server.ts';
import { Eerder, Geldeffect, Wet } from './terzijde.tsx';
import { Toetsblad, Vijf } from './toetsblad.tsx';

export async function loader({ request, params: { persoon } }: Route.LoaderArgs) {
  const url = new URL(request.url);
  const zoek = url.searchParams.get('zoek') ?? '';
  const wie = await eisMedewerker(request, 'klantmanager');
  const beeld = await bijPersoon(request, persoon, { handeling: 'lezen', object: 'plan' }, async (t) => {
    const alle = await maatwerkVan(t, persoon);
    return {
      kop: await leesKop(t, persoon),
      nu: alle.find((m) => !m.uitkomst) ?? null,
      eerder: alle.filter((m) => m.uitkomst),
      wil: (await planVan(t, persoon)).doelen.filter((x) => x.stand === 'open').map((x) => x.tekst),
      voorbeelden: await zoekVoorbeelden(t, zoek),
      zoek,
      besloten: url.searchParams.get('besloten') === 'ja',
      drempel: drempelOp(t.vandaag),
      sprak: await gesprokenMet(t, persoon),
      sleutel: nieuweSleutel(),
      bron: teksten('maatwerk', 'schrijven', 'overu'),
    };
  });
  // amounts stand on the page only beside what is being weighed now
  const { nu } = beeld;
  return { ...beeld, geld: nu ? await effectVan(wie, persoon, nu.loon_cent) : null };
}

export async function action({ request, params: { persoon } }: Route.ActionArgs) {
  const vorm = await request.clone().formData();
  const v = (naam: string): string => tekstveld(vorm, naam);
  const doe = v('doe');
  const waarden = () => Object.fromEntries([...vorm].map(([k, w]) => [k, String(w)])) as Record<string, string>;
  const mist: ReturnType<typeof mistVoorBrief> = [];
  let leeg = false;
  try {
    await bijPersoon(request, persoon, { handeling: 'besluiten', object: 'besluit' }, (t) =>
      eenmalig(t, leesSleutel(vorm), async () => {
        if (doe === 'begin') await beginMaatwerk(t, persoon, v('titel'), v('nodig'));
        else if (doe === 'deel')
          await deelVoorbeeld(t, {
            wat: v('wat'),
            waarom: v('waarom'),
            uitkomst: UITKOMSTEN.find((u) => u === v('uitkomst')) ?? 'toegekend',
            artikel: ARTIKELEN.find((a) => a === v('artikel')) ?? 'ander',
          });
        else {
          const uitkomst = UITKOMSTEN.find((u) => u === doe);
          const toets = leesToets(vorm);
          if (!uitkomst) await bewaarMaatwerk(t, persoon, v('id'), toets);
          else {
            const m = (await maatwerkVan(t, persoon)).find((x) => x.id === v('id'));
            if (!m) throw new Response(null, { status: 404 });
            leeg = !vijfKlaar({ ...m, ...toets });
            mist.push(...mistVoorBrief({ ...m, ...toets }, uitkomst));
            // kept as typed, decided when it can be told
            if (leeg || mist.length > 0) await bewaarMaatwerk(t, persoon, m.id, toets);
            else
              await besluitMaatwerk(t, persoon, m.id, { ...m, ...toets }, uitkomst, {
                grond,
                regelnaam,
                sprak: leesSprak(vorm),
              });
          }
        }
        if (doe === 'lees' && t.wie.soort === 'medewerker')
          await stuurBericht(t, persoon, vertaler('nl')('maatwerk.lees.bericht'), t.wie.id, '/mijn/aanbod/over-u');
        return null;
      }),
    );
  } catch (fout) {
    if (fout instanceof EerstSpreken) return { soort: 'spreken' as const, mist, waarden: waarden() };
    if (!isWeigering(fout)) throw fout;
    return { soort: doe === 'deel' ? ('naam' as const) : ('leeg' as const), mist, waarden: waarden() };
  }
  if (leeg) return { soort: 'leeg' as const, mist, waarden: waarden() };
  if (mist.length > 0) return { soort: 'brief' as const, mist, waarden: waarden() };
  const thuis = `/werkplek/mensen/${persoon}/maatwerk`;
  if (doe === 'als') return redirect(`${thuis}/als-client`, 303);
  return redirect(UITKOMSTEN.some((u) => u === doe) ? `${thuis}?besloten=ja` : thuis, 303);
}

/** The five questions as they were filled in. */
function leesToets(vorm: FormData): Partial<Toets> {
  const v = (naam: string): string => tekstveld(vorm, naam);
  return {
    nodig: v('nodig'),
    effect: v('effect'),
    zonder: v('zonder'),
    voor: v('voor'),
    tegen: v('tegen'),
    anders: v('anders'),
    artikel: ARTIKELEN.find((a) => a === v('artikel')) ?? null,
    artikel_tekst: v('artikel_tekst'),
    bedrag_cent: leesBedrag(v('bedrag')),
    vorm: VORMEN.find((f) => f === v('vorm')) ?? null,
    loon_cent: leesBedrag(v('loon')),
    reden: v('reden'),
    tot: /^\d{4}-\d{2}-\d{2}$/.test(v('tot')) ? v('tot') : null,
  };
}

export default function Maatwerk({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <Teksten bron={loaderData.bron}>
      <Binnen d={loaderData} fout={actionData ?? null} />
    </Teksten>
  );
}

type Fout = NonNullable<Route.ComponentProps['actionData']>;

function Binnen({ d, fout }: { d: Route.ComponentProps['loaderData']; fout: Fout | null }) {
  const t = useTekst();
  const waarden = fout?.waarden ?? null;
  const naam = d.kop.roepnaam;
  const wat = ({ soort, mist }: Fout): string =>
    soort === 'brief'
      ? t('maatwerk.fout.brief', { wat: mist.map((x) => t(`maatwerk.mist.${x}`)).join(', ') })
      : soort === 'spreken'
        ? t('maatwerk.fout.spreken', { naam })
        : t(soort === 'naam' ? 'maatwerk.eerder.naam' : 'maatwerk.fout');
  return (
    <>
      <title>{`${t('maatwerk.kop')} · ${d.kop.naam}`}</title>
      <Werkkop
        boven={
          <>
            <a href={`/werkplek/mensen/${d.kop.id}`}>{d.kop.naam}</a>
            {d.nu && ` · ${t('maatwerk.concept', { door: d.nu.door })}`}
          </>
        }
        titel={d.nu?.titel ?? t('maatwerk.voor', { naam })}
      >
        <Meeleest>{t('maatwerk.leest', { naam })}</Meeleest>
      </Werkkop>
      {fout && <Melding soort="fout" rol="alert" titel={wat(fout)} />}
      {d.besloten && !fout && <Melding soort="goed" rol="status" titel={t('maatwerk.besloten.klaar', { naam })} />}
      {d.nu && <Vijf m={d.nu} />}
      <Kolommen>
        <div>
          {d.nu ? (
            <Toetsblad
              mens={d.kop}
              m={d.nu}
              wil={d.wil}
              sleutel={d.sleutel}
              drempel={d.drempel}
              sprak={d.sprak}
              w={waarden}
            />
          ) : (
            <form method="post">
              <Stapel gat="r3">
                <Eenmalig sleutel={d.sleutel} />
                <Tekstveld
                  id="titel"
                  name="titel"
                  label={t('maatwerk.begin.titel')}
                  maxLength={200}
                  defaultValue={waarden?.titel}
                  required
                />
                <Tekstvak
                  id="nodig"
                  name="nodig"
                  label={t('maatwerk.begin.nodig')}
                  rows={3}
                  maxLength={4000}
                  defaultValue={waarden?.nodig}
                  required
                />
                <Knop name="doe" value="begin">
                  {t('maatwerk.begin.knop')}
                </Knop>
              </Stapel>
            </form>
          )}
        </div>
        <aside>
          <Geldeffect geld={d.geld} naam={naam} />
          <Eerder d={d} />
          <Wet artikel={waarden?.artikel ?? d.nu?.artikel ?? null} persoon={d.kop.id} naam={naam} />
        </aside>
      </Kolommen>
    </>
  );
}

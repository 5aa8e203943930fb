import {
  type Afstemming,
  afstemmingenVan,
  antwoordTweede,
  beginAfstemming,
  GRONDEN,
  GUNSTEN,
  gevolgenVoor,
  hoorbeleidVan,
  mogelijkeTweeden,
  stuurVerlagingsbrief,
  tenGunste,
  tenGunsteVan,
  verlaag,
  vraagTweede,
  zetStap,
} from '@bijrijder/dossier/afstemming';
import { POGINGEN } from '@bijrijder/dossier/brief';
import { planVan } from '@bijrijder/dossier/plan';
import { eenmalig, type Toegang } from '@bijrijder/dossier/toegang';
import { Datum, Kolommen, Meeleest, Melding, NogNietMogelijk, Stapel, Werkkop } from '@bijrijder/ui';
import { leesBedrag } from '@bijrijder/ui/opmaak';
import { redirect } from 'react-router';
import { tekstveld } from '../../formulier.ts';
import { regelnaam } from '../../gedeeld/pdf.server.ts';
import { hoofdletter } from '../../mijn/maandwoorden.ts';
import { eisMedewerker, leesSleutel, nieuweSleutel, teksten, vertaler } from '../../sessie.server.ts';
import { Tekst, Teksten, useTekst } from '../../tekst/index.tsx';
import { leesKop } from '../persoon/kop.server.ts';
import type { Route } from './+types/afstemming.ts';
import {
  bijStappen,
  type Geldstap,
  isWeigering,
  leesStap,
  metGevolg,
  metGezin,
  welkeRegel,
} from './afstemming.server.ts';
import { Begin } from './begin.tsx';
import { Geldgevolg } from './geldgevolg.tsx';
import { Gunst } from './gunst.tsx';
import { Stappen } from './stappen.tsx';

export async function loader({ request, params: { persoon } }: Route.LoaderArgs) {
  const wie = await eisMedewerker(request, 'klantmanager', 'teamleider');
  const beeld = await bijStappen(wie, persoon, 'lezen', async (t) => {
    const zaak = (await afstemmingenVan(t, persoon))[0] ?? null;
    const beleid = await hoorbeleidVan(t);
    const loopt = zaak !== null && !zaak.besluit && !zaak.ontbreekt.includes('afgezien');
    return {
      kop: await leesKop(t, persoon),
      zaak,
      loopt,
      beleid,
      rol: t.rol,
      vandaag: t.vandaag,
      plichten: t.rol === 'klantmanager' ? (await planVan(t, persoon)).verplichtingen : [],
      tweeden: zaak && loopt && t.rol === 'klantmanager' ? await mogelijkeTweeden(t, zaak.id) : [],
      gunsten: await tenGunsteVan(t, persoon),
      sleutel: nieuweSleutel(),
      bron: teksten('afstemming', 'horen'),
    };
  });
  // the money is looked at only when somebody really asked what a reduction would do
  const { zaak, beleid } = beeld;
  const grond = zaak?.grond;
  const gevolg =
    beeld.loopt && grond && beleid && wie.rol === 'klantmanager'
      ? await metGevolg(wie, persoon, 'lezen', async (t, huishouden) =>
          huishouden ? gevolgenVoor(t, huishouden, beleid, grond, ['verdeeld', 'ineens']) : null,
        )
      : null;
  return { ...beeld, gevolg };
}
export type Hoorwerk = Awaited<ReturnType<typeof loader>>;

const mist = () => Object.assign(new Error('Er mist een keuze.'), { code: '23514' });

/** Circumstances, means and money in one: nothing is a choice like the others, and ends it in the person's favour. */
async function weegGeld(
  t: Toegang,
  persoon: string,
  id: string,
  s: Geldstap,
  huishouden: string | null,
): Promise<void> {
  if (s.hoeveel === 'niets') return tenGunste(t, persoon, { soort: 'afzien', reden: s.tekst, afstemming: id });
  const beleid = await hoorbeleidVan(t);
  const grond = (await afstemmingenVan(t, persoon)).find((a) => a.id === id)?.grond;
  if (!huishouden || !beleid || !grond) throw mist();
  const { maanden } = (await gevolgenVoor(t, huishouden, beleid, grond, [s.hoeveel], s.pct))[s.hoeveel];
  const vast = s.vastCent === null ? {} : { vast_ct: s.vastCent };
  await zetStap(t, id, persoon, { soort: 'omstandigheden', tekst: s.tekst, middelen: s.middelen });
  await zetStap(t, id, persoon, {
    soort: 'gevolg',
    tekst: vertaler('nl')('afstemming.gevolg.naam'),
    gevolg: maanden.map((m) => ({ ...m, ...vast })),
  });
}

export async function action({ request, params: { persoon } }: Route.ActionArgs) {
  const vorm = await request.clone().formData();
  const v = (naam: string): string => tekstveld(vorm, naam);
  const doe = v('doe');
  const tekst = v('tekst');
  const id = v('zaak');
  const wie = await eisMedewerker(request, 'klantmanager');
  const bij = (fn: (t: Toegang, huishouden: string | null) => Promise<unknown>): Promise<unknown> => {
    if (doe === 'stap' && vorm.get('soort') === 'geld') return metGevolg(wie, persoon, 'toevoegen', fn);
    return doe === 'begin'
      ? metGezin(wie, persoon, { handeling: 'toevoegen', object: 'afstemming' }, fn)
      : bijStappen(wie, persoon, 'toevoegen', (t) => fn(t, null));
  };
  try {
    await bij((t, huishouden) =>
      eenmalig(t, leesSleutel(vorm), async () => {
        switch (doe) {
          case 'begin': {
            const grond = GRONDEN.find((g) => g === v('grond'));
            if (!huishouden || !grond || !v('verplichting') || !/^\d{4}-\d\d-\d\d$/.test(v('dag'))) throw mist();
            await beginAfstemming(t, persoon, huishouden, {
              aanleiding: tekst,
              verplichting: v('verplichting'),
              grond,
              nietGedaanOp: v('dag'),
            });
            break;
          }
          case 'gunst': {
            const soort = GUNSTEN.find((g) => g === v('gunst'));
            const cent = leesBedrag(v('bedrag'));
            if (!soort || (soort === 'meer' && !cent)) throw mist();
            await tenGunste(t, persoon, {
              soort,
              reden: tekst,
              ...(v('tot') ? { tot: v('tot') } : {}),
              ...(id && soort !== 'meer' ? { afstemming: id } : {}),
              ...(v('plicht') ? { verplichting: v('plicht') } : {}),
              ...(soort === 'meer' && cent
                ? { bedrag: { cent, per: v('per') === 'maand' ? ('maand' as const) : ('eenmalig' as const) } }
                : {}),
            });
            break;
          }
          case 'stap': {
            const s = leesStap(vorm);
            if (!s) throw mist();
            await (s.soort === 'geld' ? weegGeld(t, persoon, id, s, huishouden) : zetStap(t, id, persoon, s));
            break;
          }
          case 'antwoord':
            await antwoordTweede(t, persoon, id, v('woord'), tekst);
            break;
          case 'vraag':
            await vraagTweede(t, persoon, id, v('collega'));
            break;
          case 'verlaag': {
            const hoe = POGINGEN.find((p) => p === v('hoe'));
            if (!hoe || !v('gesproken')) throw mist();
            const { roepnaam } = await leesKop(t, persoon);
            const zaak = (await afstemmingenVan(t, persoon)).find((a) => a.id === id) as Afstemming;
            await verlaag(t, id, vertaler('nl')('afstemming.belofte', { naam: roepnaam }));
            await stuurVerlagingsbrief(t, persoon, zaak, { hoe, gesproken: v('gesproken') === 'ja', tekst }, regelnaam);
            break;
          }
          default:
            throw new Response(null, { status: 400 });
        }
        return null;
      }),
    );
  } catch (fout) {
    if (!isWeigering(fout)) throw fout;
    const waarden = Object.fromEntries([...vorm].filter(([, w]) => typeof w === 'string')) as Record<string, string>;
    return { waarden, regel: welkeRegel(fout) };
  }
  return redirect(`/werkplek/mensen/${persoon}/afstemming`, 303);
}

export default function AfstemmingBlad({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <Teksten bron={loaderData.bron}>
      <Binnen d={loaderData} waarden={actionData?.waarden ?? null} regel={actionData?.regel ?? null} />
    </Teksten>
  );
}

type Getypt = Record<string, string> | null;

function Binnen({ d, waarden, regel }: { d: Hoorwerk; waarden: Getypt; regel: ReturnType<typeof welkeRegel> }) {
  const t = useTekst();
  const naam = d.kop.roepnaam;
  const { zaak } = d;
  const mist = zaak?.ontbreekt ?? [];
  return (
    <>
      <title>{`${t('afstemming.kop')} · ${d.kop.naam}`}</title>
      <Werkkop
        boven={
          <>
            <a href={`/werkplek/mensen/${d.kop.id}`}>{d.kop.naam}</a>
            {zaak && d.loopt && (
              <>
                {' · '}
                <Tekst
                  k="afstemming.gestart"
                  waarden={{ door: zaak.door, dag: <Datum key="d" iso={zaak.begonnen_op} weekdag="geen" /> }}
                />
              </>
            )}
          </>
        }
        titel={zaak && d.loopt ? hoofdletter(zaak.aanleiding) : t('afstemming.kop')}
      >
        <Meeleest>{t('afstemming.leest', { naam })}</Meeleest>
      </Werkkop>
      <Stapel gat="r3" className="onder-r5">
        {waarden && (
          <Melding soort="fout" rol="alert" titel={t('afstemming.fout.stap')}>
            {regel && <p>{t(`afstemming.fout.${regel}`)}</p>}
          </Melding>
        )}
        {d.loopt && mist.includes('niet_goed') && (
          <Melding soort="let-op" icoon="pause">
            <b>{t('afstemming.stil.titel', { naam })}</b> {t('afstemming.stil.tekst')}
          </Melding>
        )}
        {d.loopt && mist.includes('verplichting') && (
          <Melding soort="let-op" icoon="pause">
            {t('afstemming.plichtWeg')}
          </Melding>
        )}
        {d.loopt && mist.includes('verordening') && <Melding soort="let-op">{t('afstemming.geenVerordening')}</Melding>}
        {d.loopt && mist.includes('tegenspraak') && (
          <Melding soort="let-op" icoon="ear">
            <b>{t('afstemming.tegen.titel', { naam })}</b> {t('afstemming.tegen.tekst')}
          </Melding>
        )}
        {d.loopt && mist.includes('gehoord') && (
          <Melding soort="let-op" icoon="ear">
            <b>{t('afstemming.kant.titel', { naam })}</b> {t('afstemming.kant.tekst')}
          </Melding>
        )}
      </Stapel>
      <Kolommen>
        <div>
          {zaak && d.loopt ? <Stappen d={{ ...d, zaak }} waarden={waarden} /> : <Begin d={d} waarden={waarden} />}
          {zaak?.besluit && (
            <p className="boven-r3">
              <Tekst
                k="afstemming.besloten"
                waarden={{
                  dag: <Datum key="b" iso={zaak.besluit.besloten_op} weekdag="geen" />,
                  door: zaak.besluit.door,
                  tweede: zaak.besluit.tweede,
                  herzien: <Datum key="h" iso={zaak.besluit.herzien_op} />,
                }}
              />
            </p>
          )}
          {d.loopt && mist.length > 0 && (
            <NogNietMogelijk id="muur" titel={t('afstemming.muur.titel')}>
              {mist.includes('geen_verwijt') ? t('afstemming.muur.geenVerwijt', { naam }) : t('afstemming.muur.tekst')}
            </NogNietMogelijk>
          )}
        </div>
        <aside>
          <Gunst d={d} waarden={waarden} />
          {d.gevolg && zaak && (
            <Geldgevolg gevolg={d.gevolg} zaak={zaak} beleid={d.beleid} naam={naam} vandaag={d.vandaag} />
          )}
        </aside>
      </Kolommen>
    </>
  );
}

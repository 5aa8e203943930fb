import { type Aanbod, aanbodPlekken, wachttijdVan, wijzigPlekken, zoekAanbod } from '@bijrijder/dossier/aanbod';
import { meldAan } from '@bijrijder/dossier/taken';
import { metToegang } from '@bijrijder/dossier/toegang';
import { Knop, Kolommen, Leeg, Melding, Stapel, Tabel, Tekstveld, Vlak, Werkkop } from '@bijrijder/ui';
import { redirect } from 'react-router';
import { KNELPUNTEN } from '../../gedeeld/keuzes.ts';
import { databank, eisMedewerker, teksten } from '../../sessie.server.ts';
import { Teksten, useTekst } from '../../tekst/index.tsx';
import type { Route } from './+types/overzicht.ts';

/** Fewer than this is shown as "1 of 2". */
const WEINIG = 3;

export async function loader({ request }: Route.LoaderArgs) {
  const wie = await eisMedewerker(request, 'klantmanager', 'teamleider');
  const doel = wie.rol === 'teamleider' ? 'toezicht_op_werk' : 'begeleiding';
  return {
    alle: await metToegang(databank(), { wie, handeling: 'lezen', object: 'aanbod', doel, betrokkene: 'geen' }, (t) =>
      zoekAanbod(t),
    ),
    magWijzigen: wie.rol === 'klantmanager',
    bewaard: new URL(request.url).searchParams.has('bewaard'),
    bron: teksten('aanbod', 'aanbodwerk'),
  };
}

/** A whole number within these bounds; null when empty; undefined when it is something else. */
function getal(tekst: string, van: number, tot: number): number | null | undefined {
  if (tekst === '') return null;
  const n = Number(tekst);
  return /^\d{1,3}$/.test(tekst) && n >= van && n <= tot ? n : undefined;
}

export async function action({ request }: Route.ActionArgs) {
  const wie = await eisMedewerker(request, 'klantmanager');
  const vorm = await request.formData();
  const v = (naam: string): string => String(vorm.get(naam) ?? '').trim();
  if (!/^[0-9a-f-]{36}$/.test(v('aanbod'))) throw new Response(null, { status: 400 });
  const plekken = getal(v('plekken'), 0, 999);
  const duur_weken = getal(v('duur'), 1, 260);
  const bedenkdagen = getal(v('bedenk'), 2, 28);
  if (plekken === undefined || duur_weken === undefined || !bedenkdagen)
    return { aanbod: v('aanbod'), plekken: v('plekken'), duur: v('duur'), bedenk: v('bedenk') };
  await metToegang(
    databank(),
    { wie, handeling: 'wijzigen', object: 'aanbod', doel: 'begeleiding', betrokkene: 'geen' },
    async (t) => {
      await wijzigPlekken(t, v('aanbod'), { plekken, duur_weken, bedenkdagen });
      await meldAan(t, aanbodPlekken, {}, { sleutel: 'nu' });
    },
  );
  return redirect('/werkplek/aanbod?bewaard', 303);
}

export default function Overzicht({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <Teksten bron={loaderData.bron}>
      <Binnen d={loaderData} fout={actionData ?? null} />
    </Teksten>
  );
}

type Fout = { aanbod: string; plekken: string; duur: string; bedenk: string };

function Binnen({ d, fout }: { d: Route.ComponentProps['loaderData']; fout: Fout | null }) {
  const t = useTekst();
  return (
    <>
      <title>{t('aanbodwerk.overzicht.kop')}</title>
      <Werkkop titel={t('aanbodwerk.overzicht.kop')} onder={t('aanbodwerk.overzicht.bij')} />
      {d.bewaard && (
        <Melding soort="goed" rol="status">
          {t('aanbodwerk.overzicht.bewaard')}
        </Melding>
      )}
      <Kolommen>
        <div>
          <Laat alle={d.alle} />
          <Oorzaken alle={d.alle} />
          <Rijen alle={d.alle} />
        </div>
        {d.magWijzigen && (
          <aside aria-label={t('aanbodwerk.overzicht.wijzig')}>
            <Vlak id="wijzig" titel={t('aanbodwerk.overzicht.wijzig')}>
              {fout && (
                <Melding soort="fout" rol="alert">
                  {t('aanbodwerk.overzicht.fout')}
                </Melding>
              )}
              {d.alle.map((a) => (
                <Plekvorm key={a.id} a={a} fout={fout?.aanbod === a.id ? fout : null} />
              ))}
            </Vlak>
          </aside>
        )}
      </Kolommen>
    </>
  );
}

function Plekvorm({ a, fout }: { a: Aanbod; fout: Fout | null }) {
  const t = useTekst();
  const tekst = (n: number | null): string => (n === null ? '' : String(n));
  const veld = (naam: 'plekken' | 'duur' | 'bedenk', nu: number | null) => (
    <Tekstveld
      id={`${naam}-${a.id}`}
      name={naam}
      inputMode="numeric"
      label={t(`aanbodwerk.overzicht.${naam}Veld`)}
      defaultValue={fout ? fout[naam] : tekst(nu)}
      required={naam === 'bedenk'}
    />
  );
  return (
    <details open={fout !== null}>
      <summary>{a.naam}</summary>
      <form method="post" className="onder-r4">
        <Stapel gat="r3">
          <input type="hidden" name="aanbod" value={a.id} />
          {veld('plekken', a.plekken)}
          {veld('duur', a.duur_weken)}
          {veld('bedenk', a.bedenkdagen)}
          <Knop soort="lijn">{t('aanbodwerk.overzicht.bewaar')}</Knop>
        </Stapel>
      </form>
    </details>
  );
}

/** Causes added up over all offers; the catalogue keeps the order, not the count. */
function Oorzaken({ alle }: { alle: readonly Aanbod[] }) {
  const t = useTekst();
  const rijen = KNELPUNTEN.flatMap((soort) => {
    const bij = alle.flatMap((a) => a.oorzaken.filter((o) => o.soort === soort).map((o) => ({ naam: a.naam, ...o })));
    const keer = bij.reduce((som, o) => som + o.keer, 0);
    return keer === 0 ? [] : [{ soort, keer, waar: bij.map((o) => o.naam).join(', ') }];
  });
  return (
    <Vlak id="oorzaken" titel={t('aanbodwerk.overzicht.oorzaken')}>
      <p className="zacht onder-r3">{t('aanbodwerk.overzicht.oorzakenBij')}</p>
      {rijen.length === 0 ? (
        <Leeg zin={t('aanbodwerk.overzicht.oorzakenLeeg')} />
      ) : (
        <Tabel
          naam={t('aanbodwerk.overzicht.oorzaken')}
          kolommen={[
            { id: 'soort', naam: t('aanbodwerk.overzicht.oorzaak'), tekst: true },
            { id: 'waar', naam: t('aanbodwerk.overzicht.waar'), tekst: true },
            { id: 'keer', naam: t('aanbodwerk.overzicht.keer') },
          ]}
          rijen={rijen.map((r) => ({
            id: r.soort,
            cellen: [
              t(`aanbod.knelpunt.${r.soort}`),
              r.waar,
              r.keer < WEINIG ? t('aanbodwerk.overzicht.weinig') : String(r.keer),
            ],
          }))}
        />
      )}
    </Vlak>
  );
}

/** Waiting as a problem of ours: what is longer or later than we said, per offer. */
function Laat({ alle }: { alle: readonly Aanbod[] }) {
  const t = useTekst();
  const keer = (n: number): string => (n === 0 ? '' : n < WEINIG ? t('aanbodwerk.overzicht.weinig') : String(n));
  const rijen = alle.flatMap((a) => {
    const w = a.wachten;
    if (!w || w.langerDanGezegd + w.laatMetBellen + w.zonderBeller + w.nietBegonnen === 0) return [];
    return [
      {
        id: a.id,
        cellen: [
          a.naam,
          w.langstWeken === null ? '' : t('aanbodwerk.overzicht.wekenN', { n: w.langstWeken }),
          keer(w.langerDanGezegd),
          keer(w.laatMetBellen),
          keer(w.zonderBeller),
          keer(w.nietBegonnen),
        ],
      },
    ];
  });
  return (
    <Vlak id="wachten" titel={t('aanbodwerk.overzicht.wachten')}>
      <p className="zacht onder-r3">{t('aanbodwerk.overzicht.wachtenBij')}</p>
      {rijen.length === 0 ? (
        <Leeg zin={t('aanbodwerk.overzicht.wachtenLeeg')} />
      ) : (
        <Tabel
          naam={t('aanbodwerk.overzicht.wachten')}
          kolommen={[
            { id: 'naam', naam: t('aanbodwerk.overzicht.aanbod'), tekst: true },
            ...(['langst', 'langer', 'laat', 'zonder', 'niet'] as const).map((id) => ({
              id,
              naam: t(`aanbodwerk.overzicht.${id}`),
            })),
          ]}
          rijen={rijen}
        />
      )}
    </Vlak>
  );
}

function Rijen({ alle }: { alle: readonly Aanbod[] }) {
  const t = useTekst();
  const wekenVan = (a: Aanbod): string => {
    const weken = wachttijdVan(a);
    return weken === null ? t('aanbodwerk.overzicht.onbekend') : t('aanbodwerk.overzicht.wekenN', { n: weken });
  };
  return (
    <Vlak id="rijen" titel={t('aanbodwerk.overzicht.rijen')}>
      <Tabel
        naam={t('aanbodwerk.overzicht.rijen')}
        kolommen={[
          { id: 'naam', naam: t('aanbodwerk.overzicht.aanbod'), tekst: true },
          { id: 'plekken', naam: t('aanbodwerk.overzicht.plekken') },
          { id: 'vrij', naam: t('aanbodwerk.overzicht.vrij') },
          { id: 'wacht', naam: t('aanbodwerk.overzicht.wacht') },
          { id: 'weken', naam: t('aanbodwerk.overzicht.weken') },
        ]}
        rijen={alle.map((a) => ({
          id: a.id,
          cellen: [
            a.naam,
            a.plekken === null ? t('aanbodwerk.overzicht.geenGrens') : String(a.plekken),
            a.vrij === null ? '' : String(a.vrij),
            String(a.wachtend),
            wekenVan(a),
          ],
        }))}
      />
      <p className="klein zacht boven-r3">{t('aanbodwerk.overzicht.volgorde')}</p>
    </Vlak>
  );
}

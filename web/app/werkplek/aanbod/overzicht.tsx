import { type Aanbod, aanbodPlekken, wachtweken, wijzigPlekken, zoekAanbod } from '@bijrijder/dossier/aanbod';
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
    bron: teksten('aanbod'),
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
      <title>{t('aanbod.overzicht.kop')}</title>
      <Werkkop titel={t('aanbod.overzicht.kop')} onder={t('aanbod.overzicht.bij')} />
      {d.bewaard && (
        <Melding soort="goed" rol="status">
          {t('aanbod.overzicht.bewaard')}
        </Melding>
      )}
      <Kolommen>
        <div>
          <Oorzaken alle={d.alle} />
          <Rijen alle={d.alle} />
        </div>
        {d.magWijzigen && (
          <aside aria-label={t('aanbod.overzicht.wijzig')}>
            <Vlak id="wijzig" titel={t('aanbod.overzicht.wijzig')}>
              {fout && (
                <Melding soort="fout" rol="alert">
                  {t('aanbod.overzicht.fout')}
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
      label={t(`aanbod.overzicht.${naam}Veld`)}
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
          <Knop soort="lijn">{t('aanbod.overzicht.bewaar')}</Knop>
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
    <Vlak id="oorzaken" titel={t('aanbod.overzicht.oorzaken')}>
      <p className="zacht onder-r3">{t('aanbod.overzicht.oorzakenBij')}</p>
      {rijen.length === 0 ? (
        <Leeg zin={t('aanbod.overzicht.oorzakenLeeg')} />
      ) : (
        <Tabel
          naam={t('aanbod.overzicht.oorzaken')}
          kolommen={[
            { id: 'soort', naam: t('aanbod.overzicht.oorzaak'), tekst: true },
            { id: 'waar', naam: t('aanbod.overzicht.waar'), tekst: true },
            { id: 'keer', naam: t('aanbod.overzicht.keer') },
          ]}
          rijen={rijen.map((r) => ({
            id: r.soort,
            cellen: [
              t(`aanbod.knelpunt.${r.soort}`),
              r.waar,
              r.keer < WEINIG ? t('aanbod.overzicht.weinig') : String(r.keer),
            ],
          }))}
        />
      )}
    </Vlak>
  );
}

function Rijen({ alle }: { alle: readonly Aanbod[] }) {
  const t = useTekst();
  const wekenVan = (a: Aanbod): string => {
    if (a.vrij === null || (a.vrij > 0 && a.wachtend === 0)) return t('aanbod.wachttijd', { n: a.wachttijd_weken });
    const weken = wachtweken(a.wachtend + 1, a.plekken, a.duur_weken);
    return weken === null ? t('aanbod.overzicht.onbekend') : t('aanbod.overzicht.wekenN', { n: weken });
  };
  return (
    <Vlak id="rijen" titel={t('aanbod.overzicht.rijen')}>
      <Tabel
        naam={t('aanbod.overzicht.rijen')}
        kolommen={[
          { id: 'naam', naam: t('aanbod.overzicht.aanbod'), tekst: true },
          { id: 'plekken', naam: t('aanbod.overzicht.plekken') },
          { id: 'vrij', naam: t('aanbod.overzicht.vrij') },
          { id: 'wacht', naam: t('aanbod.overzicht.wacht') },
          { id: 'weken', naam: t('aanbod.overzicht.weken') },
        ]}
        rijen={alle.map((a) => ({
          id: a.id,
          cellen: [
            a.naam,
            a.plekken === null ? t('aanbod.overzicht.geenGrens') : String(a.plekken),
            a.vrij === null ? '' : String(a.vrij),
            String(a.wachtend),
            wekenVan(a),
          ],
        }))}
      />
      <p className="klein zacht boven-r3">{t('aanbod.overzicht.volgorde')}</p>
    </Vlak>
  );
}

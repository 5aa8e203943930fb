import type { ColumnType, Generated } from 'kysely';
import { termijnEinde } from '../bezwaar/index.ts';
import {
  type Briefinhoud,
  laatstePoging,
  legPogingVast,
  type Poging,
  type Regelnaam,
  schrijfUit,
  stuurBrief,
} from '../brief/index.ts';
import type { Dag, Moment } from '../databank/tabellen.ts';
import { plusDagen } from '../feiten/index.ts';
import { aanmeldingVan } from '../intake/index.ts';
import type { Toegang } from '../toegang/index.ts';
import { wetstermijn } from '../wet/index.ts';
import { Toekenfout } from './fout.ts';

/** What no register tells us and can be asked for (art. 17 lid 1 Pw): all else is known, and not asked. */
export const AANVULSOORTEN = [
  'afschriften',
  'huurcontract',
  'spaargeld',
  'buitenland',
  'onderneming',
  'scheiding',
  'anders',
] as const;
export type Aanvulsoort = (typeof AANVULSOORTEN)[number];

declare module '../databank/tabellen.ts' {
  interface Tabellen {
    aanvulling: {
      gemeente: number;
      id: Generated<string>;
      aanvraag: string;
      persoon: string;
      wat: ColumnType<Aanvulsoort[], Aanvulsoort[], never>;
      waarom: string;
      termijn_tot: Dag;
      te_laten_tot: Dag | null;
      brief: string;
      gebruiker: string;
      op: Dag;
      binnen_op: Generated<Dag | null>;
      vastgelegd_op: Moment;
    };
    aanvulling_stuk: {
      gemeente: number;
      bijlage: string;
      aanvulling: string;
      persoon: string;
      wat: Aanvulsoort;
      op: Dag;
      vastgelegd_op: Moment;
    };
  }
}

/** One paper that came in for what was asked. `paginas`: those that can be shown; none when the file could not be opened. */
export type Aanvulstuk = { bijlage: string; wat: Aanvulsoort; naam: string; op: string; paginas: number[] };

/** One question for what is missing. `binnenOp`: it is there. Days as `YYYY-MM-DD`. */
export type Aanvulling = {
  id: string;
  wat: Aanvulsoort[];
  waarom: string;
  termijnTot: string;
  /** The last day on which the request can be left (Awb 4:5 lid 4); null: it cannot. */
  teLatenTot: string | null;
  op: string;
  binnenOp: string | null;
  door: string;
  /** What came in, the oldest first. */
  stukken: Aanvulstuk[];
  /** The day on which there was something of everything that was asked; null: not yet. Whether it is enough, a colleague says. */
  allesOp: string | null;
};

/** So many days to find it are our own choice; the law asks for a term and names none. The database holds the same. */
const MINSTENS = 14;

/** What was asked in a request, newest first. */
export async function aanvullingenVan(t: Toegang, persoon: string): Promise<Aanvulling[]> {
  const rijen = await t.db
    .selectFrom('aanvulling as v')
    .innerJoin('gebruiker as g', (j) => j.onRef('g.gemeente', '=', 'v.gemeente').onRef('g.id', '=', 'v.gebruiker'))
    .select([
      'v.id',
      'v.wat',
      'v.waarom',
      'v.termijn_tot as termijnTot',
      'v.te_laten_tot as teLatenTot',
      'v.op',
      'v.binnen_op as binnenOp',
      'g.naam as door',
    ])
    .where('v.gemeente', '=', t.gemeente)
    .where('v.persoon', '=', persoon)
    .orderBy('v.id', 'desc')
    .execute();
  const stukken = rijen.length > 0 ? await stukkenVan(t, persoon) : new Map<string, Aanvulstuk[]>();
  return rijen.map((v) => {
    const hier = stukken.get(v.id) ?? [];
    const eerste = v.wat.map((w) => hier.find((s) => s.wat === w)?.op);
    const allesOp = eerste.every((dag) => dag !== undefined) ? (eerste.toSorted().at(-1) ?? null) : null;
    return { ...v, stukken: hier, allesOp };
  });
}

/** What came in, by question. */
async function stukkenVan(t: Toegang, persoon: string): Promise<Map<string, Aanvulstuk[]>> {
  const rijen = await t.db
    .selectFrom('aanvulling_stuk as s')
    .innerJoin('bericht_bijlage as b', (j) => j.onRef('b.gemeente', '=', 's.gemeente').onRef('b.id', '=', 's.bijlage'))
    .leftJoin('bericht_beeld as p', (j) =>
      j.onRef('p.gemeente', '=', 's.gemeente').onRef('p.bijlage', '=', 's.bijlage'),
    )
    .select(['s.aanvulling', 's.bijlage', 's.wat', 's.op', 'b.naam', 'p.pagina'])
    .where('s.gemeente', '=', t.gemeente)
    .where('s.persoon', '=', persoon)
    .orderBy('b.ontvangen_op')
    .orderBy('s.bijlage')
    .orderBy('p.pagina')
    .execute();
  const uit = new Map<string, Aanvulstuk[]>();
  for (const [bijlage, groep] of Map.groupBy(rijen, (r) => r.bijlage)) {
    const { aanvulling, wat, op, naam } = groep[0]!;
    const paginas = groep.flatMap((r) => (r.pagina === null ? [] : [r.pagina]));
    uit.set(aanvulling, [...(uit.get(aanvulling) ?? []), { bijlage, wat, naam, op, paginas }]);
  }
  return uit;
}

export const openAanvulling = async (t: Toegang, persoon: string): Promise<Aanvulling | undefined> =>
  (await aanvullingenVan(t, persoon)).find((v) => v.binnenOp === null);

/**
 * Days by which our own term waits (Awb 4:15 lid 1 onder a): from the question until it is answered or its time is over. It runs again
 * on the day the last asked thing came in, also when nobody looked yet.
 */
export const opgeschort = (lijst: readonly Aanvulling[]): number =>
  lijst.reduce((som, v) => {
    const tot = [v.termijnTot, v.binnenOp, v.allesOp].filter((dag) => dag !== null).toSorted()[0]!;
    return som + Math.max(0, Math.round((Date.parse(tot) - Date.parse(v.op)) / 86_400_000));
  }, 0);

export type Vraagom = { wat: readonly Aanvulsoort[]; waarom: string; termijnTot: string };

/** The friendly question. @throws Toekenfout */
export async function aanvulbrief(
  t: Toegang,
  persoon: string,
  v: Vraagom,
  stuk: (s: Aanvulsoort) => string,
  regelnaam: Regelnaam,
): Promise<Briefinhoud> {
  if (!(await aanmeldingVan(t, persoon))?.aangevraagdOp) throw new Toekenfout('geen_aanvraag');
  if (v.wat.length === 0) throw new Toekenfout('stukken');
  if (v.waarom.trim().length < 10) throw new Toekenfout('reden');
  // our own term waits for it (Awb 4:15): never longer than that term itself, or a decision can be put off without end
  const hoogstens = termijnEinde(t.vandaag, wetstermijn('awb.beslistermijn', t.vandaag));
  if (
    !/^\d{4}-\d\d-\d\d$/.test(v.termijnTot) ||
    v.termijnTot < plusDagen(t.vandaag, MINSTENS) ||
    v.termijnTot > hoogstens ||
    plusDagen(v.termijnTot, 0) !== v.termijnTot
  )
    throw new Toekenfout('termijn');
  return schrijfUit(
    t,
    persoon,
    'aanvulling',
    { waarom: v.waarom, dag: v.termijnTot },
    regelnaam,
    {},
    {
      stukken: [{ soort: 'lijst', punten: v.wat.map((w) => [stuk(w)]) }],
    },
  );
}

/** Asks once for what is missing, with its letter. @throws Toekenfout; EerstSpreken when they want no letter first */
export async function vraagAanvulling(
  t: Toegang,
  persoon: string,
  v: Vraagom,
  bij: { stuk: (s: Aanvulsoort) => string; regelnaam: Regelnaam; sprak: Poging | null },
): Promise<void> {
  if (t.wie.soort !== 'medewerker') throw new Error('Vragen doet een mens, met naam.');
  if (await openAanvulling(t, persoon)) throw new Toekenfout('al_gevraagd');
  const inhoud = await aanvulbrief(t, persoon, v, bij.stuk, bij.regelnaam);
  const poging = bij.sprak
    ? await legPogingVast(t, persoon, { hoe: bij.sprak, gesproken: true, tekst: inhoud.titel })
    : ((await laatstePoging(t, persoon))?.id ?? null);
  const { id: brief } = await stuurBrief(t, persoon, inhoud, poging);
  await t.db
    .insertInto('aanvulling')
    .values({
      gemeente: t.gemeente,
      aanvraag: (await aanmeldingVan(t, persoon))!.id,
      persoon,
      wat: [...v.wat],
      waarom: v.waarom.trim(),
      termijn_tot: v.termijnTot,
      te_laten_tot: plusDagen(v.termijnTot, wetstermijn('awb.buiten_behandeling', t.vandaag) * 7),
      brief,
      gebruiker: t.wie.id,
      op: t.vandaag,
    })
    .execute();
}

/** What was asked is there: our own term runs again. Twice is once. */
export async function aanvullingIsBinnen(t: Toegang, persoon: string, id: string): Promise<void> {
  await t.db
    .updateTable('aanvulling')
    .set({ binnen_op: t.vandaag })
    .where((e) => e.and({ gemeente: t.gemeente, persoon, id }))
    .where('binnen_op', 'is', null)
    .execute();
}

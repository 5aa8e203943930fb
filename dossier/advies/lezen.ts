import { sql } from 'kysely';
import type { Toegang } from '../toegang/index.ts';
import type { Advieswoordsoort } from './tabellen.ts';

/** What a doctor concluded about working: what somebody can do, never what somebody has. */
export type Conclusie = {
  arts: string;
  kan: string;
  rekening: string;
  /** At most so many hours a week, in hundredths; null: no maximum. */
  urenHonderdsten: number | null;
  op: string;
  geldigTot: string;
  door: string;
  opgeschrevenOp: string;
};
export type Advieswoord = { id: string; soort: Advieswoordsoort; tekst: string; door: string | null; op: string };
export type Advies = {
  id: string;
  vraag: string;
  waarom: string;
  opnieuwOmdat: string | null;
  door: string;
  gevraagdOp: string;
  antwoord: 'ja' | 'nee' | null;
  ingetrokkenOp: string | null;
  conclusie: Conclusie | null;
  woorden: Advieswoord[];
};

/** Every advice asked about a person, newest first, with what was said of it. */
export async function adviezenVan(t: Toegang, persoon: string): Promise<Advies[]> {
  const rijen = await t.db
    .selectFrom('medisch_advies as a')
    .innerJoin('gebruiker as g', (j) => j.onRef('g.gemeente', '=', 'a.gemeente').onRef('g.id', '=', 'a.gebruiker'))
    .leftJoin('gebruiker as o', (j) =>
      j.onRef('o.gemeente', '=', 'a.gemeente').onRef('o.id', '=', 'a.opgeschreven_door'),
    )
    .selectAll('a')
    .select(['g.naam as door', 'o.naam as schrijver'])
    .where('a.gemeente', '=', t.gemeente)
    .where('a.persoon', '=', persoon)
    .orderBy('a.id', 'desc')
    .execute();
  const woorden = await t.db
    .selectFrom('advies_woord as w')
    .leftJoin('gebruiker as g', (j) => j.onRef('g.gemeente', '=', 'w.gemeente').onRef('g.id', '=', 'w.gebruiker'))
    .select(['w.id', 'w.advies', 'w.soort', 'w.tekst', 'w.op', 'g.naam as door'])
    .where('w.gemeente', '=', t.gemeente)
    .where('w.persoon', '=', persoon)
    .orderBy('w.id')
    .execute();
  return rijen.map((r) => ({
    id: r.id,
    vraag: r.vraag,
    waarom: r.waarom,
    opnieuwOmdat: r.opnieuw_omdat,
    door: r.door,
    gevraagdOp: r.gevraagd_op,
    antwoord: r.antwoord,
    ingetrokkenOp: r.ingetrokken_op,
    conclusie:
      r.arts !== null && r.kan !== null && r.advies_op && r.geldig_tot && r.opgeschreven_op
        ? {
            arts: r.arts,
            kan: r.kan,
            rekening: r.rekening,
            urenHonderdsten: r.uren_honderdsten,
            op: r.advies_op,
            geldigTot: r.geldig_tot,
            door: r.schrijver ?? '',
            opgeschrevenOp: r.opgeschreven_op,
          }
        : null,
    woorden: woorden.filter((w) => w.advies === r.id).map(({ advies: _, ...w }) => w),
  }));
}

export type Besloten = Advies & { conclusie: Conclusie };
/** What counts now. `tegenspraak`: two doctors say something else and nobody chose; then what asks least of the person counts. */
export type Geldend = { geldend: Besloten | null; gelden: Besloten[]; tegenspraak: boolean };

const zonderGrens = 10_000;

/** Which advice counts on a day: the one chosen after the newest came, else the only one, else the one that asks least. */
export function watGeldt(adviezen: readonly Advies[], vandaag: string): Geldend {
  const gelden = adviezen.filter((a): a is Besloten => a.conclusie !== null && a.conclusie.geldigTot >= vandaag);
  const [nieuwste, ...ouder] = gelden;
  if (!nieuwste) return { geldend: null, gelden, tegenspraak: false };
  const keuzes = gelden
    .flatMap((a) => a.woorden.filter((w) => w.soort === 'geldt').map((w) => ({ a, w })))
    // ids grow with time: what was chosen before the newest conclusion was there does not choose between them
    .filter(({ w }) => w.id > nieuwste.id && w.op >= nieuwste.conclusie.opgeschrevenOp)
    .toSorted((x, y) => (x.w.id < y.w.id ? 1 : -1));
  if (keuzes[0]) return { geldend: keuzes[0].a, gelden, tegenspraak: false };
  const uren = (a: Besloten) => a.conclusie.urenHonderdsten ?? zonderGrens;
  const minst = gelden.toSorted((x, y) => uren(x) - uren(y))[0]!;
  return { geldend: ouder.length === 0 ? nieuwste : minst, gelden, tegenspraak: ouder.length > 0 };
}

/** Days before an advice or an exemption ends on which it is time to talk. */
const VOORAF = 30;

/** What waits for the klantmanager about advice of the people declared: a yes to act on, a word to read, an end to talk about. */
export type Advieswacht = { persoon: string; wat: 'ja' | 'anders' | 'eindigt'; tekst: string; dag: string };
export async function adviesWacht(t: Toegang): Promise<Advieswacht[]> {
  const { rows } = await sql<Advieswacht>`
    select a.persoon, 'ja' as wat, a.vraag as tekst, a.antwoord_op as dag, a.id from medisch_advies a
    where a.gemeente = ${t.gemeente} and a.antwoord = 'ja' and a.opgeschreven_op is null and a.ingetrokken_op is null
    union all
    select w.persoon, 'anders', w.tekst, w.op, w.id from advies_woord w
    where w.gemeente = ${t.gemeente} and w.soort = 'anders' and w.gelezen_op is null
    union all
    select a.persoon, 'eindigt', a.kan, a.geldig_tot, a.id from medisch_advies a
    where a.gemeente = ${t.gemeente} and a.opgeschreven_op is not null
      and a.geldig_tot between ${t.vandaag}::date and ${t.vandaag}::date + ${VOORAF}::int
      and not exists (select 1 from medisch_advies n where n.gemeente = a.gemeente and n.persoon = a.persoon and n.id > a.id
        and n.antwoord is distinct from 'nee' and n.ingetrokken_op is null and (n.opgeschreven_op is null or n.geldig_tot > a.geldig_tot))
      and not exists (select 1 from gesprek g where g.gemeente = a.gemeente and g.persoon = a.persoon and g.dag >= a.geldig_tot - ${VOORAF}::int)
    order by dag, id`.execute(t.db);
  return rows;
}

import { sql } from 'kysely';
import type { Toegang } from '../toegang/index.ts';
import type { Bezwaarstapsoort, Horen, Uitkomst } from './tabellen.ts';

export type Bezwaarstap = {
  id: string;
  soort: Bezwaarstapsoort;
  dag: string;
  tot: string | null;
  uitkomst: Uitkomst | null;
  tekst: string;
  door: string | null;
  /** Who added it for the person, by name. */
  namens: string | null;
};

export type Bezwaar = {
  id: string;
  persoon: string;
  naam: string;
  huishouden: string;
  maand: string;
  /** Of the decision on the month; null: it is against a reduction. */
  volgnummer: number | null;
  /** The reduction it is against; `maand` is then the first month of it. */
  verlaging: string | null;
  waarom: string;
  horen: Horen;
  schorsingGevraagd: boolean;
  ontvangenOp: string;
  /** ISO moment of the receipt. */
  ontvangenMoment: string;
  opTijd: boolean;
  waaromLaat: string | null;
  /** Last day for the decision, with an extension in it. */
  uiterlijk: string;
  /** Who made it for the person, by name; null: the person. */
  namens: string | null;
  /** It was made by the one who looks. */
  zelf: boolean;
  stappen: Bezwaarstap[];
  /** The decision or the withdrawal, null while it runs. */
  einde: Bezwaarstap | null;
};

/** What comes next: hear, decide, or nothing more. */
export function volgendeStap(b: Bezwaar): 'horen' | 'beslissen' | 'klaar' | 'ingetrokken' {
  if (b.einde) return b.einde.soort === 'ingetrokken' ? 'ingetrokken' : 'klaar';
  const gehoord = b.stappen.some((s) => s.soort === 'gehoord' || s.soort === 'afgezien_van_horen');
  return gehoord || b.horen === 'nee' ? 'beslissen' : 'horen';
}

/** A reduction somebody objects to, for who handles it: what was heard and weighed, and by whom. */
export type Aangevochten = {
  besloten_op: string;
  herzien_op: string;
  aanleiding: string;
  door: string;
  tweede: string;
  brief: string;
  maanden: { maand: string; nu_ct: number; dan_ct: number }[];
  stappen: { id: string; soort: string; dag: string; tekst: string; tekst2: string | null }[];
  woorden: { id: string; soort: string; tekst: string; op: string }[];
  /** What colleagues who read along said, and what they were answered. */
  meelezers: {
    id: string;
    soort: 'navraag' | 'anders' | 'oneens';
    wie: string;
    tekst: string;
    op: string;
    antwoord: { id: string; door: string; tekst: string; op: string } | null;
  }[];
};

/** Null: it is not against a reduction, or not for this colleague. */
export async function verlagingInBezwaar(t: Toegang, bezwaar: string): Promise<Aangevochten | null> {
  const { rows } = await sql<{ v: Aangevochten | null }>`
    select bijrijder.verlaging_in_bezwaar(${bezwaar}::uuid) as v`.execute(t.db);
  return rows[0]?.v ?? null;
}

/** Objections of the people this transaction declared, open ones first by the day a decision is due. */
export async function bezwarenVan(t: Toegang, maand?: string): Promise<Bezwaar[]> {
  if (t.betrokkenen.length === 0) return [];
  const rijen = await t.db
    .selectFrom('bezwaar as b')
    .innerJoin('persoon as p', (j) => j.onRef('p.gemeente', '=', 'b.gemeente').onRef('p.id', '=', 'b.persoon'))
    .selectAll('b')
    .select(['p.aanspreeknaam as naam', sql<string | null>`bijrijder.naam_van_hulp(b.door_persoon)`.as('namens')])
    .where('b.gemeente', '=', t.gemeente)
    .where('b.persoon', 'in', t.betrokkenen)
    .$if(maand !== undefined, (q) => q.where('b.maand', '=', maand!))
    .orderBy('b.id', 'desc')
    .limit(500)
    .execute();
  if (rijen.length === 0) return [];
  const stappen = await t.db
    .selectFrom('bezwaar_stap as s')
    .leftJoin('gebruiker as g', (j) => j.onRef('g.gemeente', '=', 's.gemeente').onRef('g.id', '=', 's.gebruiker'))
    .select(['s.id', 's.bezwaar', 's.soort', 's.dag', 's.tot', 's.uitkomst', 's.tekst', 'g.naam as door'])
    .select(sql<string | null>`bijrijder.naam_van_hulp(s.door_persoon)`.as('namens'))
    .where('s.gemeente', '=', t.gemeente)
    .where('s.persoon', 'in', t.betrokkenen)
    .orderBy('s.id')
    .execute();
  const uit = rijen.map((r): Bezwaar => {
    const eigen = stappen.filter((s) => s.bezwaar === r.id).map(({ bezwaar: _, ...s }) => s);
    return {
      id: r.id,
      persoon: r.persoon,
      naam: r.naam,
      huishouden: r.huishouden,
      maand: r.maand,
      volgnummer: r.volgnummer,
      verlaging: r.verlaging,
      waarom: r.waarom,
      horen: r.horen,
      schorsingGevraagd: r.schorsing_gevraagd,
      ontvangenOp: r.ontvangen_op,
      ontvangenMoment: r.vastgelegd_op.toISOString(),
      opTijd: r.ontvangen_op <= r.indienen_tot,
      waaromLaat: r.waarom_laat,
      uiterlijk: eigen.find((s) => s.tot)?.tot ?? r.uiterlijk,
      namens: r.namens,
      zelf: t.wie.soort === 'persoon' && r.door_persoon === (t.wie.rol === 'client' ? null : t.wie.id),
      stappen: eigen,
      einde: eigen.find((s) => s.soort === 'beslist' || s.soort === 'ingetrokken') ?? null,
    };
  });
  return uit.sort(
    (a, b) => Number(a.einde !== null) - Number(b.einde !== null) || a.uiterlijk.localeCompare(b.uiterlijk),
  );
}

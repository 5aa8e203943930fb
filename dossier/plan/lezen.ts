import { sql } from 'kysely';
import type { Toegang } from '../toegang/index.ts';
import type { Delen } from '../verhaal/index.ts';
import type { Antwoord, Haalbaar, Plichtgrond, Stapstand, Terrein, Vorm, Wacht } from './tabellen.ts';

/** The plan of a person as far as the asker may read it. `gekozen` steps came from the person alone. */
export type Plan = {
  vorm: { vorm: Vorm; gekozenOp: string } | null;
  doelen: { id: string; tekst: string; terrein: Terrein; stand: 'open' | 'rust' | 'gehaald'; delen: Delen }[];
  stappen: {
    id: string;
    doel: string | null;
    soort: 'gekozen' | 'voorgesteld';
    tekst: string;
    woorden: string;
    wanneer: string;
    stand: Stapstand;
    haalbaar: Haalbaar | null;
    delen: Delen;
    klaarOp: string | null;
  }[];
  voorstellen: {
    id: string;
    tekst: string;
    waarom: string;
    door: string;
    op: string;
    antwoord: Antwoord | null;
    woorden: string | null;
  }[];
  aanmoedigingen: { id: string; tekst: string; door: string; op: string }[];
  verplichtingen: {
    id: string;
    wat: string;
    reden: string;
    artikel: string;
    van: string;
    tot: string;
    bel: string;
    nummer: string;
    grond: Plichtgrond | null;
    /** Why it waits; null: it is in force. */
    wacht: Wacht | null;
    /** What the person said last. */
    antwoord: { soort: 'akkoord' | 'lukt_niet'; tekst: string; op: string } | null;
  }[];
  /** Obligations stand still: somebody said it is not going well and has not been spoken to yet. */
  staatStil: boolean;
};

/** Reads the plan. Obligations that ended are left out. */
export async function planVan(t: Toegang, persoon: string): Promise<Plan> {
  const waar = { gemeente: t.gemeente, persoon };
  const vorm = await t.db
    .selectFrom('begeleidingsvorm')
    .select(['vorm', 'gekozen_op'])
    .where((e) => e.and(waar))
    .orderBy('id', 'desc')
    .executeTakeFirst();
  const doelen = await t.db
    .selectFrom('doel')
    .select(['id', 'tekst', 'terrein', 'stand', 'delen'])
    .where((e) => e.and(waar))
    .orderBy('id')
    .execute();
  const stappen = await t.db
    .selectFrom('stap')
    .select(['id', 'doel', 'voorstel', 'tekst', 'woorden', 'wanneer', 'stand', 'haalbaar', 'delen', 'klaar_op'])
    .where((e) => e.and(waar))
    .orderBy('plaats')
    .orderBy('id')
    .execute();
  const voorstellen = await t.db
    .selectFrom('voorstel as v')
    .innerJoin('gebruiker as g', (j) => j.onRef('g.gemeente', '=', 'v.gemeente').onRef('g.id', '=', 'v.gebruiker'))
    .select(['v.id', 'v.tekst', 'v.waarom', 'g.naam as door', 'v.gedaan_op as op', 'v.antwoord'])
    .select('v.antwoord_woorden as woorden')
    .where('v.gemeente', '=', t.gemeente)
    .where('v.persoon', '=', persoon)
    .orderBy('v.id')
    .execute();
  const aanmoedigingen = await t.db
    .selectFrom('aanmoediging as a')
    .innerJoin('gebruiker as g', (j) => j.onRef('g.gemeente', '=', 'a.gemeente').onRef('g.id', '=', 'a.gebruiker'))
    .select(['a.id', 'a.tekst', 'g.naam as door', 'a.op'])
    .where('a.gemeente', '=', t.gemeente)
    .where('a.persoon', '=', persoon)
    .orderBy('a.id', 'desc')
    .limit(5)
    .execute();
  const verplichtingen = await t.db
    .selectFrom('verplichting as v')
    .innerJoin('gebruiker as g', (j) => j.onRef('g.gemeente', '=', 'v.gemeente').onRef('g.id', '=', 'v.bel_gebruiker'))
    .select(['v.id', 'v.wat', 'v.reden', 'v.artikel', 'v.van', 'v.tot', 'g.naam as bel', 'v.bel_nummer as nummer'])
    .select('v.grond')
    .select(sql<Wacht | null>`bijrijder.verplichting_wacht(v.gemeente, v.id)`.as('wacht'))
    .where('v.gemeente', '=', t.gemeente)
    .where('v.persoon', '=', persoon)
    .where('v.beeindigd_op', 'is', null)
    .where('v.tot', '>=', t.vandaag)
    .orderBy('v.id')
    .execute();
  const antwoorden = await t.db
    .selectFrom('verplichting_antwoord')
    .select(['verplichting', 'soort', 'tekst', 'op'])
    .where((e) => e.and(waar))
    .orderBy('id')
    .execute();
  const stil = await sql<{
    stil: boolean;
  }>`select bijrijder.verplichtingen_staan_stil(${persoon}::uuid) as stil`.execute(t.db);
  return {
    vorm: vorm ? { vorm: vorm.vorm, gekozenOp: vorm.gekozen_op } : null,
    doelen,
    stappen: stappen.map(({ voorstel, klaar_op, ...s }) => ({
      ...s,
      soort: voorstel ? ('voorgesteld' as const) : ('gekozen' as const),
      klaarOp: klaar_op,
    })),
    voorstellen,
    aanmoedigingen,
    verplichtingen: verplichtingen.map((v) => {
      const zei = antwoorden.findLast((a) => a.verplichting === v.id);
      return { ...v, antwoord: zei ? { soort: zei.soort, tekst: zei.tekst, op: zei.op } : null };
    }),
    staatStil: stil.rows[0]!.stil,
  };
}

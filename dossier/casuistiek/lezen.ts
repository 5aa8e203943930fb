import type { Toegang } from '../toegang/index.ts';
import { type Gast, leesGasten } from './gast.ts';
import { type Casusactie, type Concept, leesActies, leesConcepten } from './uitkomst.ts';

export type Casus = {
  id: string;
  vraag: string;
  achtergrond: string;
  clientWoorden: string;
  metNaam: boolean;
  client: 'weet' | 'erbij';
  /** The few words that stand for somebody without a name. */
  beeld: string;
  door: string;
  doorFunctie: string;
  vanMij: boolean;
  gesteldOp: string;
  /** When the table meets. `om`: 'HH:MM'. */
  tafel: { op: string; om: string | null } | null;
  leden: { id: string; naam: string; functie: string }[];
  adviezen: { id: string; tekst: string; door: string; functie: string; op: string }[];
  /** Who was asked from outside, with what they said. */
  gasten: Gast[];
  /** What counts, per choice, in the order in which it was said. `door` null: the person said so. */
  weegt: { keuze: string; redenen: { id: string; tekst: string; door: string | null }[] }[];
  /** What the asker lets the person read first; for those two only. */
  concept: Concept | null;
  /** What the person said to it. */
  antwoorden: { id: string; tekst: string; voorbeeld: boolean; op: string }[];
  uitkomst: { tekst: string; op: string; acties: Casusactie[] } | null;
};

/** Questions one asked, is at the table for, or is the person of. Open ones first, then newest. */
export async function casussen(t: Toegang): Promise<Casus[]> {
  const rijen = await t.db
    .selectFrom('casus as c')
    .innerJoin('gebruiker as g', (j) => j.onRef('g.gemeente', '=', 'c.gemeente').onRef('g.id', '=', 'c.gebruiker'))
    .leftJoin('casus_uitkomst as u', (j) => j.onRef('u.gemeente', '=', 'c.gemeente').onRef('u.casus', '=', 'c.id'))
    .select([
      'c.id',
      'c.vraag',
      'c.achtergrond',
      'c.client_woorden',
      'c.met_naam',
      'c.client',
      'c.beeld',
      'c.tafel_op',
      'c.tafel_om',
      'c.gesteld_op',
      'c.gebruiker',
      'g.naam as door',
      'g.functie as door_functie',
    ])
    .select(['u.tekst as uitkomst', 'u.op as uitkomst_op'])
    .where('c.gemeente', '=', t.gemeente)
    .orderBy('c.id', 'desc')
    .limit(200)
    .execute();
  if (rijen.length === 0) return [];
  const ids = rijen.map((r) => r.id);
  const leden = await t.db
    .selectFrom('casus_lid as l')
    .innerJoin('gebruiker as g', (j) => j.onRef('g.gemeente', '=', 'l.gemeente').onRef('g.id', '=', 'l.gebruiker'))
    .select(['l.casus', 'l.gebruiker as id', 'g.naam', 'g.functie'])
    .where('l.casus', 'in', ids)
    .orderBy('g.naam')
    .execute();
  const adviezen = await t.db
    .selectFrom('casus_advies as a')
    .innerJoin('gebruiker as g', (j) => j.onRef('g.gemeente', '=', 'a.gemeente').onRef('g.id', '=', 'a.gebruiker'))
    .select(['a.casus', 'a.id', 'a.tekst', 'a.op', 'g.naam as door', 'g.functie'])
    .where('a.casus', 'in', ids)
    .orderBy('a.id')
    .execute();
  const weegt = await t.db
    .selectFrom('casus_weegt as w')
    .leftJoin('gebruiker as g', (j) => j.onRef('g.gemeente', '=', 'w.gemeente').onRef('g.id', '=', 'w.gebruiker'))
    .select(['w.casus', 'w.id', 'w.keuze', 'w.tekst', 'g.naam as door'])
    .where('w.casus', 'in', ids)
    .orderBy('w.id')
    .execute();
  const antwoorden = await t.db
    .selectFrom('casus_antwoord')
    .select(['casus', 'id', 'tekst', 'voorbeeld', 'op'])
    .where('casus', 'in', ids)
    .orderBy('id')
    .execute();
  const concepten = await leesConcepten(t, ids);
  const acties = await leesActies(t, ids);
  const gasten = await leesGasten(t, ids);
  const zonder = <R extends { casus: string }>(lijst: R[], id: string): Omit<R, 'casus'>[] =>
    lijst.filter((x) => x.casus === id).map(({ casus: _, ...rest }) => rest);
  const uit = rijen.map(
    (r): Casus => ({
      id: r.id,
      vraag: r.vraag,
      achtergrond: r.achtergrond,
      clientWoorden: r.client_woorden,
      metNaam: r.met_naam,
      client: r.client,
      beeld: r.beeld,
      door: r.door,
      doorFunctie: r.door_functie,
      vanMij: t.wie.soort === 'medewerker' && r.gebruiker === t.wie.id,
      gesteldOp: r.gesteld_op,
      tafel: r.tafel_op ? { op: r.tafel_op, om: r.tafel_om?.slice(0, 5) ?? null } : null,
      leden: zonder(leden, r.id),
      adviezen: zonder(adviezen, r.id),
      gasten: gasten.get(r.id) ?? [],
      weegt: perKeuze(zonder(weegt, r.id)),
      concept: concepten.get(r.id) ?? null,
      antwoorden: zonder(antwoorden, r.id),
      uitkomst:
        r.uitkomst && r.uitkomst_op ? { tekst: r.uitkomst, op: r.uitkomst_op, acties: acties.get(r.id) ?? [] } : null,
    }),
  );
  return uit.sort((a, b) => Number(a.uitkomst !== null) - Number(b.uitkomst !== null));
}

/** Reasons under the choice they count for; the same choice written with another capital is one. */
function perKeuze(redenen: { id: string; keuze: string; tekst: string; door: string | null }[]): Casus['weegt'] {
  const uit = new Map<string, Casus['weegt'][number]>();
  for (const { keuze, ...reden } of redenen) {
    const sleutel = keuze.toLowerCase();
    const kant = uit.get(sleutel) ?? { keuze, redenen: [] };
    kant.redenen.push(reden);
    uit.set(sleutel, kant);
  }
  return [...uit.values()];
}

import { createHash } from 'node:crypto';
import type { Toegang } from '../toegang/index.ts';
import { naWerkdagen, nazorgafspraken } from './afspraken.ts';
import type { Onderwerp } from './tabellen.ts';

export type Nazorgvraag = {
  id: string;
  persoon: string;
  onderwerp: Onderwerp;
  tekst: string;
  gesteldOp: string;
  /** There is an answer on this day at the latest. */
  antwoordVoor: string;
  aan: string;
  antwoord: string | null;
  beantwoordOp: string | null;
  bijlagen: { id: string; naam: string; paginas: { pagina: number; breedte: number; hoogte: number }[] }[];
};
export type Beeld = { soort: string; breedte: number; hoogte: number; inhoud: Buffer };

/** Questions of a person, newest first, with what came along. */
export async function vragenVan(t: Toegang, persoon: string): Promise<Nazorgvraag[]> {
  const vragen = await t.db
    .selectFrom('nazorg_vraag as v')
    .innerJoin('gebruiker as g', (j) => j.onRef('g.gemeente', '=', 'v.gemeente').onRef('g.id', '=', 'v.gebruiker'))
    .select(['v.id', 'v.persoon', 'v.onderwerp', 'v.tekst', 'v.gesteld_op as gesteldOp', 'v.antwoord', 'g.naam as aan'])
    .select(['v.antwoord_voor as antwoordVoor', 'v.beantwoord_op as beantwoordOp'])
    .where('v.gemeente', '=', t.gemeente)
    .where('v.persoon', '=', persoon)
    .orderBy('v.id', 'desc')
    .execute();
  const bijlagen = await t.db
    .selectFrom('nazorg_bijlage')
    .select(['id', 'vraag', 'naam'])
    .where('gemeente', '=', t.gemeente)
    .where('persoon', '=', persoon)
    .orderBy('id')
    .execute();
  const beelden = await t.db
    .selectFrom('nazorg_beeld')
    .select(['bijlage', 'pagina', 'breedte', 'hoogte'])
    .where('gemeente', '=', t.gemeente)
    .where('persoon', '=', persoon)
    .orderBy('pagina')
    .execute();
  return vragen.map((v) => ({
    ...v,
    bijlagen: bijlagen
      .filter((b) => b.vraag === v.id)
      .map(({ vraag: _, ...b }) => ({
        ...b,
        paginas: beelden.filter((p) => p.bijlage === b.id).map(({ bijlage: _b, ...p }) => p),
      })),
  }));
}

/** Asks a question, to a colleague with a name. What comes along is stored as it came. Returns the ids of the attachments. */
export async function stelNazorgvraag(
  t: Toegang,
  persoon: string,
  aan: string,
  vraag: { onderwerp: Onderwerp; tekst: string },
  bestanden: readonly { naam: string; soort: string; bytes: Uint8Array }[],
): Promise<string[]> {
  const { antwoord_werkdagen } = await nazorgafspraken(t);
  const { id } = await t.db
    .insertInto('nazorg_vraag')
    .values({
      gemeente: t.gemeente,
      persoon,
      gebruiker: aan,
      ...vraag,
      gesteld_op: t.vandaag,
      antwoord_voor: naWerkdagen(t.vandaag, antwoord_werkdagen),
      antwoord: null,
      beantwoord_op: null,
      beantwoord_door: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const uit: string[] = [];
  for (const b of bestanden) {
    const inhoud = Buffer.from(b.bytes);
    const rij = await t.db
      .insertInto('nazorg_bijlage')
      .values({
        gemeente: t.gemeente,
        vraag: id,
        persoon,
        naam: b.naam.slice(0, 120),
        soort: b.soort.slice(0, 80),
        inhoud,
        sha256: createHash('sha256').update(inhoud).digest(),
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    uit.push(rij.id);
  }
  return uit;
}

/** Keeps the pictures the isolated reader made of one attachment; only these are ever shown. */
export async function bewaarBeelden(
  t: Toegang,
  persoon: string,
  bijlage: string,
  beelden: readonly Beeld[],
): Promise<void> {
  if (beelden.length === 0) return;
  await t.db
    .insertInto('nazorg_beeld')
    .values(beelden.map((b, i) => ({ gemeente: t.gemeente, bijlage, pagina: i + 1, persoon, ...b })))
    .onConflict((c) => c.doNothing())
    .execute();
}

/** The picture of one page. */
export const leesNazorgbeeld = (t: Toegang, bijlage: string, pagina: number) =>
  t.db
    .selectFrom('nazorg_beeld')
    .select(['soort', 'inhoud'])
    .where((e) => e.and({ gemeente: t.gemeente, bijlage, pagina }))
    .executeTakeFirst();

/** Answers a question once, with a name. */
export async function beantwoord(t: Toegang, persoon: string, id: string, antwoord: string): Promise<void> {
  if (t.wie.soort !== 'medewerker') throw new Error('Antwoorden doet een medewerker, met naam.');
  await t.db
    .updateTable('nazorg_vraag')
    .set({ antwoord, beantwoord_op: t.vandaag, beantwoord_door: t.wie.id })
    .where('gemeente', '=', t.gemeente)
    .where('persoon', '=', persoon)
    .where('id', '=', id)
    .where('antwoord', 'is', null)
    .execute();
}

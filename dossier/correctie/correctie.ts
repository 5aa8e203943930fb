import { maandPlus, plusDagen } from '../feiten/index.ts';
import type { Toegang } from '../toegang/index.ts';
import { wetstermijn } from '../wet/index.ts';

/** A request to correct something kept, with the decision on it. */
export type Correctie = {
  id: string;
  persoon: string;
  naam: string;
  staat: string;
  moet: string;
  bewijs: string;
  ontvangenOp: string;
  uiterlijk: string;
  besluit: { uitkomst: 'verbeterd' | 'deels' | 'niet'; tekst: string; dag: string; door: string } | null;
};

/** The last day of an answer: the same day so many months later, or the last day of a shorter month (AVG art. 12 lid 3). */
function antwoordUiterlijk(dag: string): string {
  const maand = maandPlus(dag.slice(0, 7), wetstermijn('avg.antwoordtermijn', dag));
  const laatste = plusDagen(`${maandPlus(maand, 1)}-01`, -1);
  const zelfde = `${maand}${dag.slice(7)}`;
  return zelfde < laatste ? zelfde : laatste;
}

/** Corrections the declared people asked for: open ones first, by the day an answer is due. */
export async function correctiesVan(t: Toegang): Promise<Correctie[]> {
  if (t.betrokkenen.length === 0) return [];
  const rijen = await t.db
    .selectFrom('correctie as c')
    .innerJoin('persoon as p', (j) => j.onRef('p.gemeente', '=', 'c.gemeente').onRef('p.id', '=', 'c.persoon'))
    .leftJoin('correctie_besluit as b', (j) =>
      j.onRef('b.gemeente', '=', 'c.gemeente').onRef('b.correctie', '=', 'c.id'),
    )
    .leftJoin('gebruiker as g', (j) => j.onRef('g.gemeente', '=', 'b.gemeente').onRef('g.id', '=', 'b.gebruiker'))
    .select(['c.id', 'c.persoon', 'c.staat', 'c.moet', 'c.bewijs', 'c.ontvangen_op', 'c.uiterlijk'])
    .select(['p.aanspreeknaam as naam', 'b.uitkomst', 'b.tekst', 'b.dag', 'g.naam as door'])
    .where('c.gemeente', '=', t.gemeente)
    .where('c.persoon', 'in', t.betrokkenen)
    .orderBy('c.uiterlijk')
    .limit(500)
    .execute();
  const uit = rijen.map(
    ({ uitkomst, tekst, dag, door, ontvangen_op, ...r }): Correctie => ({
      ...r,
      ontvangenOp: ontvangen_op,
      besluit: uitkomst && tekst && dag ? { uitkomst, tekst, dag, door: door ?? '' } : null,
    }),
  );
  return uit.sort((a, b) => Number(a.besluit !== null) - Number(b.besluit !== null));
}

/** The person asks. Returns the id. */
export async function vraagCorrectie(
  t: Toegang,
  persoon: string,
  v: { staat: string; moet: string; bewijs: string },
): Promise<string> {
  const { id } = await t.db
    .insertInto('correctie')
    .values({ gemeente: t.gemeente, persoon, ...v, ontvangen_op: t.vandaag, uiterlijk: antwoordUiterlijk(t.vandaag) })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** A colleague answers; the words of the person stay beside it. @returns false when it is gone or already answered */
export async function verbeter(
  t: Toegang,
  id: string,
  uitkomst: 'verbeterd' | 'deels' | 'niet',
  tekst: string,
): Promise<boolean> {
  if (t.wie.soort !== 'medewerker') throw new Error('Een mens beslist, met naam.');
  const c = (await correctiesVan(t)).find((een) => een.id === id);
  if (!c || c.besluit) return false;
  await t.db
    .insertInto('correctie_besluit')
    .values({
      gemeente: t.gemeente,
      correctie: id,
      persoon: c.persoon,
      gebruiker: t.wie.id,
      uitkomst,
      tekst,
      dag: t.vandaag,
    })
    .execute();
  return true;
}

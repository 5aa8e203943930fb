import { betaaldagBijstand, plusDagen, plusMaanden, werkdag } from '@bijrijder/huishoudgeld';
import { sql } from 'kysely';
import { huishoudenVan } from '../feiten/index.ts';
import { geefVoorschot, maandrunLosBestand, RunFout, uiterlijkVoor } from '../maandrun/index.ts';
import { meldAan } from '../taken/index.ts';
import type { Toegang } from '../toegang/index.ts';
import { zouWorden } from '../toekenning/index.ts';
import { rekeningOp } from '../verrekening/index.ts';
import { minstensVoorschot } from '../wet/index.ts';

declare module '../databank/tabellen.ts' {
  interface Tabellen {
    voorschot_vraag: {
      gemeente: number;
      huishouden: string;
      maand: string;
      persoon: string;
      op: string;
      vastgelegd_op: import('../databank/index.ts').Moment;
    };
  }
}

/** Why money comes late. Always ours to solve. */
export type Laatoorzaak = 'maand_laat' | 'apart' | 'geen_rekening' | 'teruggekomen';
export type LaatGeld = {
  huishouden: string;
  maand: string;
  oorzaak: Laatoorzaak;
  /** The day we promised. */
  beloofd: string;
  /** The day we promise now: two working days to solve it, one for the bank. */
  nieuw: string;
  /** An advance can still be settled with the decision on this month. */
  voorschotKan: boolean;
};

/** Working days after today on which late money is there. */
const OPLOSDAGEN = 3;
function nieuweDag(vandaag: string): string {
  let dag = vandaag;
  for (let n = 0; n < OPLOSDAGEN; n++) dag = werkdag(plusDagen(dag, 1), 'later');
  return dag;
}

/**
 * Money that will miss its promised day or has missed it, as it stands today: of the people declared, or of everybody for who pays. Seen
 * before the day, because the bank needs the file two working days earlier (weekends and holidays counted).
 */
export async function laatGeld(t: Toegang): Promise<LaatGeld[]> {
  const { kalender } = await rekeningOp(t.db, t.vandaag);
  // the month whose payday comes next, or has just been
  const maand = plusMaanden(t.vandaag.slice(0, 7), -1);
  const beloofd = betaaldagBijstand(maand, kalender);
  const uiterlijk = uiterlijkVoor(beloofd);
  // most often nothing is late, and that is quick to see
  const { rows } = await sql<{ huishouden: string; maand: string; oorzaak: Laatoorzaak; betaaldag: string }>`
    select huishouden, maand, oorzaak, betaaldag from bijrijder.laat_geld(${maand}, ${beloofd}::date, ${uiterlijk}::date, ${t.vandaag}::date)
    where bijrijder.misschien_laat(${maand}, ${uiterlijk}::date, ${t.vandaag}::date)`.execute(t.db);
  const nieuw = nieuweDag(t.vandaag);
  return rows.map((r) => ({
    huishouden: r.huishouden,
    maand: r.maand,
    oorzaak: r.oorzaak,
    beloofd: r.betaaldag,
    nieuw,
    voorschotKan: r.oorzaak === 'maand_laat' || r.oorzaak === 'apart',
  }));
}

/** Late money of one household, and whether they asked for an advance. */
export async function laatVoor(t: Toegang, huishouden: string): Promise<(LaatGeld & { gevraagdOp: string | null })[]> {
  const laat = (await laatGeld(t)).filter((l) => l.huishouden === huishouden);
  if (laat.length === 0) return [];
  const vragen = await t.db
    .selectFrom('voorschot_vraag')
    .select(['maand', 'op'])
    .where((e) => e.and({ gemeente: t.gemeente, huishouden }))
    .execute();
  return laat.map((l) => ({ ...l, gevraagdOp: vragen.find((v) => v.maand === l.maand)?.op ?? null }));
}

/** Ask for an advance on a month that comes late. Asked twice is asked once. @throws RunFout when that month is not late */
export async function vraagVoorschot(t: Toegang, persoon: string, maand: string): Promise<void> {
  const thuis = await huishoudenVan(t, persoon);
  const mijn = thuis && (await laatVoor(t, thuis.huishouden)).find((l) => l.maand === maand && l.voorschotKan);
  if (!mijn) throw new RunFout('Voor deze maand is een voorschot nu niet nodig.');
  await t.db
    .insertInto('voorschot_vraag')
    .values({ gemeente: t.gemeente, huishouden: mijn.huishouden, maand, persoon, op: t.vandaag })
    .onConflict((c) => c.doNothing())
    .execute();
}

/** Who asked for an advance that is not paid yet. Longest waiting first. */
export async function voorschotvragen({
  db,
}: Toegang): Promise<{ huishouden: string; persoon: string; maand: string; op: string }[]> {
  const { rows } = await sql<{
    huishouden: string;
    persoon: string;
    maand: string;
    op: string;
  }>`select huishouden, persoon, maand, op from bijrijder.voorschotvragen()`.execute(db);
  return rows;
}

/**
 * What an advance on a month comes to: the part of the bijstand that the law gives at least (art. 52 lid 2), of the last month that was
 * decided, or of what the month would come to while we decide on a request; up to the next cent. Null when it is not known: then a human
 * decides.
 */
export async function voorschotBedrag(t: Toegang, huishouden: string, maand: string): Promise<number | null> {
  const b = await t.db
    .selectFrom('besluit')
    .select(['te_betalen_cent', 'aflossing_cent'])
    .where('gemeente', '=', t.gemeente)
    .where('huishouden', '=', huishouden)
    .where('maand', '<', maand)
    .orderBy('maand', 'desc')
    .orderBy('volgnummer', 'desc')
    .executeTakeFirst();
  const heel = b ? b.te_betalen_cent - b.aflossing_cent : await bijAanvraag(t, huishouden, maand);
  return heel === null ? null : minstensVoorschot(heel, t.vandaag);
}

/** Nothing was decided yet: what the month would come to for who applied. */
async function bijAanvraag(t: Toegang, huishouden: string, maand: string): Promise<number | null> {
  const vraag = await t.db
    .selectFrom('voorschot_vraag')
    .select('persoon')
    .where((e) => e.and({ gemeente: t.gemeente, huishouden, maand }))
    .executeTakeFirst();
  return vraag ? zouWorden(t, huishouden, vraag.persoon, maand) : null;
}

/** Pay the advance somebody asked for: the next working day, settled with the decision on the month. The database refuses a second one. */
export async function betaalVoorschot(t: Toegang, huishouden: string, maand: string): Promise<number> {
  if (t.wie.soort !== 'medewerker') throw new Error('Een voorschot betaalt een mens.');
  const cent = await voorschotBedrag(t, huishouden, maand);
  if (!cent) throw new RunFout('Wij weten nog niet hoeveel dit voorschot is. Reken het eerst met een collega uit.');
  await geefVoorschot(t, huishouden, maand, cent, werkdag(plusDagen(t.vandaag, 1), 'later'));
  await meldAan(t, maandrunLosBestand, {});
  return cent;
}

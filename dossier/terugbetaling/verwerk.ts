import { plusDagen, werkdag } from '@bijrijder/huishoudgeld';
import { sql } from 'kysely';
import { ruimteVan } from '../afhandelen/index.ts';
import { feitenVan, geldend, legVast, maandgrenzen, vanSoort } from '../feiten/index.ts';
import type { Toegang } from '../toegang/index.ts';
import { bestemmingOp } from '../uitbetaling/index.ts';
import { type Terugbericht, vertelOntvangst } from './vertellen.ts';

/** Payments a household can get back in one month; a thirty-third waits for the next. */
const HOOGSTENS_TERUG = 32;

/** Repayments that are in and not taken off the debt yet, oldest first. */
async function openTerugbetalingen({ db, gemeente }: Toegang) {
  const { rows } = await sql<{ id: string; huishouden: string; bedrag_cent: number }>`
    select t.id, t.huishouden, t.bedrag_cent from terugbetaling t where t.gemeente = ${gemeente}
      and not exists (select 1 from terugbetaling_verwerkt v where v.gemeente = t.gemeente and v.terugbetaling = t.id)
    order by t.huishouden, t.id`.execute(db);
  return rows;
}

/**
 * Take every repayment that is in off its debt and tell the people: the debt is lower from the first month that is not decided, and what
 * was too much goes back on the next working day. A household whose month is being computed at this moment waits until that is done.
 * Running it again changes nothing.
 * @returns how many were done, how many wait, and whether something is to be paid back
 */
export async function verwerkTerugbetalingen(
  t: Toegang,
): Promise<{ verwerkt: number; wachten: number; terug: boolean }> {
  const open = await openTerugbetalingen(t);
  const berichten: Terugbericht[] = [];
  let wachten = 0;
  for (const een of open) {
    const uit = await verwerk(t, een);
    if (uit === 'wacht') wachten += 1;
    else if (uit !== 'al') berichten.push(uit);
  }
  await vertelOntvangst(t, berichten);
  return { verwerkt: berichten.length, wachten, terug: berichten.some((b) => b.terugCent > 0) };
}

async function verwerk(
  t: Toegang,
  een: { id: string; huishouden: string; bedrag_cent: number },
): Promise<'wacht' | 'al' | Terugbericht> {
  const { db, gemeente, vandaag } = t;
  const { huishouden } = een;
  // the same lock as for decisions on debts (dossier/afhandelen), and the one for writing facts (0222): no run takes its moment now
  await sql`select pg_advisory_xact_lock(hashtextextended(${`afhandelen:${gemeente}:${huishouden}`}, 0)), pg_advisory_xact_lock_shared(717005, ${gemeente})`.execute(
    db,
  );
  const al = await db
    .selectFrom('terugbetaling_verwerkt')
    .select('terugbetaling')
    .where('gemeente', '=', gemeente)
    .where('terugbetaling', '=', een.id)
    .executeTakeFirst();
  if (al) return 'al';
  const ruimte = await ruimteVan(t, huishouden);
  const schuld = vanSoort(geldend(await feitenVan(t, huishouden)), 'schuld').at(-1);
  const vanafMaand = ruimte?.vanafMaand ?? schuld?.geldigVan.slice(0, 7) ?? vandaag.slice(0, 7);
  const { rows: rekent } = await sql<{ n: number }>`select count(*)::int as n from maandrun m
    where m.gemeente = ${gemeente} and m.maand = ${vanafMaand} and m.stand = 'rekenen'`.execute(db);
  if (rekent[0]!.n > 0) return 'wacht';
  const restCent = ruimte?.restCent ?? schuld?.inhoud.bedrag_ct ?? 0;
  const afCent = Math.min(een.bedrag_cent, restCent);
  const terugCent = een.bedrag_cent - afCent;
  const betaling = terugCent > 0 ? await betaalTerug(t, huishouden, terugCent) : null;
  if (terugCent > 0 && !betaling) return 'wacht';
  await db
    .insertInto('terugbetaling_verwerkt')
    .values({
      gemeente,
      terugbetaling: een.id,
      huishouden,
      af_cent: afCent,
      terug_cent: terugCent,
      rest_cent: restCent - afCent,
      vanaf_maand: vanafMaand,
      betaling_maand: betaling?.maand ?? null,
      betaling_bestemming: betaling?.bestemming ?? null,
      dag: vandaag,
    })
    .execute();
  if (schuld && afCent > 0)
    await legVast(t, huishouden, [
      {
        soort: 'schuld',
        onderwerp: schuld.onderwerp,
        persoon: schuld.persoon,
        inhoud: { ...schuld.inhoud, bedrag_ct: restCent - afCent },
        geldigVan: `${vanafMaand}-01`,
        // paid off: nothing stays open after this month
        geldigTotEnMet: afCent === restCent ? maandgrenzen(vanafMaand).tot : null,
        herkomst: 'systeem',
      },
    ]);
  return { huishouden, dag: vandaag, bedragCent: een.bedrag_cent, restCent: restCent - afCent, terugCent };
}

/** Pay back what was too much, to the household's own account on the next working day. Null: no number left this month. */
async function betaalTerug(t: Toegang, huishouden: string, cent: number) {
  const { db, gemeente, vandaag } = t;
  const maand = vandaag.slice(0, 7);
  const { rows } = await sql<{ n: number }>`select coalesce(max(bestemming) + 1, 0)::int as n from betaling
    where gemeente = ${gemeente} and huishouden = ${huishouden} and maand = ${maand} and doel = 'los'`.execute(db);
  const bestemming = rows[0]!.n;
  if (bestemming >= HOOGSTENS_TERUG) return null;
  const betaaldag = werkdag(plusDagen(vandaag, 1), 'later');
  const sleutel = { huishouden, maand, doel: 'los', bestemming, poging: 1 } as const;
  await db
    .insertInto('betaling')
    .values({
      gemeente,
      ...sleutel,
      ...(await bestemmingOp(t, huishouden, betaaldag)),
      bedrag_cent: cent,
      betaaldag,
      run: null,
    })
    .execute();
  return sleutel;
}

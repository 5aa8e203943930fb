import { sql } from 'kysely';
import type { Kluis } from '../databank/index.ts';
import type { Toegang } from '../toegang/index.ts';
import { kenmerkUit } from '../uitbetaling/index.ts';

/** What cannot be done, as a key of the catalogue `maandrun.terug.fout.*`. */
export class TerugFout extends Error {
  override name = 'TerugFout';
  readonly reden: 'kent_niet' | 'te_veel' | 'al_klaar' | 'kenmerk' | 'dag' | 'dag_voor_schuld';
  constructor(reden: TerugFout['reden']) {
    super(reden);
    this.reden = reden;
  }
}

/**
 * Whose repayment this is, by the reference or the BSN that somebody gives: ids, to declare these people before a name is read.
 * @throws TerugFout when it is neither, or of nobody here
 */
export async function zoekBetaler(
  { db }: Toegang,
  kluis: Kluis,
  getypt: string,
): Promise<{ huishouden: string; mensen: string[] }> {
  const kenmerk = kenmerkUit(getypt);
  const bsn = /^\d{8,9}$/.test(getypt.replace(/[\s.]/g, '')) ? getypt.replace(/[\s.]/g, '').padStart(9, '0') : null;
  if (!kenmerk && !bsn) throw new TerugFout('kenmerk');
  const { rows } = await sql<{ huishouden: string; persoon: string }>`
    select huishouden, persoon from bijrijder.wie_betaalde(${kenmerk}, ${bsn ? kluis.zoekhash(bsn, 'bsn') : null}::bytea)`.execute(
    db,
  );
  if (!rows[0]) throw new TerugFout('kent_niet');
  return { huishouden: rows[0].huishouden, mensen: rows.map((r) => r.persoon) };
}

/** Names and what is open of the declared people. */
export async function betalers({ db }: Toegang): Promise<{ huishouden: string; naam: string; restCent: number }[]> {
  const { rows } = await sql<{ huishouden: string; aanspreeknaam: string; rest_cent: number | null }>`
    select huishouden, aanspreeknaam, rest_cent from bijrijder.betalers() order by aanspreeknaam`.execute(db);
  return rows.map((r) => ({ huishouden: r.huishouden, naam: r.aanspreeknaam, restCent: r.rest_cent ?? 0 }));
}

const mens = (t: Toegang): string => {
  if (t.wie.soort !== 'medewerker') throw new Error('Dit doet een mens.');
  return t.wie.id;
};

/** What the triggers of 0911 and 0996 refuse, in our words. */
async function ofTerugFout(fn: () => Promise<unknown>): Promise<void> {
  try {
    await fn();
  } catch (fout) {
    const { code, message } = fout as { code?: string; message: string };
    // somebody was first, or an amount that is not there
    if (code === '23505' || code === '23503') throw new TerugFout('al_klaar');
    if (code !== '23514') throw fout;
    if (message.includes('moet nog komen')) throw new TerugFout('dag');
    if (message.includes('voor de schuld begon')) throw new TerugFout('dag_voor_schuld');
    throw new TerugFout(message.includes('staat minder open') ? 'te_veel' : 'al_klaar');
  }
}

/**
 * Book a repayment by hand: money that came in another way, or an amount that nobody recognised. Never more than what is open, and by
 * hand never on a day before the debt began or that is still to come.
 * @throws TerugFout
 */
export async function boekTerugbetaling(
  t: Toegang,
  huishouden: string,
  v: { ontvangst: string | null; bedragCent: number; dag: string; reden: string },
): Promise<void> {
  const { db, gemeente } = t;
  await sql`select pg_advisory_xact_lock(hashtextextended(${`afhandelen:${gemeente}:${huishouden}`}, 0))`.execute(db);
  await ofTerugFout(() =>
    db
      .insertInto('terugbetaling')
      .values({
        gemeente,
        huishouden,
        ontvangst: v.ontvangst,
        bedrag_cent: v.bedragCent,
        dag: v.dag,
        reden: v.reden,
        door: mens(t),
      })
      .execute(),
  );
}

/** The amount and day of something that came in and waits. @throws TerugFout when somebody was first */
export async function ontvangstVan(
  { db, gemeente }: Toegang,
  id: string,
): Promise<{ bedragCent: number; dag: string | null }> {
  const rij = await db
    .selectFrom('bankontvangst')
    .select(['bedrag_cent', 'boekdatum'])
    .where('gemeente', '=', gemeente)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!rij) throw new TerugFout('al_klaar');
  return { bedragCent: rij.bedrag_cent, dag: rij.boekdatum };
}

/** An amount is not a repayment here: it goes to the financial administration, with the reason. @throws TerugFout when somebody was first */
export async function doeAf(t: Toegang, ontvangst: string, reden: string): Promise<void> {
  await ofTerugFout(() =>
    t.db
      .insertInto('ontvangst_afgedaan')
      .values({ gemeente: t.gemeente, ontvangst, reden, door: mens(t), dag: t.vandaag })
      .execute(),
  );
}

import { sql } from 'kysely';
import type { Tabellen } from '../databank/index.ts';
import type { Toegang } from '../toegang/index.ts';
import { bestemmingOp, bestemmingOpnieuw } from '../uitbetaling/index.ts';
import type { Betaalsleutel } from '../uitbetaling/tabellen.ts';
import { laad, verreken } from '../verrekening/index.ts';
import { opdrachtgeverNu } from './bestand.ts';
import { betaaldelen } from './deel.ts';
import { RunFout } from './handelingen.ts';

/**
 * Pay an advance (art. 52): at once, to the household's own account. What is decided on the month later is paid less the advance.
 * There is one advance for a month; `poging` is for one that came back.
 * @throws RunFout when it was paid already, or the month has been computed: then it can no longer be taken off
 */
export async function geefVoorschot(
  toegang: Toegang,
  huishouden: string,
  maand: string,
  bedragCent: number,
  betaaldag: string,
): Promise<Betaalsleutel> {
  const sleutel = { huishouden, maand, doel: 'voorschot', bestemming: 0, poging: 1 } as const;
  await eenBetaling(toegang, {
    ...sleutel,
    ...(await bestemmingOp(toegang, huishouden, betaaldag)),
    bedrag_cent: bedragCent,
    betaaldag,
  });
  return sleutel;
}

type LosseBetaling = Betaalsleutel & {
  soort: Tabellen['betaling']['soort'];
  bedrag_cent: number;
  betaaldag: string;
  rekening: string | null;
};

const AL_BETAALD = 'Dit is al betaald. Er is niets dubbel gebeurd.';
/** SQLSTATE of a row that row-level security refuses. */
const GEEN_RECHT_MEER = '42501';

/** One payment outside a run; two colleagues or two tabs at once pay it once. */
async function eenBetaling({ db, gemeente }: Toegang, betaling: LosseBetaling): Promise<void> {
  try {
    const uit = await db
      .insertInto('betaling')
      .values({ gemeente, ...betaling, run: null })
      .onConflict((c) => c.doNothing())
      .executeTakeFirst();
    if (!uit.numInsertedOrUpdatedRows) throw new RunFout(AL_BETAALD);
  } catch (fout) {
    // what the triggers on payments refuse comes with its own words
    const { code, constraint } = fout as { code?: string; constraint?: string };
    if (code === '23514' && !constraint) throw new RunFout((fout as Error).message);
    // the gate let the colleague in; what they came for was done by another before this row
    if (code === GEEN_RECHT_MEER) throw new RunFout(AL_BETAALD);
    throw fout;
  }
}

/** The account to which a payment would go once more, as far as a colleague may see it; `zelfde`: the one it did not arrive at; `bewind`: of who is in charge by order of the court. Null: none. */
export async function rekeningOpnieuw(
  t: Toegang,
  { huishouden, maand, doel, bestemming, poging }: Betaalsleutel,
  dag: string,
): Promise<{ houder: string; vier: string; vanaf: string; zelfde: boolean; bewind: boolean } | null> {
  const { db, gemeente } = t;
  const vorige = await db
    .selectFrom('betaling')
    .select(['soort', 'rekening'])
    .where((e) => e.and({ gemeente, huishouden, maand, doel, bestemming, poging }))
    .executeTakeFirst();
  if (!vorige) return null;
  const { rekening } = await bestemmingOpnieuw(t, huishouden, { ...vorige, bestemming }, dag);
  const r =
    rekening &&
    (await db
      .selectFrom('rekening')
      .select(['houder', 'laatste_vier', 'vanaf'])
      .where((e) => e.and({ gemeente, huishouden, id: rekening }))
      .executeTakeFirst());
  return r
    ? {
        houder: r.houder,
        vier: r.laatste_vier,
        vanaf: r.vanaf,
        zelfde: rekening === vorige.rekening,
        bewind: vorige.soort === 'bewindvoerder',
      }
    : null;
}

/** Pay once more what the bank refused or sent back, to the account that is known now of whom it was for. The database refuses it when the first one did not come back. */
export async function betaalOpnieuw(
  toegang: Toegang,
  sleutel: Betaalsleutel,
  betaaldag: string,
): Promise<Betaalsleutel> {
  const { db, gemeente } = toegang;
  const vorige = await db
    .selectFrom('betaling')
    .select(['bedrag_cent', 'soort', 'rekening'])
    .where((e) => e.and({ gemeente, ...sleutel }))
    .executeTakeFirst();
  if (!vorige) throw new RunFout('Deze betaling kennen wij niet.');
  const nieuw = { ...sleutel, poging: sleutel.poging + 1 };
  const waarheen = await bestemmingOpnieuw(
    toegang,
    sleutel.huishouden,
    { ...vorige, bestemming: sleutel.bestemming },
    betaaldag,
  );
  await eenBetaling(toegang, { ...nieuw, ...waarheen, bedrag_cent: vorige.bedrag_cent, betaaldag });
  return nieuw;
}

/**
 * Decide on and pay a month of a right that is new, which was computed for everybody before it was there. The database asks for a second
 * colleague who looked. Paid once; a month that a run decided on is left to the run. As `werker`. @returns how many payments
 */
export async function betaalBuitenRun(
  t: Toegang,
  huishouden: string,
  maand: string,
  betaaldag: string,
): Promise<number> {
  // one at a time with what is paid alone, and not again when the money goes to another account since
  await sql`select pg_advisory_xact_lock(hashtextextended(${huishouden}, 1141))`.execute(t.db);
  const al = await t.db
    .selectFrom('betaling')
    .select('bestemming')
    .where((e) => e.and({ gemeente: t.gemeente, huishouden, maand, doel: 'maand' }))
    .limit(1)
    .executeTakeFirst();
  if (al) return 0;
  const { uitkomst } = await verreken(t, huishouden, maand);
  const grens = { maand, bekendOp: t.vandaag, peil: 'infinity', betaaldag, van: huishouden, tot: huishouden };
  const [geladen] = await laad(t.db, t.gemeente, grens);
  if (uitkomst.soort !== 'besluit' || !geladen?.al || geladen.al.run) return 0;
  const delen = betaaldelen(geladen, uitkomst).maand;
  if (delen.length === 0) return 0;
  const uit = await t.db
    .insertInto('betaling')
    .values(
      delen.map((d) => ({
        gemeente: t.gemeente,
        huishouden,
        maand,
        doel: 'maand' as const,
        bestemming: d.bestemming,
        poging: 1,
        soort: d.soort,
        bedrag_cent: d.bedragCent,
        betaaldag,
        rekening: d.rekening,
        run: null,
      })),
    )
    .onConflict((c) => c.doNothing())
    .executeTakeFirst();
  return Number(uit.numInsertedOrUpdatedRows ?? 0n);
}

/** A payment that had no account to go to and was not paid later. Cents. */
export type Wachtend = Betaalsleutel & { bedragCent: number; betaaldag: string };

/**
 * Payments that wait for an account, of months that were released.
 * @param huishouden of one household, also for its own people; absent: of everybody, for who pays
 */
export async function wachtOpRekening({ db }: Toegang, huishouden?: string): Promise<Wachtend[]> {
  const { rows } =
    await sql<Wachtend>`select huishouden, maand, doel, bestemming, poging, bedrag_cent as "bedragCent", betaaldag
    from bijrijder.wacht_op_rekening(${huishouden ?? null}::uuid)`.execute(db);
  return rows;
}

/** Adults of those households, to declare to the gateway before names are read. */
export async function mensenZonderRekening({ db }: Toegang): Promise<{ huishouden: string; persoon: string }[]> {
  const { rows } = await sql<{ huishouden: string; persoon: string }>`
    select huishouden, persoon from bijrijder.wacht_op_rekening_mensen()`.execute(db);
  return rows;
}

/** Pay what had no account to go to, when there is one now. A month that is not released waits for its release. @returns how many payments */
export async function betaalAlsnog(toegang: Toegang, huishouden: string, betaaldag: string): Promise<number> {
  const { rekening } = await bestemmingOp(toegang, huishouden, betaaldag);
  if (!rekening) return 0;
  const wacht = (await wachtOpRekening(toegang, huishouden)).filter((w) => w.poging < 31);
  for (const { huishouden: h, maand, doel, bestemming, poging } of wacht)
    await betaalOpnieuw(toegang, { huishouden: h, maand, doel, bestemming, poging }, betaaldag);
  return wacht.length;
}

/** Put payments outside a run that have an account in a file. @returns null when there are none */
export async function maakLosBestand(toegang: Toegang, op?: string): Promise<string | null> {
  const { db, gemeente } = toegang;
  await sql`select pg_advisory_xact_lock(717009, ${gemeente})`.execute(db);
  const los = sql`from betaling p where p.gemeente = ${gemeente} and p.run is null and p.rekening is not null and not exists (
    select 1 from betaalbestand_regel r where r.gemeente = p.gemeente and r.huishouden = p.huishouden and r.maand = p.maand and r.doel = p.doel
      and r.bestemming = p.bestemming and r.poging = p.poging)`;
  const { rows } = await sql<{
    aantal: number;
    cent: number | null;
  }>`select count(*)::int as aantal, sum(p.bedrag_cent)::bigint as cent ${los}`.execute(db);
  if (!rows[0]?.cent) return null;
  const { rows: nummer } = await sql<{
    n: number;
  }>`select count(*)::int + 1 as n from betaalbestand where gemeente = ${gemeente} and run is null`.execute(db);
  const { id } = await db
    .insertInto('betaalbestand')
    .values({
      gemeente,
      run: null,
      bericht_id: `BR-${gemeente}-LOS-${nummer[0]!.n}`,
      gemaakt_op: `${(op ? new Date(op) : new Date()).toISOString().slice(0, 19)}Z`,
      aantal: rows[0].aantal,
      som_cent: rows[0].cent,
      sha256: null,
      door: null,
      opdrachtgever: await opdrachtgeverNu(toegang),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await sql`insert into betaalbestand_regel (gemeente, huishouden, maand, doel, bestemming, poging, bestand)
    select p.gemeente, p.huishouden, p.maand, p.doel, p.bestemming, p.poging, ${id} ${los}`.execute(db);
  return id;
}

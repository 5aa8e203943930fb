import { createHash } from 'node:crypto';
import { MAANDEN } from '@bijrijder/recht';
import { type Kysely, sql } from 'kysely';
import type { Kluis, Tabellen } from '../databank/index.ts';
import { sleutelContext, vakVan } from '../sleutels/index.ts';
import type { Toegang } from '../toegang/index.ts';
import {
  type Betaalopdracht,
  betaalrekeningNu,
  eindkenmerk,
  ibanContext,
  type Opdrachtgever,
  schrijfPain001,
} from '../uitbetaling/index.ts';
import type { Betaalsleutel } from '../uitbetaling/tabellen.ts';
import { RunFout } from './handelingen.ts';
import { logboek } from './run.ts';

const naamVan = (maand: string): string => `${MAANDEN[Number(maand.slice(5)) - 1]} ${maand.slice(0, 4)}`;
/**
 * What people read on the statement: which money, which month. Nothing about why. Somebody else reads only their own reference: not that it
 * comes from bijstand.
 */
const omschrijving = (sleutel: Pick<Betaalsleutel, 'doel' | 'maand'>, kenmerk: string | null): string =>
  `${kenmerk ?? { maand: 'Uitkering', premie: 'Premie', voorschot: 'Voorschot uitkering', los: 'Te veel terugbetaald' }[sleutel.doel]} ${naamVan(sleutel.maand)}`;

/**
 * Put every payment of a released run that has an account in a file: once, whatever happens. Payments without an account stay open and
 * are reported. Calling it again gives the same file.
 * @returns id of the file and what stayed out; `bestand` null when there is nothing to pay
 */
export async function maakBestand(
  toegang: Toegang,
  run: string,
  op?: string,
): Promise<{ bestand: string | null; zonderRekening: number }> {
  const { db, gemeente } = toegang;
  // meanwhile nobody puts another account in use (0913)
  await sql`select pg_advisory_xact_lock(717009, ${gemeente})`.execute(db);
  const { rows: runs } = await sql<{
    maand: string;
    stand: string;
  }>`select maand, stand from maandrun where gemeente = ${gemeente} and id = ${run} for update`.execute(db);
  const m = runs[0];
  if (!m || !['vrijgegeven', 'bestand', 'afgerond'].includes(m.stand))
    throw new RunFout('Deze maand is nog niet vrijgegeven.');
  const { rows: zonder } = await sql<{
    n: number;
  }>`select count(*)::int as n from betaling where gemeente = ${gemeente} and run = ${run} and rekening is null`.execute(
    db,
  );
  const er = await db
    .selectFrom('betaalbestand')
    .select('id')
    .where('gemeente', '=', gemeente)
    .where('run', '=', run)
    .executeTakeFirst();
  if (er) return { bestand: er.id, zonderRekening: zonder[0]!.n };
  const { rows: som } = await sql<{
    aantal: number;
    cent: number | null;
  }>`select count(*)::int as aantal, sum(bedrag_cent)::bigint as cent from betaling
    where gemeente = ${gemeente} and run = ${run} and rekening is not null`.execute(db);
  await db
    .updateTable('maandrun')
    .set({ stand: 'bestand' })
    .where('gemeente', '=', gemeente)
    .where('id', '=', run)
    .execute();
  if (!som[0]?.cent) return { bestand: null, zonderRekening: zonder[0]!.n };
  const { id } = await db
    .insertInto('betaalbestand')
    .values({
      gemeente,
      run,
      bericht_id: `BR-${gemeente}-${m.maand.replace('-', '')}-${run.slice(-8)}`,
      gemaakt_op: `${(op ? new Date(op) : new Date()).toISOString().slice(0, 19)}Z`,
      aantal: som[0].aantal,
      som_cent: som[0].cent,
      sha256: null,
      door: null,
      opdrachtgever: await opdrachtgeverNu(toegang),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await sql`insert into betaalbestand_regel (gemeente, huishouden, maand, doel, bestemming, poging, bestand)
    select gemeente, huishouden, maand, doel, bestemming, poging, ${id} from betaling where gemeente = ${gemeente} and run = ${run} and rekening is not null`.execute(
    db,
  );
  await logboek(
    toegang,
    run,
    'bestand',
    { aantal: som[0].aantal, cent: som[0].cent, zonderRekening: zonder[0]!.n },
    op,
  );
  return { bestand: id, zonderRekening: zonder[0]!.n };
}

type Rij = Betaalsleutel & {
  bedrag_cent: number;
  houder: string;
  sleutel: string;
  iban: Buffer;
  rekening: string;
  persoon: string | null;
  eigen_sleutel: string | null;
  eigen_waarde: Buffer | null;
  kenmerk: string | null;
};

/** The account number, from under the person's own key or the key of the installation. */
function ibanVan(kluis: Kluis, gemeente: number, r: Rij): string {
  const context = ibanContext(gemeente, r.rekening);
  const vak = vakVan(r.sleutel);
  if (!vak) return kluis.ontsleutel({ sleutel: r.sleutel, waarde: r.iban }, context);
  if (!r.persoon || !r.eigen_sleutel || !r.eigen_waarde)
    throw new RunFout('Van een rekening in dit bestand is de sleutel vernietigd. Vraag de mens om een rekeningnummer.');
  return kluis
    .openPersoonsleutel({ sleutel: r.eigen_sleutel, waarde: r.eigen_waarde }, sleutelContext(gemeente, r.persoon, vak))
    .ontsleutel(r.iban, context)
    .toString('utf8');
}

/**
 * The bytes of a payment file, in pieces; the same every time. The first complete writing stores their digest, each later one must give
 * the same, otherwise it fails: then something changed that may not change.
 */
export async function* schrijfBestand(
  toegang: Toegang,
  bestand: string,
  opdrachtgever: Opdrachtgever,
  kluis: Kluis,
): AsyncGenerator<string> {
  const { db, gemeente } = toegang;
  const b = await db
    .selectFrom('betaalbestand')
    .selectAll()
    .where('gemeente', '=', gemeente)
    .where('id', '=', bestand)
    .executeTakeFirstOrThrow();
  const { rows: dagen } = await sql<{
    betaaldag: string;
    aantal: number;
    cent: number;
  }>`select betaaldag, aantal, cent from bijrijder.bestanddagen(${bestand}::uuid)`.execute(db);
  const som = createHash('sha256');
  for await (const stuk of schrijfPain001({
    berichtId: b.bericht_id,
    gemaaktOp: `${b.gemaakt_op.toISOString().slice(0, 19)}Z`,
    opdrachtgever,
    partijen: dagen.map((d, i) => ({
      kenmerk: `${b.bericht_id}-${i + 1}`,
      betaaldag: d.betaaldag,
      aantal: d.aantal,
      somCent: d.cent,
      opdrachten: betalingenVan(db, gemeente, bestand, d.betaaldag, kluis),
    })),
  })) {
    som.update(stuk);
    yield stuk;
  }
  const sha256 = som.digest();
  if (b.sha256 && !b.sha256.equals(sha256))
    throw new RunFout('Dit betaalbestand is niet meer hetzelfde als de eerste keer. Verstuur het niet.');
  if (!b.sha256) await sql`select bijrijder.zet_vingerafdruk(${bestand}::uuid, ${sha256})`.execute(db);
}

/** The account in use today as it is kept with a file. */
export async function opdrachtgeverNu(toegang: Toegang): Promise<string | null> {
  const nu = await betaalrekeningNu(toegang);
  return nu && JSON.stringify(nu);
}

/** The account a file was made with; of files of before that was kept: the one that was in use then. Null: there was none yet. */
export async function opdrachtgeverVan(
  { db, gemeente, vandaag }: Toegang,
  bestand: string,
): Promise<Opdrachtgever | null> {
  const { rows } = await sql<{ wie: Opdrachtgever | null }>`
    select coalesce(b.opdrachtgever, (select i.waarde from gemeente_instelling i where i.gemeente = b.gemeente and i.sleutel = 'betaalrekening'
      and i.vastgelegd_op <= b.gemaakt_op order by i.vanaf desc, i.id desc limit 1), bijrijder.instelling('betaalrekening', ${vandaag}::date)) as wie
    from betaalbestand b where b.gemeente = ${gemeente} and b.id = ${bestand}`.execute(db);
  return rows[0]?.wie ?? null;
}

/** Payments in order of their key, a page at a time: memory stays flat. */
async function* betalingenVan(
  db: Kysely<Tabellen>,
  gemeente: number,
  bestand: string,
  betaaldag: string,
  kluis: Kluis,
): AsyncGenerator<Betaalopdracht> {
  let na: Betaalsleutel | null = null;
  for (;;) {
    const vanaf = na as Betaalsleutel | null;
    const { rows }: { rows: Rij[] } =
      await sql<Rij>`select huishouden, maand, doel, bestemming, poging, bedrag_cent, houder, sleutel, iban, rekening, persoon, eigen_sleutel, eigen_waarde, kenmerk
      from bijrijder.bestandregels_kenmerk(${bestand}::uuid, ${betaaldag}::date, ${vanaf?.huishouden ?? null}::uuid, ${vanaf?.maand ?? ''}, ${vanaf?.doel ?? ''},
        ${vanaf?.bestemming ?? 0}::smallint, ${vanaf?.poging ?? 0}::smallint, 5000)`.execute(db);
    for (const r of rows) {
      yield {
        endToEndId: eindkenmerk(r),
        bedragCent: r.bedrag_cent,
        naam: r.houder,
        iban: ibanVan(kluis, gemeente, r),
        omschrijving: omschrijving(r, r.kenmerk),
      };
    }
    if (rows.length < 5000) return;
    na = rows.at(-1)!;
  }
}

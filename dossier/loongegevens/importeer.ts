import { sql } from 'kysely';
import type { Kluis } from '../databank/index.ts';
import type { Toegang } from '../toegang/index.ts';
import { leesLevering, type Weigering } from './lees.ts';
import { indicatiefNetto } from './netto.ts';
import { type Loonregel, tijdvaksleutel } from './regel.ts';
import { GEWOON_VERSCHILBELEID, type Verschilbeleid } from './vergelijk.ts';
import { stelVragen } from './vragen.ts';

/** What a delivery brought. The same file again gives `eerder` and changes nothing. */
export type Importverslag = {
  eerder: boolean;
  levering: string;
  gelezen: number;
  nieuw: number;
  /** Lines we already had, word for word. */
  dubbel: number;
  /** About people who have no bijstand here: not kept. */
  onbekend: number;
  geweigerd: readonly Weigering[];
  /** Differences that became a question to the person. */
  vragen: number;
};

type Thuis = { persoon: string; huishouden: string };

/**
 * Take in a delivery in the open transaction (role `werker`): all of it or nothing.
 * @param door the colleague who handed it in
 * @throws LeveringFout when the file as a whole cannot be trusted; then nothing has changed
 */
export async function importeerLevering(
  toegang: Toegang,
  naam: string,
  bytes: Uint8Array,
  kluis: Kluis,
  door: string | null = null,
  beleid: Verschilbeleid = GEWOON_VERSCHILBELEID,
): Promise<Importverslag> {
  const gelezen = leesLevering(bytes);
  const { db, gemeente, vandaag } = toegang;
  await sql`select pg_advisory_xact_lock(717008, ${gemeente})`.execute(db);
  const al = await db
    .selectFrom('loonlevering')
    .selectAll()
    .where('gemeente', '=', gemeente)
    .where('bestandshash', '=', gelezen.bestandshash)
    .executeTakeFirst();
  if (al) {
    return {
      eerder: true,
      levering: al.id,
      gelezen: al.gelezen,
      nieuw: al.nieuw,
      dubbel: al.dubbel,
      onbekend: al.onbekend,
      geweigerd: al.geweigerd as Weigering[],
      vragen: 0,
    };
  }
  const wie = await zoekMensen(toegang, [...new Set(gelezen.regels.map((r) => r.inhoud.bsn))], kluis);
  const bekend = gelezen.regels.filter((r) => wie.has(r.inhoud.bsn));
  const sleutels = new Set<string>();
  for (let i = 0; i < bekend.length; i += 5000) {
    const deel = bekend.slice(i, i + 5000).map((r) => r.sleutel);
    for (const r of await db
      .selectFrom('loongegeven')
      .select('sleutel')
      .where('gemeente', '=', gemeente)
      .where('sleutel', 'in', deel)
      .execute())
      sleutels.add(r.sleutel);
  }
  const nieuw = bekend.filter((r) => !sleutels.has(r.sleutel));
  const verslag = {
    gelezen: gelezen.regels.length,
    nieuw: nieuw.length,
    dubbel: gelezen.dubbel + sleutels.size,
    onbekend: gelezen.regels.length - bekend.length,
  };
  const { id: levering } = await db
    .insertInto('loonlevering')
    .values({
      gemeente,
      bestandshash: gelezen.bestandshash,
      naam: naam.slice(0, 200),
      ...verslag,
      geweigerd: JSON.stringify(gelezen.geweigerd),
      bekend_op: vandaag,
      door,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  for (let i = 0; i < nieuw.length; i += 500) {
    await db
      .insertInto('loongegeven')
      .values(
        nieuw
          .slice(i, i + 500)
          .map(({ sleutel, inhoud }) => alsRij(toegang, levering, sleutel, inhoud, wie.get(inhoud.bsn)!)),
      )
      .execute();
  }
  const vragen = await stelVragen(toegang, [...new Set(nieuw.map((r) => wie.get(r.inhoud.bsn)!.huishouden))], beleid);
  return { eerder: false, levering, ...verslag, geweigerd: gelezen.geweigerd, vragen };
}

function alsRij(
  { gemeente, vandaag }: Toegang,
  levering: string,
  sleutel: string,
  { bsn: _bsn, ...inhoud }: Loonregel,
  { persoon, huishouden }: Thuis,
) {
  const netto = indicatiefNetto({ bsn: '', ...inhoud });
  return {
    gemeente,
    sleutel,
    levering,
    huishouden,
    persoon,
    tijdvaksleutel: tijdvaksleutel({ bsn: persoon, ...inhoud }),
    werkgever: inhoud.werkgever,
    tijdvak_van: inhoud.tijdvakVan,
    tijdvak_tot: inhoud.tijdvakTot,
    ritme: inhoud.ritme,
    opgesteld_op: inhoud.opgesteldOp,
    netto_cent: netto.nettoCent,
    vakantiegeld_cent: netto.vakantiegeldNettoCent,
    inhoud: JSON.stringify(inhoud),
    bekend_op: vandaag,
  };
}

async function zoekMensen(
  { db, gemeente, vandaag }: Toegang,
  bsns: readonly string[],
  kluis: Kluis,
): Promise<Map<string, Thuis>> {
  const uit = new Map<string, Thuis>();
  const perHash = new Map(bsns.map((bsn) => [kluis.zoekhash(bsn, 'bsn').toString('hex'), bsn]));
  const hashes = [...perHash.keys()];
  for (let i = 0; i < hashes.length; i += 5000) {
    const { rows } = await sql<Thuis & { zoek: string }>`
      select encode(b.zoekhash, 'hex') as zoek, b.persoon, l.huishouden from persoon_bsn b
      join huishouden_lid l on l.gemeente = b.gemeente and l.persoon = b.persoon and l.rol in ('aanvrager', 'partner')
        and l.van <= ${vandaag}::date and (l.tot is null or l.tot > ${vandaag}::date)
      where b.gemeente = ${gemeente} and b.zoekhash in (select decode(h, 'hex') from unnest(${hashes.slice(i, i + 5000)}::text[]) h)`.execute(
      db,
    );
    for (const r of rows) uit.set(perHash.get(r.zoek)!, { persoon: r.persoon, huishouden: r.huishouden });
  }
  return uit;
}

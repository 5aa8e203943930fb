import { sql } from 'kysely';
import type { Kluis } from '../databank/index.ts';
import type { Toegang } from '../toegang/index.ts';
import { opent, type Weigering } from './lees.ts';
import { indicatiefNetto } from './netto.ts';
import { type Loonregel, tijdvaksleutel } from './regel.ts';
import { GEWOON_VERSCHILBELEID, type Verschilbeleid } from './vergelijk.ts';
import { stelVragen } from './vragen.ts';

/** What a delivery brought. The same file again gives `eerder` and changes nothing. `gelezen` = `nieuw` + `dubbel` + `onbekend`. */
export type Importverslag = {
  eerder: boolean;
  levering: string;
  gelezen: number;
  nieuw: number;
  /** Lines we already had, word for word. */
  dubbel: number;
  /** About people or times without bijstand here: nothing of it is kept. */
  onbekend: number;
  /** The first refused lines, each with its reason; `geweigerdAantal` says how many there were. */
  geweigerd: readonly Weigering[];
  geweigerdAantal: number;
  /** Differences that became a question to the person. */
  vragen: number;
};

type Thuis = { persoon: string; huishouden: string };
type Rechttijd = Thuis & { bsn: string; lidVan: string; lidTot: string; rechtVan: string; rechtTot: string };

/** Lines that are looked up and written together: memory does not grow with the file. */
const PER_KEER = 2_000;
/** More refused lines than anybody reads: who sees these asks for the file again. */
const HOOGSTENS_GEWEIGERD = 1_000;

/**
 * Take in a delivery in the open transaction (role `werker`): all of it or nothing. A line counts for the household somebody was in then, in
 * months with bijstand; of every other line nothing is kept.
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
  const { db, gemeente, vandaag } = toegang;
  const bestand = opent(bytes, vandaag);
  await sql`select pg_advisory_xact_lock(717008, ${gemeente})`.execute(db);
  const al = await db
    .selectFrom('loonlevering')
    .selectAll()
    .where('gemeente', '=', gemeente)
    .where('bestandshash', '=', bestand.bestandshash)
    .executeTakeFirst();
  if (al) {
    const geweigerd = al.geweigerd as Weigering[];
    return {
      eerder: true,
      levering: al.id,
      gelezen: al.gelezen,
      nieuw: al.nieuw,
      dubbel: al.dubbel,
      onbekend: al.onbekend,
      geweigerd,
      geweigerdAantal: al.geweigerd_aantal ?? geweigerd.length,
      vragen: 0,
    };
  }
  const { rows } = await sql<{ levering: string }>`select uuidv7() as levering`.execute(db);
  const levering = rows[0]!.levering;
  const som = { gelezen: 0, nieuw: 0, dubbel: 0, onbekend: 0 };
  const geweigerd: Weigering[] = [];
  let geweigerdAantal = 0;
  const geraakt = new Set<string>();
  let deel: Goed[] = [];
  const schrijf = async () => {
    const uit = await schrijfDeel(toegang, levering, deel, kluis);
    som.gelezen += deel.length;
    som.nieuw += uit.nieuw;
    som.dubbel += uit.dubbel;
    som.onbekend += uit.onbekend;
    for (const h of uit.huishoudens) geraakt.add(h);
    deel = [];
  };
  for (const r of bestand.regels()) {
    if ('reden' in r) {
      geweigerdAantal += 1;
      if (geweigerd.length < HOOGSTENS_GEWEIGERD) geweigerd.push(r);
      continue;
    }
    deel.push(r);
    if (deel.length === PER_KEER) await schrijf();
  }
  if (deel.length > 0) await schrijf();
  await db
    .insertInto('loonlevering')
    .values({
      gemeente,
      id: levering,
      bestandshash: bestand.bestandshash,
      naam: naam.replace(/\p{C}/gu, '').slice(0, 200) || 'zonder naam',
      ...som,
      geweigerd: JSON.stringify(geweigerd),
      geweigerd_aantal: geweigerdAantal,
      bekend_op: vandaag,
      door,
    })
    .execute();
  const vragen = await stelVragen(toegang, [...geraakt], beleid);
  return { eerder: false, levering, ...som, geweigerd, geweigerdAantal, vragen };
}

type Goed = { sleutel: string; inhoud: Loonregel };

/** Write the lines about people who had bijstand here then. What we have already, from an earlier file or higher up in this one, is double. */
async function schrijfDeel(toegang: Toegang, levering: string, deel: readonly Goed[], kluis: Kluis) {
  const thuis = await zoekMensen(toegang, [...new Set(deel.map((r) => r.inhoud.bsn))], kluis);
  const rijen = deel.flatMap(({ sleutel, inhoud }) => {
    const waar = thuisIn(thuis.get(inhoud.bsn) ?? [], inhoud);
    return waar ? [alsRij(toegang, levering, sleutel, inhoud, waar)] : [];
  });
  const nieuw =
    rijen.length === 0
      ? []
      : await toegang.db
          .insertInto('loongegeven')
          .values(rijen)
          .onConflict((c) => c.doNothing())
          .returning('huishouden')
          .execute();
  return {
    nieuw: nieuw.length,
    dubbel: rijen.length - nieuw.length,
    onbekend: deel.length - rijen.length,
    huishoudens: new Set(nieuw.map((r) => r.huishouden)),
  };
}

/** The household somebody was in at the end of the pay period, when it had bijstand in a month that period touches. */
function thuisIn(tijden: readonly Rechttijd[], { tijdvakVan, tijdvakTot }: Loonregel): Thuis | null {
  const [begin, eind] = [`${tijdvakVan.slice(0, 7)}-01`, `${tijdvakTot.slice(0, 7)}-31`];
  const kan = tijden.filter(
    (t) => t.lidVan <= tijdvakTot && t.lidTot > tijdvakVan && t.rechtVan <= eind && t.rechtTot >= begin,
  );
  // newest household last: a pay period across a move belongs where somebody lives at its end
  const waar = kan.toSorted((a, b) => (a.lidVan < b.lidVan ? -1 : 1)).at(-1);
  return waar ? { persoon: waar.persoon, huishouden: waar.huishouden } : null;
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

/** Everybody of these numbers whom we know: in which households they were an adult, and when those had bijstand. */
async function zoekMensen({ db, gemeente }: Toegang, bsns: readonly string[], kluis: Kluis) {
  const perHash = new Map(bsns.map((bsn) => [kluis.zoekhash(bsn, 'bsn').toString('hex'), bsn]));
  const { rows } = await sql<Rechttijd & { zoek: string }>`
    select encode(b.zoekhash, 'hex') as zoek, b.persoon, l.huishouden, l.van as "lidVan", coalesce(l.tot, '9999-12-31') as "lidTot",
      r.geldig_van as "rechtVan", coalesce(r.geldig_tot_en_met, '9999-12-31') as "rechtTot"
    from persoon_bsn b
    join huishouden_lid l on l.gemeente = b.gemeente and l.persoon = b.persoon and l.rol in ('aanvrager', 'partner')
    cross join lateral (
      select distinct on (f.onderwerp) f.geldig_van, f.geldig_tot_en_met, f.vervallen from feit f
      where f.gemeente = l.gemeente and f.huishouden = l.huishouden and f.soort = 'bijstand' order by f.onderwerp, f.id desc) r
    where b.gemeente = ${gemeente} and not r.vervallen
      and b.zoekhash in (select decode(h, 'hex') from unnest(${[...perHash.keys()]}::text[]) h)`.execute(db);
  return Map.groupBy(
    rows.map((r) => ({ ...r, bsn: perHash.get(r.zoek)! })),
    (r) => r.bsn,
  );
}

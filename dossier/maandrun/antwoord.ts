import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Toegang } from '../toegang/index.ts';
import { leesBankantwoord, leesEindkenmerk, type Reden, redenVan } from '../uitbetaling/index.ts';
import type { Betaalsleutel } from '../uitbetaling/tabellen.ts';
import { logboek } from './run.ts';

/** What an answer of the bank brought. The same answer again gives `eerder` and changes nothing. */
export type Antwoordverslag = {
  eerder: boolean;
  soort: string;
  berichtId: string;
  betaald: number;
  onderweg: number;
  geweigerd: number;
  teruggekomen: number;
  /** Lines with an identifier that is not a payment of ours, and entries that are about something else. */
  onbekend: number;
  overig: number;
  /** Who has to be told what: per refused or returned payment. */
  vertellen: (Betaalsleutel & { bedragCent: number; reden: Reden })[];
};

/**
 * Read an answer of the bank back to the households. All of it or nothing; once per message.
 * @throws XmlFout when it cannot be read; then nothing has changed
 */
export async function leesAntwoord(toegang: Toegang, bytes: Uint8Array): Promise<Antwoordverslag> {
  const antwoord = leesBankantwoord(bytes);
  const { db, gemeente } = toegang;
  const verslag: Antwoordverslag = {
    eerder: false,
    soort: antwoord.soort,
    berichtId: antwoord.berichtId,
    betaald: 0,
    onderweg: 0,
    geweigerd: 0,
    teruggekomen: 0,
    onbekend: 0,
    overig: antwoord.overig,
    vertellen: [],
  };
  const sha256 = createHash('sha256').update(bytes).digest();
  await sql`select pg_advisory_xact_lock(717007, ${gemeente})`.execute(db);
  const al = await db
    .selectFrom('bankbericht')
    .select('verslag')
    .where((e) => e.and({ gemeente, soort: antwoord.soort, bericht_id: antwoord.berichtId }))
    .executeTakeFirst();
  if (al) return { ...(al.verslag as Antwoordverslag), eerder: true };

  type Regel = Betaalsleutel & {
    uitkomst: 'betaald' | 'onderweg' | 'geweigerd' | 'teruggekomen';
    redencode: string | null;
    boekdatum: string | null;
    regelsleutel: string;
  };
  const regels: Regel[] = [];
  for (const r of antwoord.regels) {
    const sleutel = leesEindkenmerk(r.kenmerk);
    if (sleutel)
      regels.push({
        ...sleutel,
        uitkomst: r.uitkomst,
        redencode: r.redencode,
        boekdatum: r.boekdatum,
        regelsleutel: r.regelsleutel,
      });
    else verslag.onbekend += 1;
  }
  // a file or batch that is refused as a whole: every payment in it
  for (const geheel of antwoord.gehelen) {
    if (geheel.uitkomst !== 'geweigerd') continue;
    const { rows } = await sql<Betaalsleutel & { betaaldag: string; nummer: number }>`
      select r.huishouden, r.maand, r.doel, r.bestemming, r.poging, p.betaaldag, dense_rank() over (order by p.betaaldag)::int as nummer
      from betaalbestand b join betaalbestand_regel r on r.gemeente = b.gemeente and r.bestand = b.id join betaling p using (gemeente, huishouden, maand, doel, bestemming, poging)
      where b.gemeente = ${gemeente} and b.bericht_id = ${geheel.bestand}`.execute(db);
    for (const { betaaldag: _b, nummer, ...sleutel } of rows) {
      if (geheel.partij && geheel.partij !== `${geheel.bestand}-${nummer}`) continue;
      regels.push({
        ...sleutel,
        uitkomst: 'geweigerd',
        redencode: geheel.redencode,
        boekdatum: null,
        regelsleutel: `geheel|${JSON.stringify(sleutel)}`,
      });
    }
  }
  const bekend = await zoek(toegang, regels);
  const bericht = await db
    .insertInto('bankbericht')
    .values({
      gemeente,
      soort: antwoord.soort,
      bericht_id: antwoord.berichtId,
      sha256,
      inhoud: Buffer.from(bytes),
      verslag: JSON.stringify(tel(verslag, regels, bekend)),
      door: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const gezien = new Set<string>();
  const nieuw = regels.filter(
    (r) => bekend.has(sleuteltekst(r)) && !gezien.has(r.regelsleutel) && gezien.add(r.regelsleutel),
  );
  for (let i = 0; i < nieuw.length; i += 1000) {
    await db
      .insertInto('betaling_gebeurtenis')
      .values(
        nieuw
          .slice(i, i + 1000)
          .map(({ uitkomst, ...r }) => ({ gemeente, ...r, soort: uitkomst, bankbericht: bericht.id })),
      )
      .execute();
  }
  await meldPerRun(toegang, nieuw);
  return verslag;
}

/** The logbook of each run says what the bank confirmed and what came back; when all of it is known the run is finished. */
async function meldPerRun(toegang: Toegang, regels: readonly (Betaalsleutel & { uitkomst: string })[]): Promise<void> {
  const { db, gemeente } = toegang;
  const perRun = new Map<string, { bevestigd: number; terug: number }>();
  for (let i = 0; i < regels.length; i += 5000) {
    const deel = regels.slice(i, i + 5000);
    const { rows } = await sql<
      Betaalsleutel & { run: string }
    >`select p.huishouden, p.maand, p.doel, p.bestemming, p.poging, p.run from betaling p
      join unnest(${deel.map((r) => r.huishouden)}::uuid[], ${deel.map((r) => r.maand)}::text[], ${deel.map((r) => r.doel)}::text[], ${deel.map((r) => r.bestemming)}::smallint[], ${deel.map((r) => r.poging)}::smallint[])
        as u(huishouden, maand, doel, bestemming, poging) using (huishouden, maand, doel, bestemming, poging)
      where p.gemeente = ${gemeente} and p.run is not null`.execute(db);
    const runVan = new Map(rows.map((r) => [sleuteltekst(r), r.run]));
    for (const r of deel) {
      const run = runVan.get(sleuteltekst(r));
      if (!run || r.uitkomst === 'onderweg') continue;
      const telling = perRun.get(run) ?? { bevestigd: 0, terug: 0 };
      telling[r.uitkomst === 'betaald' ? 'bevestigd' : 'terug'] += 1;
      perRun.set(run, telling);
    }
  }
  for (const [run, telling] of perRun) {
    await logboek(toegang, run, 'bank', telling);
    await sql`update maandrun m set stand = 'afgerond' where m.gemeente = ${gemeente} and m.id = ${run} and m.stand = 'bestand' and not exists (
      select 1 from betaling p where p.gemeente = m.gemeente and p.run = m.id and p.rekening is not null and not exists (
        select 1 from betaling_gebeurtenis g where g.gemeente = p.gemeente and g.huishouden = p.huishouden and g.maand = p.maand and g.doel = p.doel
          and g.bestemming = p.bestemming and g.poging = p.poging and g.soort <> 'onderweg'))`.execute(db);
  }
}

const sleuteltekst = (s: Betaalsleutel): string => `${s.huishouden}|${s.maand}|${s.doel}|${s.bestemming}|${s.poging}`;

async function zoek({ db, gemeente }: Toegang, regels: readonly Betaalsleutel[]): Promise<Map<string, number>> {
  const bekend = new Map<string, number>();
  for (let i = 0; i < regels.length; i += 5000) {
    const deel = regels.slice(i, i + 5000);
    const { rows } = await sql<Betaalsleutel & { bedrag_cent: number }>`
      select p.huishouden, p.maand, p.doel, p.bestemming, p.poging, p.bedrag_cent from betaling p
      join unnest(${deel.map((r) => r.huishouden)}::uuid[], ${deel.map((r) => r.maand)}::text[], ${deel.map((r) => r.doel)}::text[], ${deel.map((r) => r.bestemming)}::smallint[], ${deel.map((r) => r.poging)}::smallint[])
        as u(huishouden, maand, doel, bestemming, poging) using (huishouden, maand, doel, bestemming, poging)
      where p.gemeente = ${gemeente}`.execute(db);
    for (const r of rows) bekend.set(sleuteltekst(r), r.bedrag_cent);
  }
  return bekend;
}

function tel(
  verslag: Antwoordverslag,
  regels: readonly (Betaalsleutel & {
    uitkomst: 'betaald' | 'onderweg' | 'geweigerd' | 'teruggekomen';
    redencode: string | null;
  })[],
  bekend: ReadonlyMap<string, number>,
): Antwoordverslag {
  for (const r of regels) {
    const bedragCent = bekend.get(sleuteltekst(r));
    if (bedragCent === undefined) {
      verslag.onbekend += 1;
      continue;
    }
    verslag[r.uitkomst] += 1;
    if (r.uitkomst === 'geweigerd' || r.uitkomst === 'teruggekomen') {
      const { huishouden, maand, doel, bestemming, poging } = r;
      verslag.vertellen.push({ huishouden, maand, doel, bestemming, poging, bedragCent, reden: redenVan(r.redencode) });
    }
  }
  return verslag;
}

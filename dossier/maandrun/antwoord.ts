import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Kluis } from '../databank/index.ts';
import { bankberichtContext } from '../sleutels/index.ts';
import { bewaarOntvangsten, verwerkTerugbetalingen, weegOntvangsten } from '../terugbetaling/index.ts';
import type { Toegang } from '../toegang/index.ts';
import {
  type Bankantwoord,
  type Bijschrijving,
  leesApart,
  leesEindkenmerk,
  type Reden,
  redenVan,
  XmlFout,
} from '../uitbetaling/index.ts';
import type { Betaalsleutel } from '../uitbetaling/tabellen.ts';
import { logboek } from './run.ts';
import { vertel } from './vertellen.ts';

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
  /** Our identifier with another amount than we paid: not booked, a human looks. Absent in reports of before. */
  anderBedrag?: number;
  overig: number;
  /** Amounts that came in: recognised as a repayment, and those for a human. Absent in reports of before. */
  ingekomen?: { herkend: number; herkendCent: number; wacht: number; wachtCent: number };
  /** Who has to be told what: per refused or returned payment. */
  vertellen: (Betaalsleutel & { bedragCent: number; reden: Reden })[];
};

type Regel = Betaalsleutel & {
  uitkomst: 'betaald' | 'onderweg' | 'geweigerd' | 'teruggekomen';
  redencode: string | null;
  boekdatum: string | null;
  bedragCent: number | null;
  regelsleutel: string;
  bij: Bijschrijving | null;
};

type Gelezen = {
  antwoord: Bankantwoord;
  verslag: Antwoordverslag;
  regels: Regel[];
  bekend: Map<string, number>;
  ontvangsten: Awaited<ReturnType<typeof weegOntvangsten>>;
};

/** What an answer of the bank would bring; changes nothing. @throws XmlFout when it is about an account that is not ours */
export async function bekijkAntwoord(toegang: Toegang, kluis: Kluis, antwoord: Bankantwoord): Promise<Antwoordverslag> {
  await eisOnzeRekening(toegang, antwoord);
  const { verslag } = await ontleed(toegang, kluis, antwoord);
  return (await eerderGelezen(toegang, antwoord)) ?? verslag;
}

/** Every statement in it is about an account from which this municipality pays or has paid; who says nothing about it brings no money in. */
async function eisOnzeRekening({ db, gemeente }: Toegang, antwoord: Bankantwoord): Promise<void> {
  const { rows } = await sql<{ iban: string }>`select distinct waarde ->> 'iban' as iban from gemeente_instelling
    where gemeente = ${gemeente} and sleutel = 'betaalrekening'`.execute(db);
  const onze = new Set(rows.map((r) => r.iban));
  const vreemd = antwoord.rekeningen.find((r) => !onze.has(r));
  if (vreemd && onze.size > 0)
    throw new XmlFout(
      `Dit bericht gaat over de rekening die eindigt op ${vreemd.slice(-4)}. Wij betalen van de rekening die eindigt op ${[...onze].map((r) => r.slice(-4)).join(' of ')}. Er is niets veranderd.`,
    );
  if (antwoord.bijschrijvingen.length > 0 && (onze.size === 0 || antwoord.zonderRekening > 0))
    throw new XmlFout(
      onze.size === 0
        ? 'In dit bericht staan bedragen die binnenkwamen, maar de gemeente heeft nog geen rekening om van te betalen. Stel eerst de rekening in. Er is niets veranderd.'
        : 'In dit bericht staan bedragen die binnenkwamen, maar niet op welke rekening. Vraag de bank om een afschrift met het rekeningnummer. Er is niets veranderd.',
    );
}

async function eerderGelezen({ db, gemeente }: Toegang, antwoord: Bankantwoord): Promise<Antwoordverslag | null> {
  const al = await db
    .selectFrom('bankbericht')
    .select('verslag')
    .where((e) => e.and({ gemeente, soort: antwoord.soort, bericht_id: antwoord.berichtId }))
    .executeTakeFirst();
  return al ? { ...(al.verslag as Antwoordverslag), eerder: true } : null;
}

async function ontleed(toegang: Toegang, kluis: Kluis, antwoord: Bankantwoord): Promise<Gelezen> {
  const { db } = toegang;
  const verslag: Antwoordverslag = {
    eerder: false,
    soort: antwoord.soort,
    berichtId: antwoord.berichtId,
    betaald: 0,
    onderweg: 0,
    geweigerd: 0,
    teruggekomen: 0,
    onbekend: 0,
    anderBedrag: 0,
    overig: antwoord.overig,
    vertellen: [],
  };
  const regels: Regel[] = [];
  for (const r of antwoord.regels) {
    const sleutel = leesEindkenmerk(r.kenmerk);
    if (!sleutel) {
      verslag.onbekend += 1;
      continue;
    }
    const { uitkomst, redencode, boekdatum, bedragCent, regelsleutel, bij = null } = r;
    regels.push({ ...sleutel, uitkomst, redencode, boekdatum, bedragCent, regelsleutel, bij });
  }
  // a file or batch that is refused as a whole: every payment in it
  for (const geheel of antwoord.gehelen) {
    if (geheel.uitkomst !== 'geweigerd') continue;
    const { rows } = await sql<
      Betaalsleutel & { nummer: number }
    >`select huishouden, maand, doel, bestemming, poging, nummer from bijrijder.bestandinhoud(${geheel.bestand})`.execute(
      db,
    );
    for (const { nummer, ...sleutel } of rows) {
      if (geheel.partij && geheel.partij !== `${geheel.bestand}-${nummer}`) continue;
      regels.push({
        ...sleutel,
        uitkomst: 'geweigerd',
        redencode: geheel.redencode,
        boekdatum: null,
        bedragCent: null,
        regelsleutel: `geheel|${JSON.stringify(sleutel)}`,
        bij: null,
      });
    }
  }
  const bekend = await zoek(toegang, regels);
  const kloppend = regels.filter((r) => {
    const cent = bekend.get(sleuteltekst(r));
    if (cent === undefined || r.bedragCent === null || r.bedragCent === cent) return true;
    verslag.anderBedrag = (verslag.anderBedrag ?? 0) + 1;
    return false;
  });
  // what came back and is no payment of ours, or another amount than we paid, is money that came in all the same
  const vreemd = regels.flatMap((r) => {
    const cent = bekend.get(sleuteltekst(r));
    return r.bij && (cent === undefined || r.bedragCent !== cent) ? [{ ...r.bij, soort: 'retour' as const }] : [];
  });
  const ontvangsten = await weegOntvangsten(toegang, kluis, [...antwoord.bijschrijvingen, ...vreemd]);
  const som = (herkend: boolean) =>
    ontvangsten
      .filter((o) => (o.waarom === 'herkend') === herkend)
      .reduce(({ n, cent }, o) => ({ n: n + 1, cent: cent + o.b.bedragCent }), { n: 0, cent: 0 });
  const [herkend, wacht] = [som(true), som(false)];
  verslag.ingekomen = { herkend: herkend.n, herkendCent: herkend.cent, wacht: wacht.n, wachtCent: wacht.cent };
  return { antwoord, verslag: tel(verslag, kloppend, bekend), regels: kloppend, bekend, ontvangsten };
}

/**
 * Read an answer of the bank that somebody gave back to the households: in a thread of its own, and only when it is about our account.
 * @throws XmlFout when it cannot be read; then nothing has changed
 */
export async function leesAntwoord(
  toegang: Toegang,
  kluis: Kluis,
  bytes: Uint8Array,
): Promise<Antwoordverslag & { terug: boolean }> {
  const antwoord = await leesApart(bytes);
  await eisOnzeRekening(toegang, antwoord);
  return boekAntwoord(toegang, kluis, bytes, antwoord);
}

/**
 * Book an answer of the bank, and tell those whose money did not arrive what they can do, and those who paid back what is left. All of it
 * or nothing; once per message. `terug`: something is to be paid back.
 * @param destijds moment it happened, for the past of a fictive municipality: nobody is told
 */
export async function boekAntwoord(
  toegang: Toegang,
  kluis: Kluis,
  bytes: Uint8Array,
  antwoord: Bankantwoord,
  destijds?: string,
): Promise<Antwoordverslag & { terug: boolean }> {
  const { db, gemeente } = toegang;
  await sql`select pg_advisory_xact_lock(717007, ${gemeente})`.execute(db);
  const al = await eerderGelezen(toegang, antwoord);
  if (al) return { ...al, terug: false };
  const { verslag, regels, bekend, ontvangsten } = await ontleed(toegang, kluis, antwoord);
  const sha256 = createHash('sha256').update(bytes).digest();
  const { rows: nummers } = await sql<{ id: string }>`select uuidv7() as id`.execute(db);
  const bericht = nummers[0]!;
  const { sleutel, waarde } = kluis.versleutelBytes(bytes, bankberichtContext(gemeente, bericht.id));
  await db
    .insertInto('bankbericht')
    .values({
      gemeente,
      id: bericht.id,
      soort: antwoord.soort,
      bericht_id: antwoord.berichtId,
      sha256,
      sleutel,
      inhoud: waarde,
      verslag: JSON.stringify(verslag),
      door: null,
    })
    .execute();
  const gezien = new Set<string>();
  const nieuw = regels.filter(
    (r) => bekend.has(sleuteltekst(r)) && !gezien.has(r.regelsleutel) && gezien.add(r.regelsleutel),
  );
  for (let i = 0; i < nieuw.length; i += 1000) {
    await db
      .insertInto('betaling_gebeurtenis')
      .values(
        nieuw.slice(i, i + 1000).map(({ uitkomst, bedragCent: _bedrag, bij: _bij, ...r }) => ({
          gemeente,
          ...r,
          soort: uitkomst,
          bankbericht: bericht.id,
        })),
      )
      .execute();
  }
  await meldPerRun(toegang, nieuw, destijds);
  if (!destijds) await vertel(toegang, verslag.vertellen);
  await bewaarOntvangsten(toegang, kluis, bericht.id, ontvangsten);
  const { terug } = await verwerkTerugbetalingen(toegang);
  return { ...verslag, terug };
}

/** The logbook of each run says what the bank confirmed and what came back; when all of it is known the run is finished. */
async function meldPerRun(
  toegang: Toegang,
  regels: readonly (Betaalsleutel & { uitkomst: string })[],
  op?: string,
): Promise<void> {
  const { db, gemeente } = toegang;
  const perRun = new Map<string, { bevestigd: number; terug: number }>();
  for (let i = 0; i < regels.length; i += 5000) {
    const deel = regels.slice(i, i + 5000);
    const rows = (await kenBetalingen(toegang, deel)).filter((r) => r.run !== null);
    const runVan = new Map(rows.map((r) => [sleuteltekst(r), r.run!]));
    for (const r of deel) {
      const run = runVan.get(sleuteltekst(r));
      if (!run || r.uitkomst === 'onderweg') continue;
      const telling = perRun.get(run) ?? { bevestigd: 0, terug: 0 };
      telling[r.uitkomst === 'betaald' ? 'bevestigd' : 'terug'] += 1;
      perRun.set(run, telling);
    }
  }
  for (const [run, telling] of perRun) {
    await logboek(toegang, run, 'bank', telling, op);
    await sql`update maandrun m set stand = 'afgerond' where m.gemeente = ${gemeente} and m.id = ${run} and m.stand = 'bestand' and not exists (
      select 1 from betaling p where p.gemeente = m.gemeente and p.run = m.id and p.rekening is not null and not exists (
        select 1 from betaling_gebeurtenis g where g.gemeente = p.gemeente and g.huishouden = p.huishouden and g.maand = p.maand and g.doel = p.doel
          and g.bestemming = p.bestemming and g.poging = p.poging and g.soort <> 'onderweg'))`.execute(db);
  }
}

const sleuteltekst = (s: Betaalsleutel): string => `${s.huishouden}|${s.maand}|${s.doel}|${s.bestemming}|${s.poging}`;

type Bekend = Betaalsleutel & { bedrag_cent: number; run: string | null };

async function kenBetalingen({ db }: Toegang, regels: readonly Betaalsleutel[]): Promise<Bekend[]> {
  const { rows } =
    await sql<Bekend>`select huishouden, maand, doel, bestemming, poging, bedrag_cent, run from bijrijder.ken_betalingen(
    ${regels.map((r) => r.huishouden)}::uuid[], ${regels.map((r) => r.maand)}::text[], ${regels.map((r) => r.doel)}::text[],
    ${regels.map((r) => r.bestemming)}::smallint[], ${regels.map((r) => r.poging)}::smallint[])`.execute(db);
  return rows;
}

async function zoek(toegang: Toegang, regels: readonly Betaalsleutel[]): Promise<Map<string, number>> {
  const bekend = new Map<string, number>();
  for (let i = 0; i < regels.length; i += 5000)
    for (const r of await kenBetalingen(toegang, regels.slice(i, i + 5000))) bekend.set(sleuteltekst(r), r.bedrag_cent);
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

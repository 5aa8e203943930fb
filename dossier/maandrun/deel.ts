import { betaaldagPremie, plusMaanden } from '@bijrijder/huishoudgeld';
import { type Kysely, sql } from 'kysely';
import { reeksDate, reeksInt, reeksSmallint, reeksUuid, type Tabellen } from '../databank/index.ts';
import { type Betaaldeel, ruimteVoorBeslag, verdeel } from '../uitbetaling/index.ts';
import {
  alsRij,
  type Besluitrij,
  type Geladen,
  type Gemeenterekening,
  laad,
  type Omstandig,
  type Stapbesluit,
  type Stapuitkomst,
  slaOp,
  type Vorige,
  verrekenStap,
  voorschot,
} from '../verrekening/index.ts';
import { legeTotalen, type Totalen } from './totalen.ts';

type Db = Kysely<Tabellen>;

export type Deelopdracht = Omstandig & { betaaldag: string; van: string; tot: string };
type Nakijkreden =
  | 'belofte_anders'
  | 'opgave_verschilt'
  | 'nieuwe_rekening'
  | 'groot_verschil'
  | 'apart'
  | 'steekproef'
  | 'bewind'
  | 'nieuw';
type Nakijk = { huishouden: string; reden: Nakijkreden; bedragCent: number | null; andersCent: number | null };
type Apart = { huishouden: string; reden: string; ontbreekt: readonly string[]; voorschotCent: number };
type Betaalrij = Betaaldeel & { huishouden: string; doel: 'maand' | 'premie'; betaaldag: string };

/** More than this different from last month: a human looks. */
const GROOT_VERSCHIL_CENT = 25_000;
/** One in so many households is looked at by a human, whatever the outcome. */
const STEEKPROEF = 500;

/** What is known of the households of a part besides their facts. */
type Weet = {
  /** With an open question about wages. */
  vragen: ReadonlySet<string>;
  nieuw: ReadonlyMap<string, NieuwRecht>;
  nogApart: ReadonlyMap<string, number>;
  alleen: ReadonlySet<string>;
};
type Deeluitslag = {
  totalen: Totalen;
  rijen: Besluitrij[];
  betalingen: Betaalrij[];
  apart: Apart[];
  nakijken: Nakijk[];
};
export const NIETS_BIJZONDERS: Weet = { vragen: new Set(), nieuw: new Map(), nogApart: new Map(), alleen: new Set() };

/**
 * Compute a part of a run and store everything it gives, in the open transaction: decisions, ledger, payments, what was set apart and
 * what a human looks at. One household that fails never stops the others.
 */
export async function rekenDeel(db: Db, opdracht: Deelopdracht, regeling: Gemeenterekening): Promise<Totalen> {
  const { gemeente, run } = opdracht;
  const geladen = await laad(db, gemeente, opdracht);
  const vragen = await openVragen(db, opdracht);
  const nieuw = await nieuweRechten(db, opdracht);
  const nogApart = run ? await eerderApart(db, opdracht) : NIETS_BIJZONDERS.nogApart;
  const alleen = run ? await alleenBetaald(db, opdracht) : NIETS_BIJZONDERS.alleen;
  const uit = rekenUit(geladen, opdracht, regeling, { vragen, nieuw, nogApart, alleen });
  await slaOp(db, uit.rijen, opdracht);
  await slaBetalingenOp(db, opdracht, uit.betalingen);
  if (run) {
    await slaApartOp(db, gemeente, run, uit.apart);
    await slaNakijkenOp(db, gemeente, run, uit.nakijken);
  }
  return uit.totalen;
}

/** All the arithmetic of a part. Pure: it neither reads nor writes. */
export function rekenUit(
  geladen: readonly Geladen[],
  opdracht: Deelopdracht,
  regeling: Gemeenterekening,
  { vragen, nieuw, nogApart, alleen }: Weet,
): Deeluitslag {
  const { maand, run } = opdracht;
  const totalen = legeTotalen();
  const rijen: Besluitrij[] = [];
  const betalingen: Betaalrij[] = [];
  const apart: Apart[] = [];
  const nakijken: Nakijk[] = [];
  const premiedag = betaaldagPremie(plusMaanden(maand, 1), regeling.kalender);
  for (const g of geladen) {
    const recht = nieuw.get(g.huishouden);
    // paid already, beside the run
    if (recht?.betaald || alleen.has(g.huishouden)) continue;
    const eerder = nogApart.get(g.huishouden);
    const uitkomst =
      eerder !== undefined
        ? wacht(g, 'eerdere maand apart', eerder)
        : recht?.mist && !g.vraag.vorige
          ? wacht(g, 'eerdere maanden')
          : probeerStap(g, regeling);
    if (uitkomst.soort === 'geen_recht') {
      totalen.geenRecht += 1;
      tel(totalen, g.vraag.vorige, null);
      continue;
    }
    totalen.huishoudens += 1;
    if (uitkomst.soort === 'apart') {
      totalen.apart += 1;
      telApart(totalen, g.vraag.vorige, 1);
      apart.push({ huishouden: g.huishouden, ...uitkomst });
      nakijken.push({ huishouden: g.huishouden, reden: 'apart', bedragCent: uitkomst.voorschotCent, andersCent: null });
      continue;
    }
    const rij = alsRij(g, uitkomst, opdracht);
    if (rij) rijen.push(rij);
    const delen = betaaldelen(g, uitkomst);
    for (const deel of delen.maand)
      betalingen.push({ ...deel, huishouden: g.huishouden, doel: 'maand', betaaldag: opdracht.betaaldag });
    for (const deel of delen.premie)
      betalingen.push({ ...deel, huishouden: g.huishouden, doel: 'premie', betaaldag: premiedag });
    tel(totalen, g.vraag.vorige, {
      ...uitkomst,
      teHoren: uitkomst.grootboek.filter((rij) => rij.stand === 'te_horen').length,
    });
    for (const deel of [...delen.maand, ...delen.premie]) {
      totalen.naar[deel.soort].aantal += 1;
      totalen.naar[deel.soort].cent += deel.bedragCent;
      if (deel.rekening === null) totalen.zonderRekening += 1;
    }
    kijkNa(nakijken, g, uitkomst, vragen.has(g.huishouden), run ?? '');
    if (recht && !recht.gezien)
      nakijken.push({ huishouden: g.huishouden, reden: 'nieuw', bedragCent: uitkomst.betaaldCent, andersCent: null });
  }
  return { totalen, rijen, betalingen, apart, nakijken };
}

type NieuwRecht = { betaald: boolean; gezien: boolean; mist: boolean };
/** Earlier months are decided or paid first; until then a human looks, and gives an advance. */
const wacht = (g: Geladen, opWat: 'eerdere maanden' | 'eerdere maand apart', eerderCent = 0): Stapuitkomst => ({
  soort: 'apart',
  reden: 'fout',
  ontbreekt: [opWat],
  voorschotCent: Math.max(voorschot(g.vraag), eerderCent),
});

/**
 * Households that were set apart in a month before and not computed again: what that month left behind is not sure. With the advance that was
 * offered then, in cents: nobody is without money the second month because the first was not decided.
 */
async function eerderApart(db: Db, o: Deelopdracht): Promise<Map<string, number>> {
  const { rows } = await sql<{ huishouden: string; cent: number }>`
    select o.huishouden, max(a.voorschot_cent) as cent
    from bijrijder.open_apart(${o.gemeente}::smallint, ${o.van}::uuid, ${o.tot}::uuid, ${plusMaanden(o.maand, -1)}) o
    join maandrun_apart a on a.gemeente = ${o.gemeente} and a.run = o.run and a.huishouden = o.huishouden
    group by o.huishouden`.execute(db);
  return new Map(rows.map((r) => [r.huishouden, r.cent]));
}

/** Households that a run of this month set apart and that were paid alone, before that run was given up. */
async function alleenBetaald(db: Db, o: Deelopdracht): Promise<Set<string>> {
  const { rows } = await sql<{ huishouden: string }>`
    select k.huishouden from maandrun m join maandrun_apart_klaar k on k.gemeente = m.gemeente and k.run = m.id
    where m.gemeente = ${o.gemeente} and m.maand = ${o.maand} and m.stand = 'gestaakt' and k.huishouden between ${o.van} and ${o.tot}`.execute(
    db,
  );
  return new Set(rows.map((r) => r.huishouden));
}

/** Households whose right was decided on here, and of whom no run paid a month before. */
async function nieuweRechten(db: Db, o: Deelopdracht): Promise<Map<string, NieuwRecht>> {
  const { rows } = await sql<NieuwRecht & { huishouden: string }>`
    select r.huishouden, bool_or(g.besluit is not null) as gezien, min(to_char(r.ingang, 'YYYY-MM')) < ${o.maand} as mist,
      exists (select 1 from betaling p where p.gemeente = r.gemeente and p.huishouden = r.huishouden and p.maand = ${o.maand} and p.doel = 'maand'
        and p.run is null and p.poging = 1) as betaald
    from rechtsbesluit r left join recht_gezien g on g.gemeente = r.gemeente and g.besluit = r.id
    where r.gemeente = ${o.gemeente} and r.huishouden between ${o.van} and ${o.tot} and r.soort = 'toekenning'
      and not exists (select 1 from besluit b where b.gemeente = r.gemeente and b.huishouden = r.huishouden and b.run is not null
        and b.maand < ${o.maand} and b.maand >= to_char(r.ingang, 'YYYY-MM'))
    group by r.gemeente, r.huishouden`.execute(db);
  return new Map(rows.map((r) => [r.huishouden, r]));
}

/** A defect in one household's data must not keep the others from their money. What went wrong is kept, without amounts or names. */
export function probeerStap(g: Geladen, regeling: Gemeenterekening, alBesloten = false): Stapuitkomst {
  try {
    return verrekenStap(g.vraag, regeling, alBesloten);
  } catch (fout) {
    return {
      soort: 'apart',
      reden: 'fout',
      ontbreekt: [(fout as Error).message.slice(0, 200)],
      voorschotCent: voorschot(g.vraag),
    };
  }
}

/** Over which accounts a decision is paid. */
export function betaaldelen(g: Geladen, b: Stapbesluit): { maand: Betaaldeel[]; premie: Betaaldeel[] } {
  // a creditor and a bill are paid from the month, once
  const zonderBeslag = g.bestemmingen.filter((d) => d.deel !== 'beslag' && d.deel !== 'bedrag');
  return {
    maand: verdeel(b.betaaldCent, ruimteVoorBeslag(b.normCent, b.aflossingCent), g.bestemmingen, g.rekening),
    premie: verdeel(b.premieCent, 0, zonderBeslag, g.rekening),
  };
}

/** What the decision of before came to, as far as a sum needs it. */
type Telvorige = Pick<Vorige, 'teBetalenCent' | 'aflossingCent' | 'betaaldCent' | 'normCent' | 'inkomenCent'>;
type Telbesluit = Telvorige & Pick<Stapbesluit, 'regels' | 'premieCent' | 'zeker'> & { teHoren: number };

/** What a household got last month is explained too when it is apart now: once more, or (`-1`) as something that is taken off. */
export function telApart(t: Totalen, v: Pick<Telvorige, 'betaaldCent'> | null, keer: 1 | -1): void {
  if (!v?.betaaldCent) return;
  if (keer === 1) t.vorigeCent += v.betaaldCent;
  t.oorzaken.apart.aantal += keer;
  t.oorzaken.apart.cent -= keer * v.betaaldCent;
}

/** Count one household in the sums of a part. */
export function tel(t: Totalen, v: Telvorige | null, b: Telbesluit | null): void {
  const was = v ? v.teBetalenCent - v.aflossingCent : 0;
  t.vorigeCent += v?.betaaldCent ?? 0;
  const oorzaak = (naam: keyof Totalen['oorzaken'], cent: number) => {
    if (cent === 0) return;
    t.oorzaken[naam].aantal += 1;
    t.oorzaken[naam].cent += cent;
  };
  const bijzonderWas = v ? v.betaaldCent - was : 0;
  if (!b) {
    oorzaak('gestopt', -was);
    oorzaak('eenmalig', -bijzonderWas);
    return;
  }
  t.besluiten += 1;
  let nabetaling = 0;
  let vakantietoeslag = 0;
  let voorschot = 0;
  for (const [sleutel, cent] of b.regels) {
    if (sleutel === 'nabetaling') nabetaling += cent;
    else if (sleutel === 'vakantietoeslag' || sleutel === 'vakantietoeslag_correctie') vakantietoeslag += cent;
    else if (sleutel === 'voorschot') voorschot += cent;
    else if (sleutel === 'verlaging') t.verlagingen += 1;
  }
  if (b.betaaldCent === 0 && b.premieCent === 0) t.zonderUitkering += 1;
  if (!b.zeker) t.voorlopig += 1;
  t.teHoren += b.teHoren;
  if (b.aflossingCent > Math.ceil(b.normCent / 20)) t.onderBeslagvrij += 1;
  t.samenCent += b.betaaldCent + b.premieCent;
  t.uitkeringCent += b.teBetalenCent;
  t.aflossingCent += b.aflossingCent;
  t.nabetalingCent += nabetaling;
  t.vakantietoeslagCent += vakantietoeslag;
  t.voorschotCent += voorschot;
  t.premieCent += b.premieCent;
  const verschil = b.teBetalenCent - (v?.teBetalenCent ?? 0);
  if (!v) oorzaak('nieuw', verschil);
  else if (b.normCent !== v.normCent && b.inkomenCent !== v.inkomenCent) oorzaak('inkomen_en_norm', verschil);
  else if (b.normCent !== v.normCent) oorzaak('norm', verschil);
  else if (b.inkomenCent !== v.inkomenCent) oorzaak('inkomen', verschil);
  else oorzaak('anders', verschil);
  oorzaak('aflossing', (v?.aflossingCent ?? 0) - b.aflossingCent);
  oorzaak('nabetaling', nabetaling);
  oorzaak('vakantietoeslag', vakantietoeslag);
  oorzaak('voorschot', voorschot);
  oorzaak('eenmalig', -bijzonderWas);
}

function kijkNa(uit: Nakijk[], g: Geladen, b: Stapbesluit, vraagOpen: boolean, run: string): void {
  const { huishouden } = g;
  const erbij = (reden: Nakijkreden, andersCent: number | null, bedragCent = b.betaaldCent) =>
    uit.push({ huishouden, reden, bedragCent, andersCent });
  if (g.belofte && g.belofte.cent !== b.betaaldCent) erbij('belofte_anders', g.belofte.cent);
  if (vraagOpen) erbij('opgave_verschilt', null);
  if (g.nieuweRekening) erbij('nieuwe_rekening', null);
  if (g.bewind) erbij('bewind', null);
  const v = g.vraag.vorige;
  if (v && Math.abs(b.teBetalenCent - v.teBetalenCent) > GROOT_VERSCHIL_CENT)
    erbij('groot_verschil', v.teBetalenCent, b.teBetalenCent);
  if (lot(run, huishouden) % STEEKPROEF === 0) erbij('steekproef', null);
}

/** A number from two random ids: the same for a replay, another household every month. */
const lot = (run: string, huishouden: string): number =>
  (Number.parseInt(run.slice(-8), 16) ^ Number.parseInt(huishouden.slice(-8), 16)) >>> 0;

async function openVragen(db: Db, o: Deelopdracht): Promise<Set<string>> {
  const { rows } = await sql<{ huishouden: string }>`select distinct huishouden from loonvraag
    where gemeente = ${o.gemeente} and huishouden between ${o.van} and ${o.tot} and antwoord is null and vervallen_op is null
      and to_char(tijdvak_tot, 'YYYY-MM') = ${o.maand}`.execute(db);
  return new Set(rows.map((r) => r.huishouden));
}

/** Store payments; the database holds that they are what was decided. */
export async function slaBetalingenOp(db: Db, o: Deelopdracht, rijen: readonly Betaalrij[]): Promise<void> {
  if (rijen.length === 0) return;
  const woorden = (kies: (r: Betaalrij) => string) => `{${rijen.map(kies).join(',')}}`;
  await sql`insert into betaling (gemeente, huishouden, maand, doel, bestemming, soort, bedrag_cent, betaaldag, rekening, run)
    select ${o.gemeente}::smallint, u.h, ${o.maand}::text, u.doel, u.bestemming, u.soort, u.bedrag, u.dag, u.rekening, ${o.run}::uuid
    from (select unnest(${reeksUuid(rijen, (r) => r.huishouden)}::uuid[]) as h, unnest(${woorden((r) => r.doel)}::text[]) as doel,
      unnest(${reeksSmallint(rijen, (r) => r.bestemming)}::smallint[]) as bestemming, unnest(${woorden((r) => r.soort)}::text[]) as soort,
      unnest(${reeksInt(rijen, (r) => r.bedragCent)}::int[]) as bedrag, unnest(${reeksDate(rijen, (r) => r.betaaldag)}::date[]) as dag,
      unnest(${reeksUuid(rijen, (r) => r.rekening)}::uuid[]) as rekening) u`.execute(db);
}

async function slaApartOp(db: Db, gemeente: number, run: string, rijen: readonly Apart[]): Promise<void> {
  for (let i = 0; i < rijen.length; i += 500) {
    await db
      .insertInto('maandrun_apart')
      .values(
        rijen.slice(i, i + 500).map((r) => ({
          gemeente,
          run,
          huishouden: r.huishouden,
          reden: r.reden,
          ontbreekt: JSON.stringify(r.ontbreekt),
          voorschot_cent: r.voorschotCent,
        })),
      )
      .execute();
  }
}

async function slaNakijkenOp(db: Db, gemeente: number, run: string, rijen: readonly Nakijk[]): Promise<void> {
  for (let i = 0; i < rijen.length; i += 500) {
    await db
      .insertInto('maandrun_nakijken')
      .values(
        rijen.slice(i, i + 500).map((r) => ({
          gemeente,
          run,
          huishouden: r.huishouden,
          reden: r.reden,
          bedrag_cent: r.bedragCent,
          anders_cent: r.andersCent,
        })),
      )
      .execute();
  }
}

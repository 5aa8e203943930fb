import { betaaldagBijstand } from '@bijrijder/huishoudgeld';
import { sql } from 'kysely';
import { getoondeDag, type Toegang } from '../toegang/index.ts';
import { NIEUWSTE } from './laden-eerder.ts';
import { rekeningOp, rekeningVan } from './regeling.ts';
import { leesRegels, type Specificatieregel } from './regels.ts';

/** `gepland`: in no answer of the bank yet. */
export type Betaalstand = 'gepland' | 'onderweg' | 'betaald' | 'geweigerd' | 'teruggekomen';

/** One month of a household as it was decided: promise, decision, specification and payment side by side. Cents. */
export type Maandbesluit = {
  maand: string;
  volgnummer: number;
  besloten_op: string;
  /** When it was recorded. */
  vastgelegdOp: Date;
  zeker: boolean;
  normCent: number;
  inkomenCent: number;
  bijstandCent: number;
  reserveringCent: number;
  teBetalenCent: number;
  aflossingCent: number;
  betaaldCent: number;
  reserveOpenCent: number;
  beloofdCent: number | null;
  /** Decision minus promise; null without a promise. */
  verschilMetBelofteCent: number | null;
  betaaldag: string;
  regels: Specificatieregel[];
  betalingen: {
    bedragCent: number;
    betaaldag: string;
    doel: string;
    soort: string;
    stand: Betaalstand;
    boekdatum: string | null;
  }[];
  /** Digest of the receipt, hexadecimal. */
  afdruk: string;
};

/** The newest month on which a run decided for a household: what is told about it or about a month before comes with a later one. */
export async function laatsteRunmaand({ db, gemeente }: Toegang, huishouden: string): Promise<string | undefined> {
  const rij = await db
    .selectFrom('besluit')
    .select('maand')
    .where((e) => e.and({ gemeente, huishouden }))
    .where('run', 'is not', null)
    .orderBy('maand', 'desc')
    .executeTakeFirst();
  return rij?.maand;
}

/** The newest decision on a month; undefined when nothing was decided. The caller has declared the people of the household. */
export async function leesMaandbesluit(
  toegang: Toegang,
  huishouden: string,
  maand: string,
): Promise<Maandbesluit | undefined> {
  const { db, gemeente } = toegang;
  const b = await db
    .selectFrom('besluit')
    .selectAll()
    .where((e) => e.and({ gemeente, huishouden, maand }))
    .orderBy('volgnummer', 'desc')
    .executeTakeFirst();
  if (!b) return undefined;
  const { rows: betalingen } = await sql<{
    bedrag_cent: number;
    betaaldag: string;
    doel: string;
    soort: string;
    stand: Betaalstand | null;
    boekdatum: string | null;
  }>`
    select p.bedrag_cent, p.betaaldag, p.doel, p.soort, g.soort as stand, g.boekdatum
    from betaling p left join lateral (
      select g.soort, g.boekdatum from betaling_gebeurtenis g
      where g.gemeente = p.gemeente and g.huishouden = p.huishouden and g.maand = p.maand and g.doel = p.doel and g.bestemming = p.bestemming and g.poging = p.poging
      order by g.id desc limit 1) g on true
    where p.gemeente = ${gemeente} and p.huishouden = ${huishouden} and p.maand = ${maand} and p.doel <> 'los'
      -- what had no account to go to and was paid later is one payment
      and not (p.rekening is null and exists (select 1 from betaling n where n.gemeente = p.gemeente and n.huishouden = p.huishouden
        and n.maand = p.maand and n.doel = p.doel and n.bestemming = p.bestemming and n.poging > p.poging))
    order by p.betaaldag, p.bestemming, p.poging`.execute(db);
  const { kalender } = await rekeningOp(db, b.bekend_op);
  return {
    maand,
    volgnummer: b.volgnummer,
    besloten_op: b.bekend_op,
    vastgelegdOp: b.vastgelegd_op,
    zeker: b.zeker,
    normCent: b.norm_cent,
    inkomenCent: b.inkomen_cent,
    bijstandCent: b.bijstand_cent,
    reserveringCent: b.reservering_cent,
    teBetalenCent: b.te_betalen_cent,
    aflossingCent: b.aflossing_cent,
    betaaldCent: b.betaald_cent,
    reserveOpenCent: b.reserve_open_cent,
    beloofdCent: b.belofte_cent,
    verschilMetBelofteCent: b.belofte_cent === null ? null : b.betaald_cent - b.belofte_cent,
    betaaldag: betaaldagBijstand(maand, kalender),
    regels: leesRegels(b.regels),
    betalingen: betalingen.map((p) => ({
      bedragCent: p.bedrag_cent,
      betaaldag: p.betaaldag,
      doel: p.doel,
      soort: p.soort,
      stand: p.stand ?? 'gepland',
      boekdatum: p.boekdatum,
    })),
    afdruk: b.afdruk.toString('hex'),
  };
}

/** The newest payment of a month to people themselves: paid anew is the one that counts. */
export const eigenBetaling = ({ betalingen }: Pick<Maandbesluit, 'betalingen'>) =>
  betalingen.findLast((p) => p.doel === 'maand' && p.soort === 'eigen');

/**
 * The day the bank sent back, or refused, what was paid to people themselves for a month and is not paid anew yet; the payday when the bank
 * names no day; null otherwise.
 */
export function teruggekomenOp(b: Pick<Maandbesluit, 'betalingen'>): string | null {
  const nieuwste = eigenBetaling(b);
  return nieuwste?.stand === 'teruggekomen' || nieuwste?.stand === 'geweigerd'
    ? (nieuwste.boekdatum ?? nieuwste.betaaldag)
    : null;
}

/** Was this month decided with the wage of before, and did nobody tell since what it was? */
export async function opSchattingBesloten(
  { db, gemeente }: Toegang,
  huishouden: string,
  maand: string,
): Promise<boolean> {
  const { rows } = await sql<{ zeker: boolean; verteld: boolean }>`
    select b.zeker, exists (select 1 from opgave o where o.gemeente = b.gemeente and o.huishouden = b.huishouden and o.maand = b.maand
      and o.soort = 'opgave' and not exists (select 1 from opgave terug where terug.gemeente = o.gemeente and terug.over = o.id)) as verteld
    from besluit b where b.gemeente = ${gemeente} and b.huishouden = ${huishouden} and b.maand = ${maand}
    order by b.volgnummer desc limit 1`.execute(db);
  return rows.some((b) => !b.zeker && !b.verteld);
}

/** One line per decided month for a list, newest month first. Cents. */
export type Besluitregel = { maand: string; betaaldCent: number; betaaldag: string; veranderd: boolean };

/** The newest decision on every month of a household, in one question. */
export async function besluitenVan(toegang: Toegang, huishouden: string): Promise<Besluitregel[]> {
  const { rows } = await sql<{ maand: string; betaald_cent: number; volgnummer: number; recht: string | null }>`
    select distinct on (maand) maand, betaald_cent, volgnummer, bijrijder.instelling('recht', bekend_op) #>> '{}' as recht
    from besluit where gemeente = ${toegang.gemeente} and huishouden = ${huishouden}
    order by maand desc, volgnummer desc`.execute(toegang.db);
  return rows.map((b) => ({
    maand: b.maand,
    betaaldCent: b.betaald_cent,
    betaaldag: betaaldagBijstand(b.maand, rekeningVan(b.recht ?? 'landelijk').kalender),
    veranderd: b.volgnummer > 0,
  }));
}

/** The newest decision on a month as it is stored, or undefined. */
export function laatsteBesluit(toegang: Toegang, huishouden: string, maand: string) {
  return toegang.db
    .selectFrom('besluit')
    .selectAll()
    .where((e) => e.and({ gemeente: toegang.gemeente, huishouden, maand }))
    .orderBy('volgnummer', 'desc')
    .executeTakeFirst();
}

/** Months with a decision, newest first. */
export async function maandenMetBesluit(toegang: Toegang, huishouden: string): Promise<string[]> {
  const rijen = await toegang.db
    .selectFrom('besluit')
    .select('maand')
    .distinct()
    .where('gemeente', '=', toegang.gemeente)
    .where('huishouden', '=', huishouden)
    .orderBy('maand', 'desc')
    .execute();
  return rijen.map((r) => r.maand);
}

/** What changed afterwards, newest first: the ledger of a household with what became of each row. */
export async function leesGrootboek(toegang: Toegang, huishouden: string) {
  return (
    toegang.db
      .selectFrom('grootboekregel as g')
      .leftJoin('grootboek_afhandeling as a', (j) =>
        j.onRef('a.gemeente', '=', 'g.gemeente').onRef('a.regel', '=', 'g.id'),
      )
      .select([
        'g.id',
        'g.maand',
        'g.in_maand',
        'g.soort',
        'g.was_cent',
        'g.wordt_cent',
        'g.verschil_cent',
        'g.oorzaken',
        'g.herkomst',
        'g.binnen_zes_maanden',
        'g.stand',
        'g.bekend_op',
      ])
      .select([
        'a.soort as afgehandeld',
        'a.bedrag_cent as afgehandeld_cent',
        'a.termijn_cent',
        'a.reden',
        'a.artikel',
        'a.gehoord_op',
      ])
      .select(getoondeDag<string | null>('a.vastgelegd_op').as('afgehandeld_op'))
      .where('g.gemeente', '=', toegang.gemeente)
      .where('g.huishouden', '=', huishouden)
      .where((e) => e.or([NIEUWSTE, e('g.soort', '=', 'voorschot')]))
      // a newer row came in its place
      .where((e) => e.or([e('a.soort', 'is', null), e('a.soort', '<>', 'vervangen')]))
      // granted after all: it goes off that month
      .where(
        sql<boolean>`case g.soort when 'voorschot' then a.regel is not null or not bijrijder.voorschot_is_verleend(g) else true end`,
      )
      .orderBy('g.id', 'desc')
      .execute()
  );
}

/** What was paid too much and nobody has decided about yet: it waits until the person is heard. Oldest month first. */
export async function openTeHoren(toegang: Toegang, huishouden: string) {
  return (await leesGrootboek(toegang, huishouden))
    .filter((g) => g.stand === 'te_horen' && g.afgehandeld === null)
    .map((g) => ({
      id: g.id,
      maand: g.maand,
      soort: g.soort,
      cent: g.was_cent - g.wordt_cent,
      bekendOp: g.bekend_op,
      besluit: g.in_maand,
    }))
    .toSorted((a, b) => a.maand.localeCompare(b.maand));
}

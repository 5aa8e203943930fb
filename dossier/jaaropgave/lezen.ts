import { betaaldagBijstand } from '@bijrijder/huishoudgeld';
import { type Berekend, terugbetalen } from '@bijrijder/recht';
import { sql } from 'kysely';
import { getoondeDag, type Toegang } from '../toegang/index.ts';
import { rekeningOp } from '../verrekening/index.ts';
import { laadJaar } from './laden.ts';
import { type Jaaropgave, jaaropgaveVan } from './reken.ts';

/** The statement of one person: as it was made, or what the year has come to up to today. */
export type Jaarbeeld = {
  jaar: number;
  opgave: Jaaropgave;
  /** Day on which it was made; null: nobody made it yet, this is how it stands today. */
  gemaaktOp: string | null;
  /** How often it was made anew because something changed. */
  volgnummer: number;
};

/** Households in which somebody was an adult, also earlier. */
async function huishoudensVan({ db, gemeente }: Toegang, persoon: string): Promise<string[]> {
  const rijen = await db
    .selectFrom('huishouden_lid')
    .select('huishouden')
    .distinct()
    .where('gemeente', '=', gemeente)
    .where('persoon', '=', persoon)
    .where('rol', 'in', ['aanvrager', 'partner'])
    .execute();
  return rijen.map((r) => r.huishouden);
}

/** The year of one person. Undefined when nothing was paid. */
export async function leesJaaropgave(t: Toegang, persoon: string, jaar: number): Promise<Jaarbeeld | undefined> {
  const rij = await t.db
    .selectFrom('jaaropgave')
    .selectAll()
    .select(getoondeDag('vastgelegd_op').as('gemaakt_op'))
    .where((e) => e.and({ gemeente: t.gemeente, persoon, jaar }))
    .orderBy('volgnummer', 'desc')
    .executeTakeFirst();
  if (rij)
    return {
      jaar,
      gemaaktOp: rij.gemaakt_op,
      volgnummer: rij.volgnummer,
      opgave: {
        persoon,
        uitbetaaldCent: rij.uitbetaald_cent,
        premieCent: rij.premie_cent,
        ingehoudenCent: rij.ingehouden_cent,
        terugbetaaldCent: rij.terugbetaald_cent,
        nettoCent: rij.netto_cent,
        kortingMaanden: rij.korting_maanden,
        heffingskortingCent: rij.heffingskorting_cent,
        loonheffingCent: rij.loonheffing_cent,
        brutoCent: rij.bruto_cent,
        zvwGemeenteCent: rij.zvw_gemeente_cent,
        ontbreekt: rij.ontbreekt,
        onbevestigd: rij.onbevestigd,
        betalingen: rij.betalingen,
      },
    };
  const huizen = await laadJaar(t.db, t.gemeente, jaar, await huishoudensVan(t, persoon));
  const opgave = jaaropgaveVan(jaar, persoon, huizen);
  return opgave ? { jaar, gemaaktOp: null, volgnummer: 0, opgave } : undefined;
}

/** Years in which somebody was paid, newest first. */
export async function jarenMetBetaling(t: Toegang, persoon: string): Promise<number[]> {
  const huizen = await huishoudensVan(t, persoon);
  if (huizen.length === 0) return [];
  const { rows } = await sql<{ jaar: number }>`
    select distinct extract(year from g.boekdatum)::int as jaar from betaling_gebeurtenis g
    where g.gemeente = ${t.gemeente} and g.huishouden = any (${huizen}::uuid[]) and g.soort = 'betaald' and g.boekdatum is not null
    order by 1 desc`.execute(t.db);
  return rows.map((r) => r.jaar);
}

/** Something paid too much about a year: what it costs to pay it back inside that year, and at most afterwards (art. 58 lid 5 Pw). */
export type Jaargrens = {
  jaar: number;
  /** Last day on which the net sum is enough. */
  laatsteDag: string;
  voorbij: boolean;
  teVeelCent: number;
  som: Berekend<{ inHetJaarCent: number; daarnaHoogstensCent: number; onbevestigd: readonly string[] }>;
};

/** For every year about which something is open: both sums, before the year ends. `open` are months with what was too much. */
export async function jaargrenzen(
  t: Toegang,
  persoon: string,
  open: readonly { maand: string; cent: number }[],
): Promise<Jaargrens[]> {
  const uit: Jaargrens[] = [];
  const { kalender } = await rekeningOp(t.db, t.vandaag);
  // the year of tax is the one in which it was paid out: December comes in January
  const jaarVan = (maand: string) => Number(betaaldagBijstand(maand, kalender).slice(0, 4));
  for (const [jaar, regels] of Map.groupBy(open, (o) => jaarVan(o.maand))) {
    const teVeelCent = regels.reduce((som, r) => som + r.cent, 0);
    const beeld = await leesJaaropgave(t, persoon, jaar);
    const laatsteDag = `${jaar}-12-31`;
    uit.push({
      jaar,
      laatsteDag,
      voorbij: t.vandaag > laatsteDag,
      teVeelCent,
      som: beeld
        ? terugbetalen(jaar, beeld.opgave.nettoCent, beeld.opgave.kortingMaanden, teVeelCent)
        : { status: 'niet_berekend', ontbreekt: ['betalingen'] },
    });
  }
  return uit.toSorted((a, b) => a.jaar - b.jaar);
}

/** Totals of a year for the organisation. `verschilCent`: ledger minus statements; zero when they are complete. */
export type Jaartotalen = {
  mensen: number;
  uitbetaaldCent: number;
  premieCent: number;
  ingehoudenCent: number;
  /** Paid back by people themselves about the same year. */
  terugbetaaldCent: number;
  nettoCent: number;
  loonheffingCent: number;
  brutoCent: number;
  zvwCent: number;
  zonderBelasting: number;
  /** Statements whose tax rests on a figure that no official source confirms. */
  metOnbevestigd: number;
  betalingen: number;
  betaaldCent: number;
  verschilCent: number;
  /** Payments whose day has passed and about which the bank has said nothing. */
  onbevestigd: number;
  /** `YYYY-MM-DD`. */
  gemaaktOp: string | null;
};

export async function jaartotalen({ db }: Toegang, jaar: number): Promise<Jaartotalen | undefined> {
  const { rows } = await sql<
    Record<string, number> & { gemaakt_op: string | null }
  >`select mensen, uitbetaald, premie, ingehouden, netto, loonheffing,
    bruto, zvw, zonder_belasting, met_onbevestigd, betalingen, betaald, onbevestigd, ${getoondeDag('gemaakt_op')} as gemaakt_op from bijrijder.jaartotalen(${jaar})`.execute(
    db,
  );
  const r = rows[0];
  if (!r) return undefined;
  const { rows: terug } = await sql<{ cent: number }>`select bijrijder.jaar_terugbetaald(${jaar}) as cent`.execute(db);
  return {
    mensen: r.mensen!,
    uitbetaaldCent: r.uitbetaald!,
    premieCent: r.premie!,
    ingehoudenCent: r.ingehouden!,
    terugbetaaldCent: terug[0]!.cent,
    nettoCent: r.netto!,
    loonheffingCent: r.loonheffing!,
    brutoCent: r.bruto!,
    zvwCent: r.zvw!,
    zonderBelasting: r.zonder_belasting!,
    metOnbevestigd: r.met_onbevestigd!,
    betalingen: r.betalingen!,
    betaaldCent: r.betaald!,
    verschilCent: r.betaald! - r.uitbetaald!,
    onbevestigd: r.onbevestigd!,
    gemaaktOp: r.gemaakt_op,
  };
}

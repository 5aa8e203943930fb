import { randomUUID } from 'node:crypto';
import { betaaldagBijstand, type Feit as Huishoudfeit, plusMaanden } from '@bijrijder/huishoudgeld';
import { sql } from 'kysely';
import { type Feit, feitenVan, geldend } from '../feiten/index.ts';
import type { Toegang } from '../toegang/index.ts';
import { rekeningOp, type Stapbesluit, type Stapvraag, verrekenStap } from '../verrekening/index.ts';

/** One of the first months of a right, as the run will compute it. Amounts in whole eurocents. */
export type Rechtmaand = {
  maand: string;
  /** The right covers part of this month (art. 45 lid 3 Pw). */
  deel: boolean;
  normCent: number;
  inkomenCent: number;
  bijstandCent: number;
  /** Put aside for the vakantietoeslag (art. 19 lid 3 Pw). */
  reserveringCent: number;
  aflossingCent: number;
  /** What the month itself comes to, without what is added or taken off once. */
  uitkeringCent: number;
  /** Vakantietoeslag that is paid with this month, and an advance that is taken off. */
  vakantietoeslagCent: number;
  voorschotCent: number;
  betaaldCent: number;
  /** Null: this month was computed for everybody already; it is paid as soon as a colleague looked. */
  betaaldag: string | null;
};

/** The last month of which a run took its moment; null: none yet. */
export async function laatsteBevrorenMaand({ db }: Pick<Toegang, 'db'>): Promise<string | null> {
  const { rows } = await sql<{ maand: string | null }>`select bijrijder.laatste_bevroren_maand() as maand`.execute(db);
  return rows[0]?.maand ?? null;
}

/** Is there an account the money can go to? Not which. */
export async function heeftRekening({ db }: Pick<Toegang, 'db'>, huishouden: string): Promise<boolean> {
  const { rows } = await sql<{ ja: boolean }>`select bijrijder.heeft_rekening(${huishouden}::uuid) as ja`.execute(db);
  return rows[0]!.ja;
}

/**
 * The months from the first day of a right until one whole month that is still to come, by THE settlement step on the facts that are
 * there: what is shown here is what the run decides. Shorter when a figure of law is not known. Nothing is stored.
 */
export async function eersteMaanden(
  t: Toegang,
  huishouden: string,
  persoon: string,
  ingang: string,
): Promise<Rechtmaand[]> {
  const recht: Feit = {
    feit: randomUUID(),
    soort: 'bijstand',
    onderwerp: 'bijstand',
    persoon,
    inhoud: {},
    geldigVan: ingang,
    geldigTotEnMet: null,
    bekendOp: t.vandaag,
    herkomst: 'medewerker',
    vervallen: false,
  };
  const feiten = [...vanafDeEerste(await feitenVan(t, huishouden), ingang), recht] as unknown as Huishoudfeit[];
  const [regeling, bevroren, vooraf] = [
    await rekeningOp(t.db, t.vandaag),
    await laatsteBevrorenMaand(t),
    await voorschotten(t, huishouden),
  ];
  const eerste = ingang.slice(0, 7);
  const laatste = plusMaanden([eerste, bevroren ?? '', t.vandaag.slice(0, 7)].toSorted().at(-1)!, 1);
  const uit: Rechtmaand[] = [];
  let vorige: Stapvraag['vorige'] = null;
  for (let maand = eerste; maand <= laatste; maand = plusMaanden(maand, 1)) {
    const b = verrekenStap(
      { maand, bekendOp: t.vandaag, feiten, vorige, voorschotCent: vooraf.get(maand) ?? 0, anders: null },
      regeling,
    );
    if (b.soort !== 'besluit') break;
    vorige = alsVorige(maand, t.vandaag, b);
    uit.push({
      maand,
      deel: maand === eerste && !ingang.endsWith('-01'),
      normCent: b.normCent,
      inkomenCent: b.inkomenCent,
      bijstandCent: b.bijstandCent,
      reserveringCent: b.reserveringCent,
      aflossingCent: b.aflossingCent,
      uitkeringCent: b.teBetalenCent - b.aflossingCent,
      vakantietoeslagCent: regel(b, 'vakantietoeslag'),
      voorschotCent: -regel(b, 'voorschot'),
      betaaldCent: b.betaaldCent,
      betaaldag: bevroren && maand <= bevroren ? null : betaaldagBijstand(maand, regeling.kalender),
    });
  }
  return uit;
}

/**
 * A month is computed with who is there on its first day (H5). Who was there at the report is taken to be there in the first month of
 * the right too; the decision records the same facts (migration 1130).
 */
function vanafDeEerste(feiten: readonly Feit[], ingang: string): Feit[] {
  const eerste = `${ingang.slice(0, 7)}-01`;
  const gezien = new Set<string>();
  const erbij = geldend(feiten)
    .filter((f) => f.soort === 'persoon' || f.soort === 'kind' || f.soort === 'huur')
    .toSorted((a, b) => (a.geldigVan < b.geldigVan ? -1 : 1))
    .filter((f) => {
      const sleutel = `${f.soort}:${f.onderwerp}`;
      return !gezien.has(sleutel) && gezien.add(sleutel) && f.geldigVan > eerste;
    })
    .map((f) => ({ ...f, feit: randomUUID(), geldigVan: eerste, geldigTotEnMet: null }));
  return [...feiten, ...erbij];
}

const regel = (b: Stapbesluit, sleutel: 'vakantietoeslag' | 'voorschot'): number =>
  b.regels.reduce((som, [naam, cent]) => (naam === sleutel ? som + cent : som), 0);

const alsVorige = (maand: string, bekendOp: string, b: Stapbesluit): Stapvraag['vorige'] => ({
  maand,
  bekendOp,
  stand: b.stand,
  reserveOpenCent: b.reserveOpenCent,
  premieOpen: b.premieOpen,
  betaaldCent: b.betaaldCent,
  normCent: b.normCent,
  inkomenCent: b.inkomenCent,
  teBetalenCent: b.teBetalenCent,
  aflossingCent: b.aflossingCent,
});

/** An advance that was paid: the month it is on, whole eurocents and the day of payment. */
export type Voorschotbetaling = { maand: string; cent: number; dag: string };

/** Advances of a household, the oldest first; what the bank sent back was not paid. The run takes the same off (`verrekening`). */
export async function voorschotbetalingen({ db, gemeente }: Toegang, huishouden: string): Promise<Voorschotbetaling[]> {
  const { rows } = await sql<Voorschotbetaling>`
    select p.maand, p.bedrag_cent as cent, p.betaaldag as dag from betaling p
    where p.gemeente = ${gemeente} and p.huishouden = ${huishouden}::uuid and p.doel = 'voorschot'
      and not exists (select 1 from betaling_gebeurtenis g where g.gemeente = p.gemeente and g.huishouden = p.huishouden and g.maand = p.maand
        and g.doel = p.doel and g.bestemming = p.bestemming and g.poging = p.poging and g.soort in ('geweigerd', 'teruggekomen'))
    order by p.betaaldag, p.maand`.execute(db);
  return rows;
}

async function voorschotten(t: Toegang, huishouden: string): Promise<Map<string, number>> {
  const uit = new Map<string, number>();
  for (const r of await voorschotbetalingen(t, huishouden)) uit.set(r.maand, (uit.get(r.maand) ?? 0) + r.cent);
  return uit;
}

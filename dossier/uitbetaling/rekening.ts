import { randomUUID } from 'node:crypto';
import { electronicFormatIBAN, isValidIBAN } from 'ibantools';
import { type Kysely, sql } from 'kysely';
import type { Kluis, Tabellen } from '../databank/index.ts';
import { leesPersoonskluis, onderPersoonsleutel, persoonskluis } from '../sleutels/index.ts';
import type { Toegang } from '../toegang/index.ts';
import { sepaTekst } from './sepa/tekens.ts';

/** Context with which an account number is encrypted. */
export const ibanContext = (gemeente: number, rekening: string): string => `iban:${gemeente}:${rekening}`;

export type Rekeningfout = 'iban' | 'houder';

/**
 * The account to which the money of a household goes today, for one of its people: of who gets a half, their own. Only the last four digits and
 * the name on it.
 */
export async function rekeningNu(
  t: Toegang,
  huishouden: string,
  persoon: string,
): Promise<{ laatsteVier: string; houder: string; vanaf: string } | undefined> {
  const rij = (await helftLoopt(t, huishouden))
    ? await nieuwsteVan(t, huishouden, persoon, t.vandaag)
    : await eigenRekening(t, huishouden);
  return rij && { laatsteVier: rij.laatste_vier, houder: rij.houder, vanaf: rij.vanaf };
}

/** Each of two partners gets a half (art. 45 lid 4), or asked for it. */
async function helftLoopt({ db, gemeente }: Toegang, huishouden: string): Promise<boolean> {
  const { rows } =
    await sql`select from geldafspraak a where a.gemeente = ${gemeente} and a.huishouden = ${huishouden} and a.soort = 'helft'
    and not exists (select from geldafspraak_einde e where e.gemeente = a.gemeente and e.afspraak = a.id)`.execute(db);
  return rows.length > 0;
}

/** The newest own account somebody gave, also one that only gets their half. */
const nieuwsteVan = ({ db, gemeente }: Toegang, huishouden: string, persoon: string, dag: string) =>
  db
    .selectFrom('rekening')
    .select(['id', 'laatste_vier', 'houder', 'vanaf'])
    .where((e) => e.and({ gemeente, huishouden, persoon, soort: 'eigen' }))
    .where('vanaf', '<=', dag)
    .where((e) => e.or([e('tot', 'is', null), e('tot', '>=', dag)]))
    .orderBy('vanaf', 'desc')
    .orderBy('vastgelegd_op', 'desc')
    .executeTakeFirst();

/**
 * Take down the account on which a household wants its money from today. Earlier ones stay; the month in which it is new, a human looks. Of
 * who gets a half it is the account of that half: the one of the other partner stays that of the household.
 * @returns what is wrong with it, or null when it is kept
 */
export async function geefRekening(
  toegang: Toegang,
  kluis: Kluis,
  persoon: string,
  huishouden: string,
  getypt: { iban: string; houder: string },
): Promise<Rekeningfout | null> {
  const nu = await eigenRekening(toegang, huishouden);
  const alleenDeel = !!nu && nu.persoon !== persoon && (await helftLoopt(toegang, huishouden));
  const uit = await schrijfRekening(toegang, kluis, { persoon, huishouden, soort: 'eigen', alleenDeel }, getypt);
  return 'fout' in uit ? uit.fout : null;
}

/**
 * An account as a row, encrypted under the key of the person. One of a bewindvoerder is paid to only after a human said so
 * (`bewind_rekening`), one of somebody else after a second colleague agreed (`geldafspraak`).
 */
export async function schrijfRekening(
  toegang: Toegang,
  kluis: Kluis,
  {
    persoon,
    huishouden,
    soort,
    kenmerk = null,
    alleenDeel = false,
  }: {
    persoon: string;
    huishouden: string;
    soort: Tabellen['rekening']['soort'];
    /** What stands on the statement of who receives it. */
    kenmerk?: string | null;
    /** Only for a part that was arranged, never the account of the household. */
    alleenDeel?: boolean;
  },
  getypt: { iban: string; houder: string },
): Promise<{ id: string } | { fout: Rekeningfout }> {
  const iban = electronicFormatIBAN(getypt.iban) ?? '';
  if (!isValidIBAN(iban)) return { fout: 'iban' };
  const houder = getypt.houder.trim();
  if (!houder || houder.length > 70 || !sepaTekst(houder, 70)) return { fout: 'houder' };
  const { db, gemeente, vandaag, wie } = toegang;
  const id = randomUUID();
  const eigen = await persoonskluis(toegang, kluis, persoon, 'vast');
  await db
    .insertInto('rekening')
    .values({
      gemeente,
      id,
      huishouden,
      persoon,
      soort,
      houder,
      sleutel: onderPersoonsleutel('vast'),
      iban: eigen.versleutel(Buffer.from(iban), ibanContext(gemeente, id)),
      laatste_vier: iban.slice(-4),
      kenmerk,
      alleen_deel: alleenDeel,
      vanaf: vandaag,
      tot: null,
      door_persoon: wie.soort === 'persoon' ? wie.id : null,
      door_gebruiker: wie.soort === 'medewerker' ? wie.id : null,
    })
    .execute();
  return { id };
}

/** The whole account number, for a colleague who holds it beside the paper; null: not there, or its key has been destroyed. */
export async function leesIban(t: Toegang, kluis: Kluis, rekening: string): Promise<string | null> {
  const rij = await t.db
    .selectFrom('rekening')
    .select(['persoon', 'sleutel', 'iban'])
    .where('gemeente', '=', t.gemeente)
    .where('id', '=', rekening)
    .executeTakeFirst();
  if (!rij?.persoon || rij.sleutel !== onderPersoonsleutel('vast')) return null;
  const eigen = await leesPersoonskluis(t, kluis, rij.persoon, 'vast');
  return eigen?.ontsleutel(rij.iban, ibanContext(t.gemeente, rekening)).toString('utf8') ?? null;
}

/** Where the money of a household goes, as far as the court has to do with it (migration 1010). */
export type Bewindstand = {
  stand: 'bewind' | 'wacht' | 'vraag' | 'eigen';
  rekening: string | null;
  /** The account is in use for less than 45 days. */
  nieuw: boolean;
  volwassenen: number;
};

/** The households from `van` to `tot` of which somebody has a bewindvoerder or curator, or had one. */
export async function bewindstanden(
  db: Kysely<Tabellen>,
  gemeente: number,
  { van, tot, dag, peil }: { van: string; tot: string; dag: string; peil?: string },
): Promise<Map<string, Bewindstand>> {
  const { rows } = await sql<Bewindstand & { huishouden: string }>`
    select huishouden, stand, rekening, nieuw, volwassenen from bijrijder.bewind_waarheen(${gemeente}::smallint, ${van}::uuid, ${tot}::uuid,
      ${dag}::date, coalesce(${peil ?? null}::timestamptz, now()))`.execute(db);
  return new Map(rows.map(({ huishouden, ...r }) => [huishouden, r]));
}

/** The account a household gave itself, newest first. */
const eigenOp = ({ db, gemeente }: Toegang, huishouden: string, dag: string) =>
  db
    .selectFrom('rekening')
    .select(['id', 'persoon', 'laatste_vier', 'houder', 'vanaf'])
    .where('gemeente', '=', gemeente)
    .where('huishouden', '=', huishouden)
    .where('soort', '=', 'eigen')
    .where('alleen_deel', '=', false)
    .where('vanaf', '<=', dag)
    .where((e) => e.or([e('tot', 'is', null), e('tot', '>=', dag)]))
    .orderBy('vanaf', 'desc')
    .orderBy('id', 'desc')
    .limit(1);

/** The account of a household itself today, whoever is in charge of the money. */
export const eigenRekening = (t: Toegang, huishouden: string) => eigenOp(t, huishouden, t.vandaag).executeTakeFirst();

/**
 * The account to which a single payment to a household goes on a day. `rekening` null: none yet, or the one it went to is no longer
 * right and nobody answered yet which is.
 */
export async function bestemmingOp(
  t: Toegang,
  huishouden: string,
  dag: string,
): Promise<{ rekening: string | null; soort: 'eigen' | 'bewindvoerder' }> {
  const b = (await bewindstanden(t.db, t.gemeente, { van: huishouden, tot: huishouden, dag })).get(huishouden);
  if (b?.stand === 'wacht') return { rekening: null, soort: 'eigen' };
  if (b?.stand === 'bewind' && b.volwassenen < 2) return { rekening: b.rekening, soort: 'bewindvoerder' };
  return { rekening: (await eigenOp(t, huishouden, dag).executeTakeFirst())?.id ?? null, soort: 'eigen' };
}

/**
 * The account to which a payment goes once more on a day. To whom it goes is asked again; what was the half of one partner stays of that
 * partner: to their own newest account, or to their bewindvoerder (art. 45 lid 4).
 */
export async function bestemmingOpnieuw(
  t: Toegang,
  huishouden: string,
  vorige: { bestemming: number; soort: Tabellen['betaling']['soort']; rekening: string | null },
  dag: string,
): Promise<{ rekening: string | null; soort: Tabellen['betaling']['soort'] }> {
  if (vorige.soort === 'beslag') return { rekening: vorige.rekening, soort: vorige.soort };
  const b = (await bewindstanden(t.db, t.gemeente, { van: huishouden, tot: huishouden, dag })).get(huishouden);
  if (vorige.soort === 'bewindvoerder' && b?.stand === 'bewind')
    return { rekening: b.rekening, soort: 'bewindvoerder' };
  const van =
    vorige.bestemming > 0 && vorige.soort === 'eigen' && vorige.rekening
      ? await vanWieDeHelft(t, huishouden, vorige.rekening)
      : null;
  if (!van) return bestemmingOp(t, huishouden, dag);
  return { rekening: (await nieuwsteVan(t, huishouden, van, dag))?.id ?? null, soort: 'eigen' };
}

/** Whose half was paid to an account of a household; null: it was no half. */
async function vanWieDeHelft(t: Toegang, huishouden: string, rekening: string): Promise<string | null> {
  const { rows } = await sql<{ persoon: string }>`select r.persoon from rekening r
    where r.gemeente = ${t.gemeente} and r.huishouden = ${huishouden} and r.id = ${rekening} and exists (
      select from betaalbestemming b join rekening h on h.gemeente = b.gemeente and h.id = b.rekening
      where b.gemeente = r.gemeente and b.huishouden = r.huishouden and b.deel = 'helft' and h.persoon = r.persoon)`.execute(
    t.db,
  );
  return rows[0]?.persoon ?? null;
}

import { randomUUID } from 'node:crypto';
import { electronicFormatIBAN, isValidIBAN } from 'ibantools';
import type { Kluis } from '../databank/index.ts';
import { onderPersoonsleutel, persoonskluis } from '../sleutels/index.ts';
import type { Toegang } from '../toegang/index.ts';
import { sepaTekst } from './sepa/tekens.ts';

/** Context with which an account number is encrypted. */
export const ibanContext = (gemeente: number, rekening: string): string => `iban:${gemeente}:${rekening}`;

export type Rekeningfout = 'iban' | 'houder';

/** The household's own account on a day: only the last four digits and the name on it. */
export async function rekeningNu(
  { db, gemeente, vandaag }: Toegang,
  huishouden: string,
): Promise<{ laatsteVier: string; houder: string } | undefined> {
  return db
    .selectFrom('rekening')
    .select(['laatste_vier as laatsteVier', 'houder'])
    .where('gemeente', '=', gemeente)
    .where('huishouden', '=', huishouden)
    .where('soort', '=', 'eigen')
    .where('vanaf', '<=', vandaag)
    .where((e) => e.or([e('tot', 'is', null), e('tot', '>=', vandaag)]))
    .orderBy('vanaf', 'desc')
    .orderBy('id', 'desc')
    .executeTakeFirst();
}

/**
 * Take down the account on which a household wants its money from today. Earlier ones stay; the month in which it is new, a human looks.
 * @returns what is wrong with it, or null when it is kept
 */
export async function geefRekening(
  toegang: Toegang,
  kluis: Kluis,
  persoon: string,
  huishouden: string,
  getypt: { iban: string; houder: string },
): Promise<Rekeningfout | null> {
  const iban = electronicFormatIBAN(getypt.iban) ?? '';
  if (!isValidIBAN(iban)) return 'iban';
  const houder = getypt.houder.trim();
  if (!houder || houder.length > 70 || !sepaTekst(houder, 70)) return 'houder';
  const { db, gemeente, vandaag } = toegang;
  const id = randomUUID();
  const eigen = await persoonskluis(toegang, kluis, persoon, 'vast');
  await db
    .insertInto('rekening')
    .values({
      gemeente,
      id,
      huishouden,
      persoon,
      soort: 'eigen',
      houder,
      sleutel: onderPersoonsleutel('vast'),
      iban: eigen.versleutel(Buffer.from(iban), ibanContext(gemeente, id)),
      laatste_vier: iban.slice(-4),
      vanaf: vandaag,
      tot: null,
      door_persoon: persoon,
      door_gebruiker: null,
    })
    .execute();
  return null;
}

/** The account to which a household is paid on a day; null: none yet. */
export async function eigenRekening(
  { db, gemeente }: Toegang,
  huishouden: string,
  dag: string,
): Promise<string | null> {
  const rij = await db
    .selectFrom('rekening')
    .select('id')
    .where('gemeente', '=', gemeente)
    .where('huishouden', '=', huishouden)
    .where('soort', '=', 'eigen')
    .where('vanaf', '<=', dag)
    .where((e) => e.or([e('tot', 'is', null), e('tot', '>=', dag)]))
    .orderBy('vanaf', 'desc')
    .orderBy('id', 'desc')
    .executeTakeFirst();
  return rij?.id ?? null;
}

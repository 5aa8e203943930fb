import { sql } from 'kysely';
import type { Toegang } from '../toegang/index.ts';

/** What the people of a household are told about a repayment. */
export type Terugbericht = {
  huishouden: string;
  dag: string;
  bedragCent: number;
  restCent: number;
  terugCent: number;
};

type Taal = 'nl' | 'en' | 'ar';
const euro = (cent: number, taal: Taal): string => {
  const vorm = { nl: 'nl-NL', en: 'en-GB', ar: 'ar-EG-u-nu-latn' }[taal];
  return new Intl.NumberFormat(vorm, { style: 'currency', currency: 'EUR' }).format(cent / 100);
};

const TEKST: Readonly<Record<Taal, (b: Terugbericht, euro: (cent: number) => string) => string>> = {
  nl: (b, e) =>
    [
      `Wij hebben ${e(b.bedragCent)} van u ontvangen. Dank u wel.`,
      b.restCent > 0 ? `U moet nog ${e(b.restCent)} terugbetalen.` : 'U hebt nu alles terugbetaald.',
      ...(b.terugCent > 0 ? [`${e(b.terugCent)} was te veel. Dat krijgt u terug op uw rekening.`] : []),
    ].join(' '),
  en: (b, e) =>
    [
      `We have received ${e(b.bedragCent)} from you. Thank you.`,
      b.restCent > 0 ? `You still have ${e(b.restCent)} to pay back.` : 'You have now paid everything back.',
      ...(b.terugCent > 0 ? [`${e(b.terugCent)} was too much. You get that back on your account.`] : []),
    ].join(' '),
  ar: (b, e) =>
    [
      `لقد استلمنا منك ${e(b.bedragCent)}. شكرًا لك.`,
      b.restCent > 0 ? `بقي عليك أن تسدد ${e(b.restCent)}.` : 'لقد سددت الآن كل المبلغ.',
      ...(b.terugCent > 0 ? [`كان مبلغ ${e(b.terugCent)} زائدًا. سنعيده إلى حسابك.`] : []),
    ].join(' '),
};

/** Tell the adults of each household that their money is in and what is left, in their language. */
export async function vertelOntvangst(
  { db, gemeente, vandaag }: Toegang,
  lijst: readonly Terugbericht[],
): Promise<void> {
  if (lijst.length === 0) return;
  const { rows: mensen } = await sql<{ huishouden: string; persoon: string; taal: string }>`
    select huishouden, persoon, taal from bijrijder.talen_van(${[...new Set(lijst.map((b) => b.huishouden))]}::uuid[])`.execute(
    db,
  );
  const berichten = lijst.flatMap((b) =>
    mensen.flatMap((m) => {
      if (m.huishouden !== b.huishouden) return [];
      const taal: Taal = m.taal === 'en' || m.taal === 'ar' ? m.taal : 'nl';
      return [
        {
          gemeente,
          persoon: m.persoon,
          gebruiker: null,
          van: 'systeem' as const,
          tekst: TEKST[taal](b, (cent) => euro(cent, taal)),
          pad: '/mijn/geld/schulden',
          dag: vandaag,
        },
      ];
    }),
  );
  for (let i = 0; i < berichten.length; i += 500)
    await db
      .insertInto('bericht')
      .values(berichten.slice(i, i + 500))
      .execute();
}

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

const VORM = { nl: 'nl-NL', en: 'en-GB', ar: 'ar-EG-u-nu-latn', tr: 'tr-TR', uk: 'uk-UA', ti: 'ti-u-nu-latn' } as const;
type Taal = keyof typeof VORM;
const isTaal = (taal: string): taal is Taal => Object.hasOwn(VORM, taal);
const euro = (cent: number, taal: Taal): string => {
  return new Intl.NumberFormat(VORM[taal], { style: 'currency', currency: 'EUR' }).format(cent / 100);
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
  tr: (b, e) =>
    [
      `Sizden ${e(b.bedragCent)} aldık. Teşekkür ederiz.`,
      b.restCent > 0 ? `Geri ödenecek ${e(b.restCent)} kaldı.` : 'Artık hepsini geri ödediniz.',
      ...(b.terugCent > 0 ? [`${e(b.terugCent)} fazlaydı. Bu tutar hesabınıza geri gelir.`] : []),
    ].join(' '),
  uk: (b, e) =>
    [
      `Ми отримали від вас ${e(b.bedragCent)}. Дякуємо.`,
      b.restCent > 0 ? `Залишилося повернути ${e(b.restCent)}.` : 'Тепер ви повернули все.',
      ...(b.terugCent > 0 ? [`${e(b.terugCent)} було зайвим. Ми повернемо цю суму на ваш рахунок.`] : []),
    ].join(' '),
  ti: (b, e) =>
    [
      `ካባኹም ${e(b.bedragCent)} ተቐቢልና ኣለና። የቐንየልና።`,
      b.restCent > 0 ? `ክትመልስዎ ዝተረፈ ${e(b.restCent)} ኣሎ።` : 'ሕጂ ኩሉ መሊስኩም ኣለኹም።',
      ...(b.terugCent > 0 ? [`${e(b.terugCent)} ትርፊ ነይሩ። ናብ ሕሳብኩም ክንመልሶ ኢና።`] : []),
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
      const taal: Taal = isTaal(m.taal) ? m.taal : 'nl';
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

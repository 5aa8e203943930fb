import { sql } from 'kysely';
import type { Toegang } from '../toegang/index.ts';
import type { Reden } from '../uitbetaling/index.ts';

type Taal = 'nl' | 'en' | 'ar';
type Soort = Extract<Reden['sleutel'], 'rekening-onjuist' | 'rekening-gesloten' | 'naam-klopt-niet'> | 'wij';

/** What somebody reads when the bank did not take the money: that it is still theirs, what they can do, or that we repair it. */
const TEKST: Readonly<Record<Soort, Readonly<Record<Taal, string>>>> = {
  'rekening-onjuist': {
    nl: 'De bank kon uw geld niet overmaken. Het rekeningnummer dat wij hebben, klopt niet. Uw geld staat klaar. Geef uw rekeningnummer door, dan betalen wij meteen opnieuw.',
    en: 'The bank could not transfer your money. The account number we have is not right. Your money is waiting for you. Give us your account number and we pay again at once.',
    ar: 'لم يتمكن البنك من تحويل أموالك. رقم الحساب الموجود لدينا غير صحيح. أموالك جاهزة. أعطنا رقم حسابك وسندفع لك من جديد فورًا.',
  },
  'rekening-gesloten': {
    nl: 'Uw geld kwam terug van de bank. De rekening die wij hebben, bestaat niet meer. Uw geld staat klaar. Geef uw nieuwe rekeningnummer door, dan betalen wij meteen opnieuw.',
    en: 'Your money came back from the bank. The account we have no longer exists. Your money is waiting for you. Give us your new account number and we pay again at once.',
    ar: 'عادت أموالك من البنك. الحساب الموجود لدينا لم يعد موجودًا. أموالك جاهزة. أعطنا رقم حسابك الجديد وسندفع لك من جديد فورًا.',
  },
  'naam-klopt-niet': {
    nl: 'De bank kon uw geld niet overmaken. De naam bij de rekening klopt niet met de naam die wij hebben. Uw geld staat klaar. Kijk uw rekening en naam na, dan betalen wij meteen opnieuw.',
    en: 'The bank could not transfer your money. The name of the account is not the name we have. Your money is waiting for you. Check your account and name and we pay again at once.',
    ar: 'لم يتمكن البنك من تحويل أموالك. اسم صاحب الحساب لا يطابق الاسم الموجود لدينا. أموالك جاهزة. راجع رقم حسابك واسمك وسندفع لك من جديد فورًا.',
  },
  wij: {
    nl: 'De bank kon uw geld niet overmaken. Uw geld staat klaar. U hoeft niets te doen. Wij zoeken uit wat er mis is en bellen u.',
    en: 'The bank could not transfer your money. Your money is waiting for you. You do not have to do anything. We find out what is wrong and call you.',
    ar: 'لم يتمكن البنك من تحويل أموالك. أموالك جاهزة. لست بحاجة إلى فعل أي شيء. سنعرف ما المشكلة ونتصل بك.',
  },
};

const soortVan = (reden: Reden): Soort => (reden.sleutel in TEKST ? (reden.sleutel as Soort) : 'wij');

/** Tell the adults of each household whose payment was refused or came back, in their language, once per household and kind. */
export async function vertel(
  { db, gemeente, vandaag }: Toegang,
  uitval: readonly { huishouden: string; reden: Reden }[],
): Promise<void> {
  if (uitval.length === 0) return;
  const mensen = (
    await sql<{ huishouden: string; persoon: string; taal: string }>`
      select huishouden, persoon, taal from bijrijder.talen_van(${[...new Set(uitval.map((u) => u.huishouden))]}::uuid[])`.execute(
      db,
    )
  ).rows;
  const gezegd = new Set<string>();
  const berichten = uitval.flatMap((u) =>
    mensen.flatMap((m) => {
      const soort = soortVan(u.reden);
      const sleutel = `${m.persoon}|${soort}`;
      if (m.huishouden !== u.huishouden || gezegd.has(sleutel)) return [];
      gezegd.add(sleutel);
      const taal: Taal = m.taal === 'en' || m.taal === 'ar' ? m.taal : 'nl';
      return [
        {
          gemeente,
          persoon: m.persoon,
          gebruiker: null,
          van: 'systeem' as const,
          tekst: TEKST[soort][taal],
          pad: soort === 'wij' ? null : '/mijn/rekening',
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

import { randomUUID } from 'node:crypto';
import { type Feit, feitenVan, geldend, legVast, vanSoort } from '../feiten/index.ts';
import type { Toegang } from '../toegang/index.ts';

export const GIFTSOORTEN = ['geld', 'boodschappen', 'spullen', 'rekening'] as const;
export type Giftsoort = (typeof GIFTSOORTEN)[number];

const nieuwsteEerst = <F extends Feit>(feiten: readonly F[]): F[] =>
  feiten.toSorted((a, b) => (a.geldigVan < b.geldigVan ? 1 : -1));

/** Gifts the household told us, as they hold now; the newest first. */
export const giftenVan = (feiten: readonly Feit[]): Feit<'gift'>[] => nieuwsteEerst(vanSoort(feiten, 'gift'));
/** Savings the household told us, day by day; the newest first. */
export const spaargeldVan = (feiten: readonly Feit[]): Feit<'vermogen'>[] =>
  nieuwsteEerst(vanSoort(feiten, 'vermogen'));

async function huidig(t: Toegang, huishouden: string, soort: 'gift' | 'vermogen', onderwerp: string) {
  const feiten = geldend(await feitenVan(t, huishouden));
  return feiten.filter((f) => f.soort === soort && f.onderwerp === onderwerp) as Feit<'gift' | 'vermogen'>[];
}

/** Takes back what was told under a name: it stays in the history, and no longer counts. */
export async function neemTerug(
  t: Toegang,
  huishouden: string,
  soort: 'gift' | 'vermogen',
  onderwerp: string,
): Promise<void> {
  const oud = await huidig(t, huishouden, soort, onderwerp);
  await legVast(
    t,
    huishouden,
    oud.map(({ soort: s, persoon, inhoud, geldigVan }) => ({
      soort: s,
      onderwerp,
      persoon,
      inhoud,
      geldigVan,
      geldigTotEnMet: null,
      herkomst: 'client' as const,
      vervallen: true,
    })) as Parameters<typeof legVast>[2],
  );
}

/** Keeps a gift, or improves one that was told before (`onderwerp`), also its day. The earlier words stay in the history. */
export async function schrijfGift(
  t: Toegang,
  huishouden: string,
  gift: { onderwerp?: string; wat: Giftsoort; dag: string; bedragCent: number },
): Promise<void> {
  if (gift.onderwerp) {
    if ((await huidig(t, huishouden, 'gift', gift.onderwerp)).length === 0) return;
    await neemTerug(t, huishouden, 'gift', gift.onderwerp);
  }
  await legVast(t, huishouden, [
    {
      soort: 'gift',
      onderwerp: gift.onderwerp ?? `gift:${randomUUID()}`,
      persoon: t.wie.soort === 'persoon' ? t.wie.id : null,
      inhoud: { bedrag_ct: gift.bedragCent, wat: gift.wat },
      geldigVan: gift.dag,
      geldigTotEnMet: gift.dag,
      herkomst: 'client',
    },
  ]);
}

/** Keeps what the household has in savings on a day; the same day again improves it. */
export async function schrijfSpaargeld(
  t: Toegang,
  huishouden: string,
  v: { dag: string; bedragCent: number; tijdensCent: number },
): Promise<void> {
  await legVast(t, huishouden, [
    {
      soort: 'vermogen',
      onderwerp: `spaargeld:${v.dag}`,
      persoon: t.wie.soort === 'persoon' ? t.wie.id : null,
      inhoud: { bedrag_ct: v.bedragCent, opgebouwd_in_bijstand_ct: v.tijdensCent },
      geldigVan: v.dag,
      geldigTotEnMet: null,
      herkomst: 'client',
    },
  ]);
}

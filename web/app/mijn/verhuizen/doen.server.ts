import { type Handeling, metToegang, type Toegang } from '@bijrijder/dossier/toegang';
import {
  type Aankomstantwoord,
  antwoordOpAankomst,
  DELEN,
  kiesVertrek,
  trekIn,
  zegJa,
} from '@bijrijder/dossier/verhuizing';
import { tekstveld } from '../../formulier.ts';
import { isNummer } from '../../gedeeld/nummer.ts';
import { databank, kluis, type WieClient } from '../../sessie.server.ts';

/** What the page says after it. */
export const KLAAR = [
  'kies',
  'gemeente',
  'ja',
  'anders',
  'gestopt',
  'al-weg',
  'neem',
  'niet',
  'niets-wacht',
  'te-lang',
] as const;
type Klaar = (typeof KLAAR)[number];

const naAankomst = (uit: Aankomstantwoord, ja: boolean): Klaar =>
  uit === 'voorbij' ? 'niets-wacht' : uit === 'te_lang' ? 'te-lang' : ja ? 'neem' : 'niet';

export const bijVerhuizing = <T>(wie: WieClient, handeling: Handeling, fn: (t: Toegang) => Promise<T>): Promise<T> =>
  metToegang(databank(), { wie, handeling, object: 'verhuizing', doel: 'eigen_zaak', betrokkene: wie.id }, fn);

/** What a person does about moving. */
export async function doeInVerhuizing(wie: WieClient, vorm: FormData): Promise<Klaar> {
  const v = (naam: string): string => tekstveld(vorm, naam);
  const doe = v('doe');
  if (doe === 'kies') {
    const gekozen = vorm.getAll('deel').map(String);
    const gelukt = await bijVerhuizing(wie, 'toevoegen', (t) =>
      kiesVertrek(t, wie.id, {
        naar: Number(v('naar')),
        fragmenten: vorm.getAll('fragment').map(String),
        delen: DELEN.filter((d) => gekozen.includes(d)),
      }),
    );
    return gelukt ? 'kies' : 'gemeente';
  }
  if (!isNummer(v('id'))) throw new Response(null, { status: 400 });
  switch (doe) {
    case 'ja': {
      const uit = await bijVerhuizing(wie, 'wijzigen', (t) => zegJa(t, kluis(), wie.id, v('id'), v('afdruk')));
      return uit === 'voorbij' ? 'al-weg' : uit;
    }
    case 'stop':
      return (await bijVerhuizing(wie, 'wijzigen', (t) => trekIn(t, wie.id, v('id')))) ? 'gestopt' : 'al-weg';
    case 'neem':
    case 'niet': {
      const ja = doe === 'neem';
      return naAankomst(await bijVerhuizing(wie, 'wijzigen', (t) => antwoordOpAankomst(t, wie.id, v('id'), ja)), ja);
    }
    default:
      throw new Response(null, { status: 400 });
  }
}

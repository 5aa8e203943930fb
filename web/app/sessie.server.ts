import { randomUUID } from 'node:crypto';
import type { Db, Kluis, Medewerkerrol } from '@bijrijder/dossier/databank';
import { eiland, eisMedewerker, gebied, type Taal, verzoek } from '@bijrijder/web/server';
import { tekstveld } from './formulier.ts';
import type { Gebied, Tekstbron } from './tekst/index.tsx';

export {
  eisClient,
  eisHulp,
  eisMedewerker,
  oefen,
  stopOefenen,
  vertaler,
  verzoek,
  type WieClient,
  type WieMedewerker,
} from '@bijrijder/web/server';

/** The database, for `metToegang`. */
export const databank = (): Db => verzoek().databank.app.db;
/** Encryption of BSN and bank account. */
export const kluis = (): Kluis => verzoek().databank.kluis;
/** The municipality of this server. */
export const gemeente = () => verzoek().gemeente;

/** Messages of these areas in the language of the visitor: return it from a loader, hand it to `<Teksten bron>`. */
export function teksten(...gebieden: Gebied[]): Tekstbron {
  const { taal } = verzoek();
  const sleutel = `${taal} ${gebieden.join(' ')}`;
  const bron = bronnen.get(sleutel) ?? maakBron(taal, gebieden);
  bronnen.set(sleutel, bron);
  return bron;
}

const bronnen = new Map<string, Tekstbron>();
/** Pages are drawn here only (ADR 0007): hidden from enumeration, the texts are not written out again as data of the page. */
function maakBron(taal: Taal, gebieden: readonly Gebied[]): Tekstbron {
  const berichten = Object.assign({}, ...gebieden.map((naam) => gebied(taal, naam)));
  return Object.defineProperty({ taal } as Tekstbron, 'berichten', { value: berichten, enumerable: false });
}

/** What every shell around pages needs: the municipality, its texts and the script that is on each page. */
export function schilgegevens(...gebieden: Gebied[]) {
  const { naam, thema } = gemeente();
  return { gemeente: naam, thema, bron: teksten(...gebieden), eiland: eilandVan('basis') };
}

/** What both frames of colleagues need; somebody with none of these roles (none given: any colleague) is refused. */
export async function medewerkerschil(request: Request, rollen: readonly Medewerkerrol[], ...gebieden: Gebied[]) {
  const { naam, rol } = await eisMedewerker(request, ...rollen);
  const { eiland: _, ...schil } = schilgegevens(...gebieden);
  return { ...schil, wie: { naam, rol } };
}

/** A key for `<Eenmalig sleutel>`; give it from the loader. */
export const nieuweSleutel = (): string => randomUUID();
/** The key of a posted form, for `eenmalig(toegang, sleutel, …)`. */
export const leesSleutel = (vorm: FormData): string => tekstveld(vorm, 'sleutel');

/** Address of a script of `web/eilanden` with the nonce of this answer: return it from a loader, hand it to `<Eiland>`. */
export const eilandVan = (naam: string) => ({ src: eiland(naam), nonce: verzoek().nonce });

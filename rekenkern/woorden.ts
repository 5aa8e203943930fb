/** A formula in words, for people: plain data that a page can render. */
import { nederlands, type Opmaak } from './opmaak.ts';
import type { Parameterboek } from './taal/parameters.ts';
import { eenheidVan, type Knoop, type Vergelijking } from './taal/uitdrukking.ts';

const TEKEN: Record<Vergelijking, string> = {
  '<': 'is lager dan',
  '<=': 'is hoogstens',
  '=': 'is gelijk aan',
  '>=': 'is minstens',
  '>': 'is hoger dan',
};
const AFRONDING = {
  'half omhoog': 'afgerond',
  omlaag: 'naar beneden afgerond',
  omhoog: 'naar boven afgerond',
} as const;

/** What a leaf points at: a fact, a figure, a table or another rule. */
export interface Verwijzing {
  readonly soort: 'feit' | 'figuur' | 'tabel' | 'regel';
  readonly naam: string;
}
/** One part of a formula: its text, its parts, and what it points at. */
export interface Formuledeel {
  readonly op: Knoop['op'];
  readonly tekst: string;
  readonly delen: readonly Formuledeel[];
  readonly verwijst?: Verwijzing;
}

/** The whole formula as a tree of texts. */
export function formuledeel(k: Knoop, boek: Parameterboek, opmaak: Opmaak = nederlands): Formuledeel {
  const deel = (d: Knoop) => formuledeel(d, boek, opmaak);
  const uit = (tekst: string, delen: readonly Formuledeel[] = [], verwijst?: Verwijzing): Formuledeel => ({
    op: k.op,
    tekst,
    delen,
    ...(verwijst ? { verwijst } : {}),
  });
  const haken = (d: Formuledeel): string => (d.delen.length > 1 ? `(${d.tekst})` : d.tekst);
  const titel = (naam: string, eigen: string): string => opmaak.titel?.(naam) ?? eigen;
  switch (k.op) {
    case 'vast':
      return uit(opmaak.getal(k.waarde.teller, k.waarde.noemer, k.eenheid));
    case 'waar':
      return uit(opmaak.jaNee(k.waarde));
    case 'invoer':
      return uit(titel(k.invoer.naam, k.invoer.titel), [], { soort: 'feit', naam: k.invoer.naam });
    case 'parameter':
      return uit(titel(k.sleutel, boek.get(k.sleutel)?.titel ?? k.sleutel), [], { soort: 'figuur', naam: k.sleutel });
    case 'regel':
      return uit(titel(k.regel.naam, k.regel.titel), [], { soort: 'regel', naam: k.regel.naam });
    case 'plus': {
      const delen = k.delen.map(deel);
      return uit(delen.map(haken).join(' + '), delen);
    }
    case 'min':
    case 'keer': {
      const delen = [deel(k.a), deel(k.b)];
      return uit(delen.map(haken).join(k.op === 'min' ? ' − ' : ' × '), delen);
    }
    case 'deel': {
      const a = deel(k.a);
      return uit(`${haken(a)} : ${k.door}`, [a]);
    }
    case 'deelDoorAantal': {
      const delen = [deel(k.a), deel(k.aantal)];
      return uit(delen.map(haken).join(' : '), delen);
    }
    case 'kleinste':
    case 'grootste': {
      const delen = k.delen.map(deel);
      return uit(`het ${k.op === 'kleinste' ? 'laagste' : 'hoogste'} van ${opsomming(delen.map(haken), 'en')}`, delen);
    }
    case 'boven': {
      const delen = [deel(k.a), deel(k.drempel)];
      return uit(`het deel van ${haken(delen[0]!)} boven ${haken(delen[1]!)}`, delen);
    }
    case 'als': {
      const delen = [deel(k.voorwaarde), deel(k.dan), deel(k.anders)];
      return uit(`als ${delen[0]!.tekst}: ${haken(delen[1]!)}; anders ${haken(delen[2]!)}`, delen);
    }
    case 'vergelijk': {
      const delen = [deel(k.a), deel(k.b)];
      return uit(`${haken(delen[0]!)} ${TEKEN[k.teken]} ${haken(delen[1]!)}`, delen);
    }
    case 'en':
    case 'of': {
      const delen = k.delen.map(deel);
      return uit(opsomming(delen.map(haken), k.op), delen);
    }
    case 'niet': {
      const a = deel(k.a);
      return uit(`niet: ${haken(a)}`, [a]);
    }
    case 'tabel': {
      const a = deel(k.ingang);
      const naam = titel(k.sleutel, boek.get(k.sleutel)?.titel ?? k.sleutel);
      return uit(`${naam} (tabel) bij ${haken(a)}`, [a], { soort: 'tabel', naam: k.sleutel });
    }
    case 'rond': {
      const a = deel(k.a);
      const eenheid = eenheidVan(k.a);
      const stap = eenheid.startsWith('cent')
        ? k.stap === 1n
          ? 'hele centen'
          : k.stap === 100n
            ? 'hele euro’s'
            : `veelvouden van ${opmaak.getal(k.stap, 1n, 'cent')}`
        : k.stap === 1n
          ? 'hele getallen'
          : `veelvouden van ${k.stap}`;
      return uit(`${haken(a)}, ${AFRONDING[k.hoe]} op ${stap}`, [a]);
    }
  }
}

/** "a, b en c". */
export function opsomming(delen: readonly string[], woord: 'en' | 'of'): string {
  if (delen.length < 2) return delen.join('');
  return `${delen.slice(0, -1).join(', ')} ${woord} ${delen.at(-1)}`;
}

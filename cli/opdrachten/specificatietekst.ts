import {
  type Maandberekening,
  nietBerekend,
  onzeker,
  type Specificatieregel,
  specificatie,
  voorwaarden,
} from '@bijrijder/recht';
import { euro, legUit, type Stap } from '@bijrijder/rekenkern';

const BREED = 56;
const metTeken = (cent: number): string => (cent < 0 ? `− ${euro(-cent)}` : euro(cent));
const kop = (tekst: string, regels: readonly string[]): readonly string[] =>
  regels.length ? ['', tekst, ...regels.map((r) => `  ${r}`)] : [];

function* regelTekst(r: Specificatieregel, diepte: number, metUitleg: boolean): Generator<string> {
  const links = `${'  '.repeat(diepte)}${r.titel}${r.voorlopig ? ' (voorlopig)' : ''}`;
  yield `${links.padEnd(BREED)}${metTeken(r.bedrag_ct).padStart(14)}`;
  if (!metUitleg) return;
  if (r.zin) yield `${'  '.repeat(diepte + 2)}${r.zin}${r.bron ? ` (${r.bron})` : ''}`;
  for (const rij of r.rijen) yield* regelTekst(rij, diepte + 1, true);
}

/** The specification of a month as lines of text: what people see elsewhere in the product, in the same words. */
export function maandTekst(b: Maandberekening, metUitleg: boolean): string {
  const gemist = nietBerekend(b).map((m) => m.zin);
  if (b.status === 'niet_berekend') return ['Wij kunnen deze maand niet uitrekenen.', ...gemist].join('\n');
  const { titel, regels, premie } = specificatie(b);
  return [
    titel,
    '',
    ...regels.flatMap((r) => [...regelTekst(r, 1, metUitleg)]),
    ...kop(
      'Premie, later betaald',
      premie.map((p) => `${p.titel}: ${euro(p.bedrag_ct)}`),
    ),
    ...kop(
      'Recht',
      voorwaarden(b).map((v) => `${v.voldaan ? 'ja ' : 'nee'}  ${v.zin}`),
    ),
    ...kop(
      'Wat uw gemeente kiest of wat nog niet zeker is',
      onzeker(b).map((m) => m.zin),
    ),
    ...kop('Wat wij hier niet uitrekenen', gemist),
  ].join('\n');
}

/** The tree of an amount: each rule once, with its article, sentence and amount. */
export function* boom(stap: Stap, diepte = 0, gezien: Set<string> = new Set()): Generator<string> {
  const inspring = '  '.repeat(diepte + 1);
  const { wet, plaats } = stap.artikel;
  yield `${inspring}${stap.kort}`;
  if (gezien.has(stap.regel.naam)) return;
  gezien.add(stap.regel.naam);
  yield `${inspring}  ${stap.zin} (${wet}, ${plaats})`;
  for (const onder of stap.stappen) yield* boom(onder, diepte + 1, gezien);
}
export const boomVan = (b: Maandberekening): string[] => [...boom(legUit(b.uitslag, 'uit-te-betalen'))];

/** Random but well-formed rule sets, figures and facts, from one seed. For tests: whatever can be written must agree. */
import type { Invoerwaarden, Knoop, Parameter, Regel, Regelversie, Stelsel, Tabelrij } from '../index.ts';

export type Dobbel = (tot: number) => number;
/** A small reproducible generator (mulberry32). */
export function dobbel(zaad: number): Dobbel {
  let a = zaad | 0;
  return (tot) => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4294967296) * tot);
  };
}

const artikel = { wet: 'Proefwet', plaats: 'art. 1' };
const bron = { document: 'proef' };
const EENHEID = 'cent/maand';
const GRENZEN = [10n, 1000n, 100_000n, 10_000_000n, 4_000_000_000n];

function figuren(d: Dobbel): Map<string, Parameter> {
  const breuk = () => ({ teller: BigInt(d(2000) - 300), noemer: [1n, 1n, 100n, 1000n, 12n][d(5)]! });
  const boek = new Map<string, Parameter>();
  for (let i = 0; i < 5; i++) {
    const gat = d(4) === 0;
    const versies = [
      {
        van: '2025-01-01',
        waarde: breuk(),
        bron,
        zekerheid: 'primary' as const,
        ...(gat ? { totEnMet: '2025-12-31' } : {}),
      },
      ...(gat && d(2)
        ? []
        : [{ van: '2026-01-01', bekendVanaf: '2025-12-01', waarde: breuk(), bron, zekerheid: 'primary' as const }]),
      ...(d(3)
        ? []
        : [{ van: '2026-01-01', bekendVanaf: '2026-03-05', waarde: breuk(), bron, zekerheid: 'secondary' as const }]),
    ];
    boek.set(`p${i}`, { sleutel: `p${i}`, titel: `figuur ${i}`, eenheid: 'cent', versies });
  }
  for (let i = 0; i < 2; i++) {
    let onder = -5;
    const rijen: Tabelrij[] = Array.from({ length: 1 + d(d(3) ? 5 : 20) }, () => {
      onder += 1 + d(400);
      return [{ teller: BigInt(onder), noemer: i ? 2n : 1n }, breuk(), breuk()];
    });
    boek.set(`t${i}`, {
      sleutel: `t${i}`,
      titel: `tabel ${i}`,
      eenheid: 'tabel',
      versies: [{ van: d(5) ? '2025-01-01' : '2026-02-01', waarde: rijen, bron, zekerheid: 'primary' }],
    });
  }
  return boek;
}

/** `lineair`: only formulas of which the curve is piecewise linear in every fact. */
export function willekeurigStelsel(d: Dobbel, aantalRegels = 8, lineair = false): Stelsel {
  const parameters = figuren(d);
  const getallen: Knoop[] = Array.from({ length: 4 }, (_, i) => {
    const hoog = GRENZEN[d(lineair ? 3 : GRENZEN.length)]!;
    return {
      op: 'invoer',
      invoer: { naam: `g${i}`, titel: `getal ${i}`, eenheid: EENHEID, laag: d(2) ? 0n : -hoog, hoog },
    };
  });
  const vragen: Knoop[] = Array.from({ length: 3 }, (_, i) => ({
    op: 'invoer',
    invoer: { naam: `v${i}`, titel: `vraag ${i}`, eenheid: 'ja/nee', laag: 0n, hoog: 1n },
  }));
  const regels: Regel[] = [];
  const kies = <T>(lijst: readonly T[]): T => lijst[d(lijst.length)]!;
  const vast = (): Knoop => ({
    op: 'vast',
    waarde: { teller: BigInt(d(40) - 10), noemer: kies([1n, 1n, 4n, 10n]) },
    eenheid: EENHEID,
  });
  const getal = (diep: number): Knoop => {
    if (diep <= 0 || d(6) === 0) {
      const eerder = regels.filter((r) => r.eenheid !== 'ja/nee');
      const soort = d(4);
      if (soort === 0) return vast();
      if (soort === 1) return { op: 'parameter', sleutel: `p${d(5)}`, eenheid: EENHEID };
      if (soort === 2 && eerder.length) return { op: 'regel', regel: kies(eerder) };
      return kies(getallen);
    }
    const g = () => getal(diep - 1);
    const gedeeld = g();
    switch (d(12)) {
      case 0:
        return { op: 'plus', delen: [g(), g(), gedeeld] };
      case 1:
        return { op: 'min', a: gedeeld, b: d(3) ? g() : { op: 'deel', a: gedeeld, door: 3n, eenheid: EENHEID } };
      case 2:
        return {
          op: 'keer',
          a: g(),
          b: d(2) || lineair ? { op: 'parameter', sleutel: `p${d(5)}`, eenheid: 'fractie' } : vast(),
          eenheid: EENHEID,
        };
      case 3:
        return { op: 'deel', a: g(), door: BigInt(1 + d(12)), eenheid: EENHEID };
      case 4:
        return lineair || d(3)
          ? { op: 'boven', a: g(), drempel: g() }
          : {
              op: 'deelDoorAantal',
              a: g(),
              aantal: d(2)
                ? kies(getallen)
                : { op: 'vast', waarde: { teller: BigInt(1 + d(5)), noemer: 1n }, eenheid: 'aantal' },
              hoogstens: 6,
            };
      case 5:
        return { op: 'kleinste', delen: [g(), gedeeld] };
      case 6:
        return { op: 'grootste', delen: [gedeeld, g(), g()] };
      case 7:
        return { op: 'boven', a: g(), drempel: gedeeld };
      case 8:
      case 9:
        return { op: 'als', voorwaarde: waar(diep - 1), dan: gedeeld, anders: g() };
      case 10:
        return {
          op: 'tabel',
          sleutel: `t${d(2)}`,
          ingang: g(),
          kolom: 1 + d(2),
          grens: kies(['vanaf', 'boven']),
          eenheid: EENHEID,
        };
      default:
        return {
          op: 'rond',
          a: g(),
          stap: kies([1n, 100n, 5n]),
          hoe: kies(['half omhoog', 'omlaag', 'omhoog']),
          clausule: artikel,
        };
    }
  };
  const waar = (diep: number): Knoop => {
    if (diep <= 0 || d(5) === 0) {
      const eerder = regels.filter((r) => r.eenheid === 'ja/nee');
      return d(3) === 0 && eerder.length
        ? { op: 'regel', regel: kies(eerder) }
        : d(8)
          ? kies(vragen)
          : { op: 'waar', waarde: d(2) === 0 };
    }
    switch (d(5)) {
      case 0:
        return { op: 'en', delen: [waar(diep - 1), waar(diep - 1)] };
      case 1:
        return { op: 'of', delen: [waar(diep - 1), waar(diep - 1)] };
      case 2:
        return { op: 'niet', a: waar(diep - 1) };
      default:
        return { op: 'vergelijk', teken: kies(['<', '<=', '=', '>=', '>']), a: getal(diep - 1), b: getal(diep - 1) };
    }
  };
  for (let i = 0; i < aantalRegels; i++) {
    const jaNee = d(5) === 0;
    const knoop = () => (jaNee ? waar(3) : getal(3));
    const soort = d(5);
    const versies: Regelversie[] =
      soort === 0
        ? [
            { van: '2025-01-01', tot: '2026-01-01', formule: { knoop: knoop() } },
            { van: '2026-01-01', formule: { knoop: knoop() } },
          ]
        : soort === 1
          ? [{ van: '2025-06-01', ...(d(2) ? { bekendVanaf: '2025-12-15' } : {}), formule: { knoop: knoop() } }]
          : [{ van: '0001-01-01', formule: { knoop: knoop() } }];
    regels.push({
      naam: `r${i}`,
      titel: `regel ${i}`,
      artikel,
      eenheid: jaNee ? 'ja/nee' : EENHEID,
      versies,
      zin: 'Een zin.',
      orakels: [],
    });
  }
  return { naam: 'willekeurig', regels, parameters };
}

/** Facts within their bounds, now and then on a bound or missing. */
export function willekeurigeFeiten(
  d: Dobbel,
  stelsel: Stelsel,
  feiten: readonly (readonly [string, string, number, number, string])[],
  missend = true,
): Invoerwaarden {
  void stelsel;
  return Object.fromEntries(
    feiten.map(([naam, eenheid, laag, hoog]) => {
      if (missend && d(12) === 0) return [naam, d(2) ? undefined : null];
      if (eenheid === 'ja/nee') return [naam, d(2) === 0];
      return [
        naam,
        d(8) === 0
          ? d(2)
            ? laag
            : hoog
          : d(4) === 0
            ? Math.min(hoog, Math.max(laag, d(6)))
            : laag + d(hoog - laag + 1),
      ];
    }),
  );
}

export const TIJDEN = [
  { peildatum: '2026-04-01' },
  { peildatum: '2025-03-01' },
  { peildatum: '2026-04-01', bekendOp: '2026-01-10' },
  { peildatum: '2026-01-01', bekendOp: '2025-11-01' },
  { peildatum: '2024-07-01' },
];

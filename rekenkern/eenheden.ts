/** Units and periods, held again when rules are built: whatever slipped past the compiler is refused here. */

import { delenVan } from './ontleding.ts';
import type { Eenheid } from './taal/eenheid.ts';
import type { Knoop } from './taal/uitdrukking.ts';

/** Exact factors between periods that a multiplication or division by a constant may stand for. */
const OMREKENING: readonly (readonly [Eenheid, Eenheid, string])[] = [
  ['cent/jaar', 'cent/maand', '1/12'],
  ['cent/maand', 'cent/jaar', '12/1'],
  ['cent/kwartaal', 'cent/jaar', '4/1'],
  ['cent/jaar', 'cent/kwartaal', '1/4'],
  ['cent/kwartaal', 'cent/maand', '1/3'],
  ['cent/maand', 'cent/kwartaal', '3/1'],
  ['cent/vierweken', 'cent/maand', '13/12'],
  ['cent/week', 'cent/maand', '52/12'],
  ['cent/vierweken', 'cent/jaar', '13/1'],
  ['cent/week', 'cent/jaar', '52/1'],
  ['cent/jaar', 'cent/vierweken', '1/13'],
  ['cent/jaar', 'cent/week', '1/52'],
  ['cent', 'cent/maand', '1/1'],
  ['cent/maand', 'cent', '1/1'],
];
const PRODUCT: readonly (readonly [Eenheid, Eenheid, Eenheid])[] = [
  ['uur/maand', 'cent/uur', 'cent/maand'],
  ['uur/week', 'cent/uur', 'cent/week'],
];
const mag = (van: Eenheid, naar: Eenheid, teller: bigint, noemer: bigint): boolean =>
  van === naar ||
  OMREKENING.some(([v, n, f]) => {
    const [t, d] = f.split('/').map(BigInt) as [bigint, bigint];
    return v === van && n === naar && t * noemer === teller * d;
  });

/** The unit of a node; what does not fit is reported through `fout`. */
export function keurEenheid(k: Knoop, fout: (tekst: string) => void, klaar: Map<Knoop, Eenheid> = new Map()): Eenheid {
  const al = klaar.get(k);
  if (al) return al;
  const deel = (d: Knoop): Eenheid => keurEenheid(d, fout, klaar);
  const zelfde = (delen: readonly Knoop[], wat: string): Eenheid => {
    const eenheden = delen.map(deel);
    const anders = eenheden.find((e) => e !== eenheden[0]);
    if (anders) fout(`${wat} van ${eenheden[0]} en ${anders}`);
    return eenheden[0] ?? 'aantal';
  };
  const jaNee = (d: Knoop, wat: string): void => {
    const e = deel(d);
    if (e !== 'ja/nee') fout(`${wat} is ${e} en geen ja of nee`);
  };
  const getal = (e: Eenheid, wat: string): Eenheid => {
    if (e === 'ja/nee') fout(`${wat} is ja of nee en geen getal`);
    return e;
  };
  const eenheid = ((): Eenheid => {
    switch (k.op) {
      case 'vast':
      case 'parameter':
        return getal(k.eenheid, 'een figuur');
      case 'waar':
        return 'ja/nee';
      case 'invoer':
        return k.invoer.eenheid;
      case 'regel':
        return k.regel.eenheid;
      case 'plus':
        return getal(zelfde(k.delen, 'een som'), 'een deel van een som');
      case 'min':
        return getal(zelfde([k.a, k.b], 'een verschil'), 'een deel van een verschil');
      case 'kleinste':
        return getal(zelfde(k.delen, 'het laagste'), 'een deel van het laagste');
      case 'grootste':
        return getal(zelfde(k.delen, 'het hoogste'), 'een deel van het hoogste');
      case 'boven':
        return getal(zelfde([k.a, k.drempel], 'een deel boven een drempel'), 'een drempel');
      case 'vergelijk':
        getal(zelfde([k.a, k.b], 'een vergelijking'), 'wat wordt vergeleken');
        return 'ja/nee';
      case 'als':
        jaNee(k.voorwaarde, 'een voorwaarde');
        return zelfde([k.dan, k.anders], 'een keuze');
      case 'en':
      case 'of':
        for (const d of k.delen) jaNee(d, `een deel van "${k.op}"`);
        return 'ja/nee';
      case 'niet':
        jaNee(k.a, 'wat wordt ontkend');
        return 'ja/nee';
      case 'deelDoorAantal': {
        const door = deel(k.aantal);
        if (!['aantal', 'dag', 'maand', 'jaar'].includes(door)) fout(`gedeeld door ${door} in plaats van een aantal`);
        return getal(deel(k.a), 'wat wordt gedeeld');
      }
      case 'deel': {
        const a = deel(k.a);
        if (!mag(a, k.eenheid, 1n, k.door)) fout(`${a} : ${k.door} is geen ${k.eenheid}`);
        return k.eenheid;
      }
      case 'keer': {
        const a = getal(deel(k.a), 'een factor');
        const b = getal(deel(k.b), 'een factor');
        const factor = k.b.op === 'vast' ? k.b.waarde : { teller: 1n, noemer: 1n };
        const gewoon = (b === 'fractie' || b === 'aantal') && mag(a, k.eenheid, factor.teller, factor.noemer);
        const andersom = (a === 'fractie' || a === 'aantal') && b === k.eenheid;
        if (!gewoon && !andersom && !PRODUCT.some(([x, y, z]) => x === a && y === b && z === k.eenheid))
          fout(`${a} × ${b} is geen ${k.eenheid}`);
        return k.eenheid;
      }
      case 'tabel':
        getal(deel(k.ingang), 'de ingang van een tabel');
        return k.eenheid;
      case 'rond':
        return getal(deel(k.a), 'wat wordt afgerond');
    }
  })();
  for (const d of delenVan(k)) deel(d);
  klaar.set(k, eenheid);
  return eenheid;
}

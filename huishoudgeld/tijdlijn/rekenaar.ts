/** The law of one municipality as the household sees it: one function, and the same with estimates where a figure is unknown. */

import {
  berekenMaand,
  type Gemeenteinstellingen,
  gemeenteparameters,
  type Huishoudmaand,
  type Maandberekening,
} from '@bijrijder/recht';
import { type Parameterboek, parameterOp } from '@bijrijder/rekenkern';
import type { Dag, Maand } from './maand.ts';
import { metSchattingen } from './schatting.ts';

/** The outcome of one month that could be calculated; amounts in cents under the keys of the shared cases. */
export type Maanduitkomst = Maandberekening;

export interface Rekenaar {
  readonly gemeente: Gemeenteinstellingen;
  bereken(invoer: Huishoudmaand, maand: Maand, bekendOp?: Dag): Maandberekening;
  /** The same month with provisional figures for what is not known; still `niet_berekend` when even those are missing. */
  schat(invoer: Huishoudmaand, maand: Maand, bekendOp?: Dag): Maandberekening;
  /** True when not one norm is known for the month, so that nobody's bijstand can be calculated; cheap to ask. */
  zonderNormen(maand: Maand, bekendOp?: Dag): boolean;
  /**
   * The last day up to the day of decision on which a figure became known: between two such days the law is the same.
   * Undefined when no figure became known later than it holds, so that the day of decision does not matter.
   */
  figurenBekendOp(besluitdag: Dag): Dag | undefined;
  readonly boek: Parameterboek;
  /** The book with the provisional figures. */
  readonly schatboek: Parameterboek;
}

const gemaakt = new WeakMap<Gemeenteinstellingen, Rekenaar>();

/** The calculator of a municipality; made once per object. */
export function rekenaarVoor(gemeente: Gemeenteinstellingen): Rekenaar {
  const al = gemaakt.get(gemeente);
  if (al) return al;
  const geschat = metSchattingen(gemeente);
  const boek = gemeenteparameters(gemeente);
  const normen = [...boek.keys()].filter((k) => /^pw\.norm\.2[0-3]a?_\d?/.test(k) && !k.includes('formule'));
  const schatboek = gemeenteparameters(geschat);
  const dagen = [...boek.values(), ...schatboek.values()]
    .flatMap((p) => p.versies.flatMap((v) => v.bekendVanaf ?? []))
    .toSorted();
  const zonder = new Map<string, boolean>();
  const r: Rekenaar = {
    gemeente,
    bereken: (invoer, maand, bekendOp) => berekenMaand(invoer, maand, gemeente, bekendOp),
    schat: (invoer, maand, bekendOp) => berekenMaand(invoer, maand, geschat, bekendOp),
    zonderNormen: (maand, bekendOp) => {
      const sleutel = `${maand}|${bekendOp ?? ''}`;
      let is = zonder.get(sleutel);
      if (is === undefined) {
        const tijd = { peildatum: `${maand}-01`, ...(bekendOp === undefined ? {} : { bekendOp }) };
        is = normen.every((k) => parameterOp(boek, k, tijd) === undefined);
        zonder.set(sleutel, is);
      }
      return is;
    },
    figurenBekendOp: (dag) => (dagen.length === 0 ? undefined : (dagen.findLast((d) => d <= dag) ?? '0001-01-01')),
    boek,
    schatboek,
  };
  gemaakt.set(gemeente, r);
  return r;
}

/**
 * The same calculator, remembering its months by all they were calculated from. For one walk that meets the same months again and again;
 * not to be kept longer than that: nothing of a person stays.
 */
export function onthoudend(r: Rekenaar): Rekenaar {
  const gerekend = new Map<string, Maandberekening>();
  const eens =
    (hoe: 'bereken' | 'schat'): Rekenaar['bereken'] =>
    (invoer, maand, bekendOp) => {
      const sleutel = `${hoe} ${maand} ${bekendOp ?? ''} ${JSON.stringify(invoer)}`;
      const uit = gerekend.get(sleutel) ?? r[hoe](invoer, maand, bekendOp);
      gerekend.set(sleutel, uit);
      return uit;
    };
  return { ...r, bereken: eens('bereken'), schat: eens('schat') };
}

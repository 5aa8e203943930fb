import type { Parameterboek } from '@bijrijder/rekenkern';
import { gemeenteparameters } from './participatiewet/index.ts';
import { leeftijdenOp } from './participatiewet/leeftijden.ts';
import { aowBereikt, dagGetal } from './participatiewet/tellen.ts';

let boek: Parameterboek | undefined;

/** Whether somebody has the AOW age on a day (art. 7a AOW). Throws `Invoerfout` on a day for which the age is not known. */
export function heeftAowLeeftijd(geboortedatum: string, dag: string): boolean {
  boek ??= gemeenteparameters();
  return aowBereikt(geboortedatum, dagGetal(dag), leeftijdenOp(boek, { peildatum: dag }));
}

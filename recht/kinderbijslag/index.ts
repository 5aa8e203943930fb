import type { Parameterboek, Stelsel } from '@bijrijder/rekenkern';
import { leeftijdOp } from '../leeftijd.ts';
import { parameterboek } from '../parameters/index.ts';
import { type Berekend, moment, probeer, reken } from '../reken.ts';
import { kinderbijslagKwartaal, LEEFTIJDSGROEPEN } from './artikel-12.ts';

export const kinderbijslagStelsel = (parameters: Parameterboek = parameterboek()): Stelsel => ({
  naam: 'kinderbijslag',
  regels: [kinderbijslagKwartaal],
  parameters,
});

export interface KinderbijslagFeiten {
  /** ISO day: the first day of the quarter. */
  readonly eersteDagKwartaal: string;
  readonly geboortedata: readonly string[];
}

/** Kinderbijslag of one quarter in cents (AKW). A child born later, or 18 on the first day, gives nothing. */
export function kinderbijslag(
  feiten: KinderbijslagFeiten,
  bekendOp?: string,
): Berekend<{ readonly kwartaalCent: number }> {
  const dag = feiten.eersteDagKwartaal;
  const leeftijden = feiten.geboortedata.map((g) => leeftijdOp(g, dag));
  const invoer = Object.fromEntries(
    LEEFTIJDSGROEPEN.map((g) => [`kinderen_${g.sleutel}`, leeftijden.filter((l) => l >= g.van && l < g.tot).length]),
  );
  const rekening = { stelsel: kinderbijslagStelsel(), tijd: moment(dag, bekendOp), invoer };
  return probeer(() => ({ kwartaalCent: reken(rekening).cent(kinderbijslagKwartaal) }));
}

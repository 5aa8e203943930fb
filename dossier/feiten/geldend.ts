import { geldendeFeiten } from '@bijrijder/huishoudgeld';
import type { Feit, Feitsoort } from './soorten.ts';

/** The facts that hold as known on a day (absent: everything known), by the one rule of huishoudgeld. */
export const geldend = (feiten: readonly Feit[], bekendOp?: string): Feit[] =>
  geldendeFeiten(feiten, bekendOp) as Feit[];

/** Only the facts of one kind. */
export const vanSoort = <S extends Feitsoort>(feiten: readonly Feit[], soort: S): Feit<S>[] =>
  feiten.filter((f) => f.soort === soort) as unknown as Feit<S>[];

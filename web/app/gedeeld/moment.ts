import { datum, tijd } from '@bijrijder/ui/opmaak';

/** Day and time of something that was done: `di 28 april, 14.05 uur`. `dag` is the day it is shown with. */
export const moment = ({ dag, op }: { dag: string; op: string | Date }): string =>
  `${datum(dag, { weekdag: 'kort' })}, ${tijd(new Date(op).toISOString())}`;

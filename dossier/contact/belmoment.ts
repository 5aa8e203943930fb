import { plusDagen, werkdag } from '@bijrijder/huishoudgeld';

/** Until when on a working day somebody asks to be called that same day, and by when that call is made. */
const NOG_VANDAAG = '16:00';

/** By when somebody is called: `dag` is the day, `vandaag` says it is the day on which they asked (before 17.00, else before 12.00). */
export type Belmoment = { dag: string; vandaag: boolean };

const klok = new Intl.DateTimeFormat('nl-NL', {
  timeZone: 'Europe/Amsterdam',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/**
 * What we can promise to who asks now: a call today while people work, else on the next working day. Nobody waits for a call that cannot come.
 * @param dag day of the municipality on which it was asked
 * @param op moment at which it was asked
 */
export function belmoment(dag: string, op: Date): Belmoment {
  if (werkdag(dag, 'later') === dag && klok.format(op) < NOG_VANDAAG) return { dag, vandaag: true };
  return { dag: werkdag(plusDagen(dag, 1), 'later'), vandaag: false };
}

import { einde, type Foutproef, isKlaar, start, werker } from './basis.ts';

/** Clocks that cannot be trusted. */
export const springendeKlok: Foutproef = {
  naam: 'workers whose clock jumps by days',
  async doe(s, o, gemeente) {
    const run = await start(s, gemeente, o);
    const werkers = Array.from({ length: o.werkers }, () =>
      werker(s, gemeente, run, ['--import', './scripts/springklok.ts']),
    );
    await Promise.all(werkers.map(einde));
    if (!(await isKlaar(s, gemeente, run))) throw new Error('de run kwam niet af');
    return 'at every look another day';
  },
};

import { expect, test } from 'vitest';
import { leesVelden, naarNotitie } from './gesprekvorm.ts';

const vorm = (dag: string) => {
  const f = new FormData();
  f.set('dag', dag);
  f.set('zegt', 'Ik ga kijken op de markt.');
  return leesVelden(f);
};

test('a talk was today or earlier, at most a year ago; what was typed stays', () => {
  const vandaag = '2026-04-28';
  for (const dag of ['2026-04-29', '2099-01-01', '2025-04-27', '2026-02-30', 'gisteren']) {
    expect(naarNotitie(vorm(dag), vandaag), dag).toEqual({ fouten: { rijen: {}, wanneer: true } });
    expect(vorm(dag).zegt).toBe('Ik ga kijken op de markt.');
  }
  for (const [dag, op] of [
    ['2026-04-28', '2026-04-28'],
    ['2026-04-24', '2026-04-24'],
    ['', '2026-04-28'],
  ] as const)
    expect(naarNotitie(vorm(dag), vandaag)).toMatchObject({ notitie: { dag: op } });
});

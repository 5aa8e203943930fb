import { expect, it } from 'vitest';
import { eersteRegels } from './eerste-regels.ts';

it('shows a day whole, with what is taken off', () => {
  const regels = ['8 mei', '20 mei', '8 juni', '8 juni', '8 juni', '8 juli'].map((dag, nr) => ({ dag, nr }));
  expect(eersteRegels(regels, 3).map((r) => r.nr)).toEqual([0, 1, 2, 3, 4]);
  expect(eersteRegels(regels, 2).map((r) => r.nr)).toEqual([0, 1]);
  expect(eersteRegels(regels, 9)).toEqual(regels);
  expect(eersteRegels([], 4)).toEqual([]);
});

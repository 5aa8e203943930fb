import { ALGORITMES, gebieden } from '@bijrijder/dossier/bewaren';
import { expect, test } from 'vitest';
import { bestand } from './teksten.ts';

test('what a person reads about what is kept and what the computer does is what the registers say', () => {
  const uit: Record<string, string> = {};
  for (const g of gebieden())
    for (const veld of ['wat', 'waarvoor', 'bewaren', 'krijgt'] as const) uit[`gebied.${g.naam}.${veld}`] = g[veld];
  for (const a of ALGORITMES) for (const veld of ['wat', 'mens'] as const) uit[`stap.${a.naam}.${veld}`] = a[veld];
  expect(bestand('nl', 'register')).toEqual(uit);
});

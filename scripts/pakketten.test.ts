import { expect, test } from 'vitest';
import { foutePakketten, magLicentie } from './pakketten.ts';

test('a licence passes when one of its choices may be passed on whole', () => {
  for (const goed of ['MIT', '(MIT OR GPL-3.0)', 'Apache-2.0 AND LGPL-3.0-or-later AND MIT', 'MIT or MPL-2.0'])
    expect(magLicentie(goed), goed).toBe(true);
  for (const fout of ['GPL-3.0', 'MIT AND SSPL-1.0', 'UNLICENSED', '']) expect(magLicentie(fout), fout).toBe(false);
});

test('what comes along is named when it may not; tools for building do not come along', () => {
  expect(
    foutePakketten({
      '': {},
      'node_modules/goed': { license: 'MIT' },
      'node_modules/fout': { license: 'SSPL-1.0' },
      'node_modules/a/node_modules/stil': {},
      'node_modules/andere-machine': { optional: true },
      'node_modules/bouw': { license: 'GPL-3.0', dev: true },
    }),
  ).toEqual(['fout: SSPL-1.0', 'stil: geen licentie genoemd']);
});

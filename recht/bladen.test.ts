import { describe, expect, it } from 'vitest';
import { BLADEN, bladregels } from './bladen.ts';

describe.each(BLADEN.map((b) => [b.sleutel, b] as const))('rule page %s', (_sleutel, blad) => {
  const regels = bladregels(blad);
  it('has a title, an introduction and what is not certain', () => {
    expect(blad.titel && blad.wet && blad.inleiding).toBeTruthy();
    expect(blad.hiaten.length).toBeGreaterThan(0);
    expect(new Set(blad.hiaten.map((h) => h.sleutel)).size).toBe(blad.hiaten.length);
  });
  it('names every rule once, each with its article, sentence and figures', () => {
    expect(new Set(regels.map((r) => r.regel.naam)).size).toBe(regels.length);
    for (const { regel, gebruikt } of regels) {
      expect(regel.artikel.wet && regel.artikel.plaats, regel.naam).toBeTruthy();
      expect(regel.titel && regel.zin, regel.naam).toBeTruthy();
      for (const naam of gebruikt) expect(regels.some((r) => r.regel.naam === naam)).toBe(true);
    }
  });
  it('has a placeholder in its sentences only for what the formula uses', () => {
    for (const { regel, parameters, gebruikt } of regels) {
      if (blad.sleutel === 'bijstand') continue;
      const invoer = JSON.stringify(regel.versies, (_k, w) => (typeof w === 'bigint' ? String(w) : w));
      for (const versie of [regel, ...regel.versies])
        for (const [, naam] of (versie.zin ?? '').matchAll(/\{([^}]+)\}/g))
          expect(
            parameters.some((p) => p.sleutel === naam) ||
              gebruikt.includes(naam!) ||
              invoer.includes(`"naam":"${naam}"`),
            `${regel.naam}: {${naam}}`,
          ).toBe(true);
    }
  });
});

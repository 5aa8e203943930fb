import { VOORBEELDSTAD } from '@bijrijder/recht';
import { describe, expect, it } from 'vitest';
import { toetsPariteit } from './pariteit.ts';
import { proefhuishouden } from './proef/huishoudens.ts';
import { rekenaarVoor } from './tijdlijn/rekenaar.ts';

describe('parity', () => {
  it('calendar = specifications = planned payments = ledger, over a hundred household-years', () => {
    const r = rekenaarVoor(VOORBEELDSTAD);
    for (let n = 0; n < 100; n++) {
      const p = toetsPariteit(r, proefhuishouden(n), n % 2 ? {} : undefined);
      expect(p.fouten, `huishouden ${n}`).toEqual([]);
    }
  });
});

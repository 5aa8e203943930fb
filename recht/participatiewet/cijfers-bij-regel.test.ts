import { expect, test } from 'vitest';
import { LANDELIJK, VOORBEELDSTAD } from '../gemeenten/index.ts';
import { cijfersBijRegel } from './cijfers-bij-regel.ts';

test('a text about a line gets the figures of its own month, and says so when there is none', () => {
  expect(cijfersBijRegel(VOORBEELDSTAD, 'r', '2026-03')).toEqual({
    deel: '12,5%',
    hoogstens: expect.stringMatching(/^€\s177,66$/),
    duur: '30',
    leeftijd: '12',
  });
  expect(cijfersBijRegel(LANDELIJK, 'n', '2026-03').hoogstens).not.toBe(
    cijfersBijRegel(LANDELIJK, 'n', '2025-03').hoogstens,
  );
  expect(cijfersBijRegel(LANDELIJK, 'n', '2099-01').hoogstens).toBe('…');
  expect(cijfersBijRegel(LANDELIJK, 'aflossing', '2026-03')).toEqual({ deel: '5%' });
  expect(cijfersBijRegel(LANDELIJK, 'norm', '2026-03')).toEqual({});
});

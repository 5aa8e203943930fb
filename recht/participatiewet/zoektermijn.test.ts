import { expect, it } from 'vitest';
import { aanvraagVanaf, isJongere } from './zoektermijn.ts';

const F = {
  gemeldOp: '2026-04-28',
  oudsteGeboren: '2003-05-01',
  medischUrenbeperkt: false,
  doelgroepLoonkostensubsidie: false,
  onderwijs: false,
  begintEerder: false,
};

it('four weeks after the report under 27; nobody waits with an exception, or from 27 on', () => {
  expect(aanvraagVanaf(F)).toBe('2026-05-26');
  for (const ja of ['medischUrenbeperkt', 'doelgroepLoonkostensubsidie', 'onderwijs', 'begintEerder'] as const)
    expect(aanvraagVanaf({ ...F, [ja]: true }), ja).toBe('2026-04-28');
  expect(aanvraagVanaf({ ...F, oudsteGeboren: '1999-04-28' })).toBe('2026-04-28');
  // 27 within the four weeks: the waiting ends on the birthday
  expect(aanvraagVanaf({ ...F, oudsteGeboren: '1999-05-10' })).toBe('2026-05-10');
  expect(aanvraagVanaf({ ...F, oudsteGeboren: '1999-05-27' })).toBe('2026-05-26');
});

it('somebody is a jongere until the birthday of the age in the law, also when born on 29 February', () => {
  expect(isJongere('1999-04-29', '2026-04-28')).toBe(true);
  expect(isJongere('1999-04-28', '2026-04-28')).toBe(false);
  expect([isJongere('2000-02-29', '2027-02-28'), isJongere('2000-02-29', '2027-03-01')]).toEqual([true, false]);
});

import { Invoerfout } from '@bijrijder/rekenkern';
import { expect, it } from 'vitest';
import { ontbrekend } from './ontbrekend.ts';

it('says of what the run keeps which thing to mend, and gives on what nobody foresaw', () => {
  const bij = (feit: string) =>
    ontbrekend(new Invoerfout(feit, 'een geheel getal van 0 tot en met 150', Number.NaN).message);
  expect(['leeftijd_P1', 'loon_P2', 'aflossing_rest', 'n_maanden_gebruikt_P1', 'dagen_recht'].map(bij)).toEqual([
    'geboortedatum',
    'inkomen',
    'schuld',
    'maanden',
    'recht',
  ]);
  expect(
    ['eerdere maand apart', 'eerdere maanden', 'pw.kdn.basis@2027-01-01', 'een feit mist een veld'].map(ontbrekend),
  ).toEqual(['eerderApart', 'eerder', 'wet', 'anders']);
});

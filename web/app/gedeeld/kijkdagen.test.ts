import { expect, test } from 'vitest';
import type { Kijkregel } from './bezoeken.ts';
import { kijkdagen, kijksoort } from './kijkdagen.ts';

const regel = (uur: number, minuut: number, extra: Partial<Kijkregel> & { dag?: string } = {}) => ({
  id: `${extra.dag ?? '28'}-${uur}-${minuut}-${extra.object ?? 'plan'}`,
  op: new Date(Date.UTC(2026, 3, 28, uur, minuut)).toISOString(),
  dag: '2026-04-28',
  wie_soort: 'medewerker',
  wie_id: 'm',
  wie_naam: 'Milan',
  rol: 'klantmanager',
  handeling: 'lezen',
  object: 'plan',
  doel: 'begeleiding',
  reden: null,
  ...extra,
});

test('a day of one person is one group: how often counts visits, not lines; the reason and the day keep groups apart', () => {
  const uit = kijkdagen([
    regel(14, 2),
    regel(14, 1, { object: 'verhaal' }),
    regel(14, 0, { object: 'caseload' }),
    regel(9, 30, { handeling: 'toevoegen', object: 'contact' }),
    regel(9, 29),
    regel(9, 28, { reden: 'Voorbereiding van een bezoek' }),
    regel(9, 27, { dag: '2026-04-27' }),
  ]);
  expect(uit.map((g) => [g.soort, g.keren, g.regels.length, g.laatste.dag.slice(-2)])).toEqual([
    ['open', 2, 4, '28'],
    ['lijst', 1, 1, '28'],
    ['open', 1, 1, '28'],
    ['open', 1, 1, '27'],
  ]);
  expect(uit[0]!.delen).toEqual([
    { handeling: 'lezen', objecten: ['plan', 'verhaal'] },
    { handeling: 'toevoegen', objecten: ['contact'] },
  ]);
});

/** What comes by itself with the work, and what does not: the near misses are opening. */
test.each<[string, Partial<Kijkregel>]>([
  ['computer', { wie_soort: 'taak', wie_id: null, rol: 'werker', object: 'persoon', doel: 'uitbetalen' }],
  ['lijst', { object: 'caseload' }],
  ['betalen', { rol: 'inkomensconsulent', object: 'uitbetaling', doel: 'uitbetalen' }],
  ['open', { rol: 'inkomensconsulent', object: 'uitbetaling', doel: 'inkomen_verrekenen' }],
  ['open', { rol: 'inkomensconsulent', object: 'persoon', doel: 'uitbetalen' }],
  ['open', { rol: 'auditor', object: 'persoon', doel: 'controle' }],
  ['open', { wie_soort: 'persoon', rol: 'helper', object: 'uitbetaling', doel: 'uitbetalen' }],
  ['open', { wie_soort: 'persoon', rol: 'client', object: 'caseload' }],
  ['open', { rol: 'handhaver', object: 'maand', doel: 'handhaving' }],
])('%s', (soort, extra) => {
  expect(kijksoort(regel(9, 0, extra))).toBe(soort);
});

test('no line is ever lost, whatever comes', () => {
  const objecten = ['plan', 'caseload', 'uitbetaling', 'persoon'];
  const regels = Array.from({ length: 500 }, (_, i) =>
    regel(9, 59 - (i % 60), {
      id: String(i),
      wie_id: `m${i % 7}`,
      object: objecten[i % 4],
      dag: `2026-04-${10 + (i % 5)}`,
    }),
  );
  expect(
    kijkdagen(regels)
      .flatMap((g) => g.regels.map((r) => r.id))
      .sort(),
  ).toEqual(regels.map((r) => r.id).sort());
});

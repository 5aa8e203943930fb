import { expect, test } from 'vitest';
import { bezoeken, type Kijkregel } from './bezoeken.ts';

const regel = (minuut: number, extra: Partial<Kijkregel> = {}): Kijkregel => ({
  id: `${minuut}-${extra.object ?? 'plan'}-${extra.wie_id ?? 'm'}`,
  op: new Date(Date.UTC(2026, 3, 28, 12, minuut)).toISOString(),
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

test('one visit is the same one with the same purpose, with less than a quarter between two lines', () => {
  const regels = [
    regel(40),
    regel(30, { object: 'verhaal' }),
    regel(29, { wie_id: 't', wie_naam: 'Tineke' }),
    regel(28, { handeling: 'toevoegen', object: 'bericht' }),
    regel(27, { doel: 'bestaanszekerheid' }),
    regel(13),
    regel(12, { reden: 'vraag van een collega' }),
  ];
  const uit = bezoeken(regels);
  expect(uit.map((b) => b.regels.map((r) => r.id))).toEqual([
    ['40-plan-m', '30-verhaal-m', '28-bericht-m'],
    ['29-plan-t'],
    ['27-plan-m'],
    ['13-plan-m'],
    ['12-plan-m'],
  ]);
  expect(uit[0]!.delen).toEqual([
    { handeling: 'lezen', objecten: ['plan', 'verhaal'] },
    { handeling: 'toevoegen', objecten: ['bericht'] },
  ]);
});

test('no line is ever lost, whatever comes', () => {
  const regels = Array.from({ length: 500 }, (_, i) =>
    regel(59 - (i % 60), { id: String(i), wie_id: `m${i % 7}`, doel: i % 3 ? 'begeleiding' : 'controle' }),
  ).sort((a, b) => b.op.localeCompare(a.op));
  const terug = bezoeken(regels).flatMap((b) => b.regels.map((r) => r.id));
  expect(terug.sort()).toEqual(regels.map((r) => r.id).sort());
});

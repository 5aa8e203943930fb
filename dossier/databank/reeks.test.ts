import { expect, test } from 'vitest';
import { reeksBoolean, reeksDate, reeksInt, reeksSmallint, reeksUuid } from './index.ts';
import { proefDatabank } from './proef.ts';

const { beheer } = await proefDatabank();
const A = '0197a5a0-0000-7000-8000-00000000000a';
const zelf = <T>(x: T) => x;

test('a list arrives in the database as it was, also empty and with holes', async () => {
  const lees = async (waarde: Buffer, soort: string) =>
    (await beheer.pool.query(`select to_json($1::${soort}[]) as l`, [waarde])).rows[0].l;
  expect(await lees(reeksInt([0, -1, 2_147_483_647, null, -2_147_483_648], zelf), 'int')).toEqual([
    0,
    -1,
    2_147_483_647,
    null,
    -2_147_483_648,
  ]);
  expect(await lees(reeksInt([], zelf), 'int')).toEqual([]);
  expect(await lees(reeksInt([null], zelf), 'int')).toEqual([null]);
  expect(await lees(reeksSmallint([0, 31, -32_768], zelf), 'smallint')).toEqual([0, 31, -32_768]);
  expect(await lees(reeksBoolean([true, false], zelf), 'boolean')).toEqual([true, false]);
  expect(await lees(reeksUuid([null, A, null, A.replace('a', 'f')], zelf), 'uuid')).toEqual([
    null,
    A,
    null,
    A.replace('a', 'f'),
  ]);
  const dagen = ['1999-12-31', '2000-01-01', '2024-02-29', '2026-03-29', '2026-10-25'];
  expect(await lees(reeksDate(dagen, zelf), 'date')).toEqual(dagen);
  await expect(lees(reeksSmallint([1], zelf), 'int')).rejects.toThrow('element type');
});

test.each([
  ['half a cent', () => reeksInt([0.5], zelf)],
  ['no number', () => reeksInt([Number.NaN], zelf)],
  ['more than fits', () => reeksInt([2_147_483_648], zelf)],
  ['more than fits in two bytes', () => reeksSmallint([32_768], zelf)],
  ['no day', () => reeksDate(['2026-13-01'], zelf)],
  ['a day no month has', () => reeksDate(['2026-02-30'], zelf)],
  ['no id', () => reeksUuid([A, 'iets anders'], zelf)],
  ['an id cut short', () => reeksUuid([A.slice(1), `${A}0`], zelf)],
])('refuses %s before anything is asked', (_, maak) => {
  expect(maak).toThrow();
});

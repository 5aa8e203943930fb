import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { regelsVan } from './gebruik.ts';
import { loon, thuis } from './participatiewet/proef.ts';

const lees = (naam: string) => readFileSync(new URL(naam, import.meta.url), 'utf8');

it('the example of the README is this code, and it runs', () => {
  expect(lees('README.md')).toContain(`\`\`\`ts\n${lees('gebruik.ts')}\`\`\``);
  expect(lees('gebruik.ts').trim().split('\n').length).toBeLessThanOrEqual(10);
  expect(regelsVan(JSON.stringify(thuis({ inkomsten: [loon(60_000)] })), '2026-03')).toEqual([
    'Bedrag om van te leven: 140150 cent',
    'Loon dat meetelt: -45000 cent',
    'Vakantiegeld dat uw werkgever voor u spaart: -4800 cent',
    'Uitkering met vakantiegeld: 90350 cent',
    'Vakantiegeld dat wij voor u sparen: -4517 cent',
    'Op uw rekening: 85833 cent',
  ]);
  expect(regelsVan(JSON.stringify(thuis()), '2028-01')).toEqual(['pw.norm.21_a@2028-01-01']);
});

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { HUIS } from '@bijrijder/dossier/databank';
import { expect, test } from 'vitest';

/** What people read about this house: the pages at the door of it, of each room, and of docs. */
const KAMERS = [
  '.',
  'docs',
  'docs/adr',
  'rekenkern',
  'recht',
  'huishoudgeld',
  'loonstrook',
  'dossier',
  'ui',
  'web',
  'cli',
  'demo',
];
const bladen = KAMERS.flatMap((kamer) =>
  readdirSync(join(HUIS, kamer))
    .filter((naam) => naam.endsWith('.md') && naam !== 'CHANGELOG.md')
    .map((naam) => join(HUIS, kamer, naam)),
);
const { scripts } = JSON.parse(readFileSync(join(HUIS, 'package.json'), 'utf8')) as { scripts: Record<string, string> };

/** What a page sends its reader to that is not there. */
function wijstNaarNiets(blad: string, tekst: string): string[] {
  const uit: string[] = [];
  const er = (pad: string, van = HUIS) => existsSync(join(van, decodeURI(pad)));
  for (const [heel, pad] of tekst.matchAll(/\]\((?!\w+:|#|\/)([^)#\s]+)(?:#[^)]*)?\)/g))
    if (!er(pad!, dirname(blad))) uit.push(heel);
  for (const [heel, naam] of tekst.matchAll(/\bnpm run (?:--silent )?([\w:-]*\w)/g))
    if (!scripts[naam!]) uit.push(heel);
  for (const [heel, pad] of tekst.matchAll(/\b(?:node|vitest run) ((?:\w+\/)+[\w.-]+\.(?:ts|mjs|js))\b/g))
    if (!er(pad!)) uit.push(heel);
  // a file or a folder of this house, called by its whole path
  // what is built here, and what stands for any name
  for (const [heel, pad] of tekst.matchAll(
    /`((?:scripts|docs|rekenkern|recht|huishoudgeld|loonstrook|dossier|ui|web|cli|demo)\/[\w./-]*\w\/?)`/g,
  ))
    if (!/\bbuild\/|[A-Z]{4}/.test(pad!) && !er(pad!)) uit.push(heel);
  return uit;
}

test('every page, command and file that the documents name is there', () => {
  expect(bladen.length).toBeGreaterThan(20);
  const weg = bladen.flatMap((blad) =>
    wijstNaarNiets(blad, readFileSync(blad, 'utf8')).map((wat) => `${relative(HUIS, blad)}: ${wat}`),
  );
  expect(weg).toEqual([]);
});

test.each(['[lees](docs/weg.md)', '`npm run weg`', '`node scripts/weg.ts`', '`dossier/weg`', '`web/app/weg.tsx`'])(
  'found when it is not there: %s',
  (tekst) => {
    expect(wijstNaarNiets(join(HUIS, 'README.md'), tekst)).toHaveLength(1);
  },
);

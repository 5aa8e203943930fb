import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { HUIS } from '../databank/index.ts';

/**
 * While a new version starts, servers of the version before still ask their questions on the new schema. So a migration adds; what
 * goes, goes one version later, in a migration with a line `-- inkrimpen na NNNN: reason` that names the migration after which
 * no code asks for it any more.
 */
const MAP = join(HUIS, 'dossier/migraties');
const INKRIMPEN = /^-- inkrimpen na (\d{4}): .{10,}$/m;

/** What an old version can trip over, per migration. Text between quotes is code that is made, not run; it counts too. */
function breekt(sql: string): string[] {
  const kaal = sql.replace(/--[^\n]*/g, '').replace(/\s+/g, ' ');
  const uit: string[] = [];
  const zoek = (patroon: RegExp) => uit.push(...[...kaal.matchAll(patroon)].map((m) => m[0].toLowerCase().trim()));
  zoek(
    /\bdrop (table|column|view|materialized view|function|procedure|schema|type|sequence|role) (if exists )?[\w.]+/gi,
  );
  zoek(/\brename (to|column|constraint)?\s*\w+( to \w+)?/gi);
  zoek(/\balter column \w+ (set not null|type|set data type|drop default)/gi);
  // a table that is new here is not asked for by an older version
  const nieuw = new Set([...kaal.matchAll(/\bcreate table ([\w.]+)/gi)].map((m) => m[1]));
  for (const [heel, tabellen, van] of kaal.matchAll(/\brevoke [^;]*? on ([^;]+?) from ([^;]+)/gi))
    if (!van!.startsWith('public') && !tabellen!.split(', ').every((t) => nieuw.has(t))) uit.push(heel.toLowerCase());
  for (const [, kolom, rest] of kaal.matchAll(
    /\badd column (?:if not exists )?(\w+) ((?:[^,;()]|\([^()]*(?:\([^()]*\)[^()]*)*\))+)/gi,
  ))
    if (/\bnot null\b/i.test(rest!) && !/\b(default|generated)\b/i.test(rest!))
      uit.push(`add column ${kolom} not null`);
  // what is dropped and made again in the same migration is replaced, not gone
  for (const [heel, soort, naam, op = ''] of kaal.matchAll(
    /\bdrop (policy|trigger|constraint|index) (?:if exists )?(\w+)(?: on ([\w.]+))?/gi,
  ))
    if (
      !nieuw.has(op) &&
      !new RegExp(`\\b(create|add)( or replace)?( constraint)? ?(${soort})? ${naam}\\b`, 'i').test(kaal)
    )
      uit.push(heel.toLowerCase());
  return uit;
}

const bestanden = readdirSync(MAP).filter((naam) => naam.endsWith('.sql'));

/** From before the first version anybody runs (0.1.0): no older server can be there. Nothing is added here after it. */
const VOOR_DE_EERSTE_VERSIE: Readonly<Record<string, readonly string[]>> = {
  '0720_idee_delen.sql': [
    'drop column delen',
    'revoke select on idee from bijrijder_klantmanager',
    'drop policy klantmanager_select on idee',
    'drop policy client_update on idee',
  ],
};

test('a migration adds: a server of the version before keeps working on the new schema', () => {
  const gevonden: Record<string, string[]> = {};
  for (const naam of bestanden.sort()) {
    const sql = readFileSync(join(MAP, naam), 'utf8');
    const wat = breekt(sql);
    const na = INKRIMPEN.exec(sql)?.[1];
    if (na) expect(na < naam.slice(0, 4) && bestanden.some((b) => b.startsWith(na)), `${naam}: ${na}`).toBe(true);
    else if (wat.length > 0) gevonden[naam] = wat;
  }
  expect(gevonden).toEqual(VOOR_DE_EERSTE_VERSIE);
});

test.each([
  ['drop table opgave;'],
  ['alter table opgave drop column maand;'],
  ['alter table opgave rename column maand to m;'],
  ['alter table opgave rename to aangifte;'],
  ['alter table opgave alter column maand set not null;'],
  ['alter table opgave alter column bedrag type numeric(10, 2);'],
  ["alter table opgave add column soort text not null check (soort in ('a', 'b'));"],
  ['revoke select on opgave from bijrijder_klantmanager;'],
  ['drop policy client_select on opgave;'],
  ['drop function bijrijder.vandaag(smallint);'],
])('refused without a mark: %s', (sql) => {
  expect(breekt(sql)).not.toEqual([]);
});

test.each([
  ["alter table opgave add column soort text not null default 'a' check (soort in ('a', 'b'));"],
  ['alter table opgave add column soort text;'],
  ["alter table opgave drop constraint soort_check, add constraint soort_check check (soort in ('a', 'b', 'c'));"],
  ['drop policy client_select on opgave; create policy client_select on opgave for select using (true);'],
  ['revoke all on opgave from public;'],
  ['create table nieuw (id uuid not null, primary key (id));'],
])('allowed: %s', (sql) => {
  expect(breekt(sql)).toEqual([]);
});

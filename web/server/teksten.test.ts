import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HUIS } from '@bijrijder/dossier/databank';
import { expect, test } from 'vitest';
import { vul } from '../app/tekst/bericht.ts';
import type { Gebied, Sleutel } from '../app/tekst/sleutels.ts';
import { isNagelezen } from '../app/tekst/talen.ts';
import nagelezen from '../teksten/nagelezen.json' with { type: 'json' };
import { afdruk, bestand, gebied, kiesTaal, lees, namen, TALEN, type Taal, VERPLICHT, vertaler } from './teksten.ts';

const GEBIEDEN = Object.keys(VERPLICHT) as Gebied[];

/** Languages that follow the house, area by area. */
const VOLGERS = TALEN.filter((taal) => !VERPLICHT.algemeen.includes(taal));

/** The Dutch each sentence of a following language was translated from. */
const bronVan = (taal: Taal): Record<string, string> =>
  VOLGERS.includes(taal) ? JSON.parse(readFileSync(join(HUIS, `web/teksten/bron/${taal}.json`), 'utf8')) : {};

test('every catalogue file is a known area', () => {
  for (const taal of TALEN) {
    for (const naam of readdirSync(join(HUIS, 'web/teksten', taal))) {
      expect(GEBIEDEN, `${taal}/${naam}`).toContain(naam.replace('.json', ''));
    }
  }
});

const PAREN = GEBIEDEN.flatMap((naam) =>
  TALEN.filter((taal) => taal !== 'nl').map((taal) => [naam, taal] as [Gebied, Taal]),
);

test.each(PAREN)('%s in %s: complete where it must be, nothing extra, the same values', (naam, taal) => {
  const nl = bestand('nl', naam);
  const ander = bestand(taal, naam);
  if (!VOLGERS.includes(taal)) expect(Object.keys(ander).filter((sleutel) => !(sleutel in nl))).toEqual([]);
  if (VERPLICHT[naam].includes(taal)) expect(Object.keys(nl).filter((sleutel) => !ander[sleutel])).toEqual([]);
  const bron = bronVan(taal);
  for (const [sleutel, tekst] of Object.entries(ander)) {
    // of a following language the Dutch may have changed since; the page then gives the Dutch
    if (VOLGERS.includes(taal) && bron[`${naam}.${sleutel}`] !== afdruk(nl[sleutel]!)) continue;
    expect(namen(lees(tekst, taal)), `${naam}.${sleutel}`).toEqual(namen(lees(nl[sleutel]!, 'nl')));
  }
});

/** The areas somebody meets who only wants to know what comes, to report wages, or to be heard. */
const EERST: readonly Gebied[] = [
  'algemeen',
  'fouten',
  'openbaar',
  'rekenhulp',
  'opgave',
  'specificatie',
  'mijn',
  'horen',
];
const SCHRIFT: Partial<Record<string, RegExp>> = { uk: /\p{Script=Cyrillic}/u, ti: /\p{Script=Ethiopic}/u };
/** Words that are the same in every language: law, brand, figures. */
const ZELFDE = /^(Privacy|AOW|IBAN|PDF|Bijrijder|Juridisch Loket|Participatiewet.*|Wetboek.*|Burgerlijk Wetboek.*)?$/;

test.each(VOLGERS)('%s: what frees people from fear is there, translated, with the plurals of the language', (taal) => {
  // a new Dutch sentence may come before its translation; what was there does not get lost
  const bron = Object.keys(bronVan(taal));
  for (const naam of EERST) expect(bron.filter((id) => id.startsWith(`${naam}.`)).length, naam).toBeGreaterThan(10);
  const weg = bron.filter((id) => {
    const naam = id.slice(0, id.indexOf('.')) as Gebied;
    const sleutel = id.slice(naam.length + 1);
    return sleutel in bestand('nl', naam) && !(sleutel in bestand(taal, naam));
  });
  expect(weg).toEqual([]);
  const vormen = new Intl.PluralRules(taal).resolvedOptions().pluralCategories;
  for (const naam of GEBIEDEN) {
    const nl = bestand('nl', naam);
    for (const [sleutel, tekst] of Object.entries(bestand(taal, naam))) {
      const id = `${naam}.${sleutel}`;
      const kaal = tekst.replace(/\{[^{}]*\}|<[^>]*>|[\s\d,.:·–-]/g, '');
      if (/\p{L}/u.test(kaal) && !ZELFDE.test(tekst)) {
        expect(tekst, id).not.toBe(nl[sleutel]);
        expect(tekst, id).toMatch(SCHRIFT[taal] ?? /./);
      }
      for (const [, keuzes] of tekst.matchAll(/, plural,((?:\s*[=\w]+ \{(?:[^{}]|\{[^{}]*\})*\})+)/g))
        expect(
          [...keuzes!.matchAll(/(\w+) \{/g)].map((k) => k[1]),
          id,
        ).toEqual(expect.arrayContaining(vormen));
    }
  }
});

test('who has read a translation is written down for every language', () => {
  expect(Object.keys(nagelezen).sort()).toEqual(TALEN.filter((taal) => taal !== 'nl').sort());
  for (const n of Object.values(nagelezen as Record<string, { door: string; op: string } | null>))
    if (n) expect(n).toEqual({ door: expect.any(String), op: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/) });
  expect(isNagelezen('nl')).toBe(true);
});

test('what is still in Dutch counts the Dutch way', () => {
  const zeg = (taal: Taal) => vertaler(taal)('werkplek.mensen.aantal' as Sleutel, { aantal: 21 });
  for (const taal of VOLGERS) expect(zeg(taal)).toBe(zeg('nl'));
});

test('whoever is not doing well reads that page in every language', () => {
  const nl = Object.keys(bestand('nl', 'contact')).filter((sleutel) => sleutel.startsWith('nietGoed.'));
  expect(nl.length).toBeGreaterThan(20);
  for (const taal of TALEN) expect(Object.keys(bestand(taal, 'contact'))).toEqual(expect.arrayContaining(nl));
});

test.each(GEBIEDEN)('%s: every message reads as ICU and has words', (naam) => {
  for (const [sleutel, bericht] of Object.entries(gebied('nl', naam)))
    expect(bericht.length, sleutel).toBeGreaterThan(0);
});

test('plural, select, number and tag come out as they should', () => {
  const bericht = lees('{n, plural, =0 {niemand} one {één mens} other {<b>#</b> mensen}} van {wie}', 'nl');
  const zeg = (n: number) =>
    vul<string>(bericht, { n, wie: 'u' }, 'nl', (tag, delen) => `<${tag}:${delen.join('')}>`).join('');
  expect([zeg(0), zeg(1), zeg(1200)]).toEqual(['niemand van u', 'één mens van u', '<b:1.200> mensen van u']);
  expect(() => vul<string>(bericht, { n: 1 }, 'nl', () => '')).toThrow(/wie/);
  expect(() => lees('{x, number}', 'nl')).toThrow(/als tekst/);
});

test('the language follows the choice, then the browser, then Dutch', () => {
  expect(kiesTaal('ar', 'en')).toBe('ar');
  expect(kiesTaal('xx', 'fr, en;q=0.5, ar;q=0.9')).toBe('ar');
  expect(kiesTaal(null, null)).toBe('nl');
  // what is recorded goes before the browser, and after what somebody chose; an unknown one says nothing
  expect(kiesTaal(null, 'nl', 'ar')).toBe('ar');
  expect(kiesTaal('en', 'nl', 'ar')).toBe('en');
  expect(kiesTaal(null, 'en', 'so')).toBe('en');
  expect(kiesTaal(null, 'en', 'ti')).toBe('ti');
  expect(vertaler('en')('algemeen.inloggen')).toBe('Log in');
});

import { expect, test } from 'vitest';
import { keurBrief } from '../woorden/index.ts';
import { sjabloonboek } from './index.ts';
import { vulZin } from './inhoud.ts';

const { kader, sjablonen } = sjabloonboek();
const zinnen: [string, string][] = Object.entries(sjablonen).flatMap(([naam, versies]) =>
  versies.flatMap((s) =>
    [
      s.titel,
      ...s.kort,
      ...Object.values(s.keuzes ?? {}).flatMap((k) => Object.values(k)),
      ...[...s.delen, ...(s.waarom ? [s.waarom] : [])].flatMap((d) => [
        d.kop,
        ...d.blokken.flatMap((b) => ('zin' in b ? [b.zin] : 'lijst' in b ? b.lijst : [])),
      ]),
    ].map((zin): [string, string] => [naam, zin]),
  ),
);
for (const k of kader) zinnen.push(['kader', k.bezwaar.tekst], ['kader', k.vragen.metDagen], ['kader', k.namens]);

test.each(zinnen)('%s: everybody can read "%s"', (_, zin) => {
  expect(
    keurBrief(zin.replaceAll(/\{[a-z_]+\}/g, 'x').replaceAll('**', '')).map((v) => `${v.tekst}: ${v.vraag}`),
  ).toEqual([]);
});

test('every letter says what it rests on when it is a decision or bad news, and has a name', () => {
  for (const [naam, versies] of Object.entries(sjablonen))
    for (const s of versies) {
      if (s.besluit || s.slechtNieuws === 'ja') expect(s.waarom?.artikelen.length, naam).toBeGreaterThan(0);
      // free words have a place, and every field is used
      const alles = JSON.stringify([s.titel, s.kort, s.delen, s.waarom]);
      for (const v of s.velden) expect(alles, `${naam}: ${v.id}`).toContain(`{${v.id}}`);
    }
});

test('a place without a value is an error, not a hole in a letter', () => {
  expect(() => vulZin('U krijgt {bedrag}.', {})).toThrow('{bedrag}');
  expect(vulZin('Op **{dag}** om {tijd}.', { dag: { dag: '2026-05-05' }, tijd: '10 uur' })).toEqual([
    'Op ',
    { vet: 'dinsdag 5 mei' },
    ' om ',
    '10 uur',
    '.',
  ]);
});

import { expect, test } from 'vitest';
import { herkenner, patronen } from './adressen.ts';
import { formulieren, lijf } from './formulieren.ts';
import { dobbel } from './hulp.ts';
import { Serverlog } from './serverlog.ts';

test('a form is filled as somebody would: what is chosen, what stands there, otherwise something that fits', () => {
  const [f, ...rest] = formulieren(
    '/mijn/x?a=1',
    `<form method="get"><input name="zoek"/></form>
     <form method="post"><input type="hidden" name="sleutel" value="a&amp;b"/>
       <select name="onderwerp"><option value="">Kies</option><option value="werk">Werk</option><option value="geld" selected="">Geld</option></select>
       <select name="soort"><option value="">Kies</option><option value="een">Een</option></select>
       <textarea name="tekst" rows="2">Er staat al wat</textarea><textarea name="leeg"></textarea>
       <input type="radio" name="r" value="1"/><input type="radio" name="r" value="2" checked=""/>
       <input type="date" name="dag" min="2026-05-01"/><input type="file" name="foto"/>
       <button name="doe" value="bewaar">Bewaar</button><button name="doe" value="weg">Weg</button></form>`,
  );
  expect(rest).toEqual([]);
  expect(f).toMatchObject({
    doel: '/mijn/x?a=1',
    bestanden: ['foto'],
    knoppen: [
      ['doe', 'bewaar'],
      ['doe', 'weg'],
    ],
  });
  expect(Object.fromEntries(f!.velden)).toEqual({
    sleutel: 'a&b',
    onderwerp: 'geld',
    soort: 'een',
    tekst: 'Er staat al wat',
    leeg: 'Een paar gewone woorden.',
    r: '2',
    dag: '2026-05-01',
  });
  const { body, type } = lijf(f!.velden, [
    { veld: 'foto', naam: 'a.png', soort: 'image/png', bytes: Buffer.from('x') },
  ]);
  expect(type).toMatch(/^multipart/);
  expect(String(body)).toContain('name="foto"; filename="a.png"\r\nContent-Type: image/png\r\n\r\nx\r\n');
});

test('an address on a page is known by its pattern, and gives its parameters', () => {
  const herken = herkenner(patronen());
  expect(herken('/mijn/besluiten/2026-03-nabetaling/pdf')).toEqual({
    patroon: '/mijn/besluiten/:brief/pdf',
    geval: { brief: '2026-03-nabetaling' },
  });
  expect(herken('/mijn/geld/wat-als/bewaard?vol=ja')?.patroon).toBe('/mijn/geld/wat-als/bewaard');
  expect(herken('/beheer/maand/bank')?.patroon).toBe('/beheer/maand/bank');
  expect(herken('/assets/x.js')).toBe(null);
});

test('a crash is reported with what the server wrote about that answer; the same seed throws the same', () => {
  const log = new Serverlog();
  const schrijf = (kenmerk: string, fout: string, level = 50) =>
    log.stroom.write(
      `${JSON.stringify({ level, kenmerk, fout, stapel: `Error\n at a (/x/dossier/y.ts:1)\n at node:z` })}\n`,
    );
  schrijf('aaaa1111', 'duplicate key');
  schrijf('bbbb2222', 'iets anders');
  schrijf('cccc3333', 'geweigerd', 40);
  expect(log.bij('Kenmerk: <bdi>aaaa1111</bdi>', 0)).toMatch(/^duplicate key\s+at a \(.*y\.ts:1\)$/);
  expect(log.bij('geen kenmerk', 0)).toContain('iets anders');
  expect(log.bij('geen kenmerk', performance.now() + 1)).toMatch(/schreef niets op/);
  const worpen = (zaad: number) => Array.from({ length: 5 }, dobbel(zaad));
  expect(worpen(7)).toEqual(worpen(7));
  expect(worpen(7)).not.toEqual(worpen(8));
});

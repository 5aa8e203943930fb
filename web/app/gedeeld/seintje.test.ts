import { TALEN, vertaler } from '@bijrijder/web/server';
import { expect, test } from 'vitest';
import { vormBij } from './keuzes.ts';
import { seintjeNaar } from './seintje.ts';

test('what goes outside says only that there is something to read, in every language', () => {
  for (const taal of TALEN) {
    const href = seintjeNaar(
      '06 12 34 56 78',
      vertaler(taal)('contact.seintje', { adres: 'https://stad.example/mijn/hulp' }),
    )!;
    const zin = new URL(href).searchParams.get('body')!;
    expect(href).toMatch(/^sms:0612345678\?body=/);
    expect(zin).toContain('https://stad.example/mijn/hulp');
    expect(zin.length).toBeLessThan(120);
    expect(zin).not.toMatch(
      /uitkering|bijstand|schuld|klantmanager|gemeente|benefit|municipality|إعانة|بلدية|ödenek|belediye|допомог|муніцип|ሓገዝ|ምምሕዳር/i,
    );
  }
  expect(seintjeNaar(null, 'x')).toBeNull();
  expect(seintjeNaar('  ', 'x')).toBeNull();
});

test('a talk is proposed in the way somebody likes to be reached', () => {
  expect(vormBij('appen')).toBe('chat');
  expect(vormBij('langskomen')).toBe('thuis');
  expect(vormBij(undefined)).toBe('telefoon');
});

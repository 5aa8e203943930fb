import { expect, test } from 'vitest';
import artikelen from './artikelen.json' with { type: 'json' };
import { vindArtikelen, zoekwoorden } from './vind.ts';

const vind = (zoek: string) => vindArtikelen(zoekwoorden(zoek)).map((a) => a.nr);

test('a word of everyday finds its article, so does a number; nothing fits is nothing', () => {
  expect(vind('fiets')).toEqual(['7', '35']);
  expect(vind('art. 18')).toEqual(['18']);
  expect(vind('Zoektermijn')).toEqual(['41']);
  expect(vind('samenwonen')).toEqual(['3', '19a', '22a']);
  expect(vind('mantelzorg')).toEqual(['3', '22a', '33', '40']);
  expect(vind('vakantie')).toContain('13');
  expect(vind('ontheffing zorg')).toContain('9');
  expect(vind('kabouter')).toEqual([]);
  expect(vind('')).toHaveLength(artikelen.length);
});

test('no figure of the law stands here: those come from the dated book', () => {
  for (const a of artikelen)
    expect(a.kort.replaceAll(/\(lid \d+\)|Onder 27/g, ''), a.nr).not.toMatch(/\d|euro|procent|weken|maanden/);
});

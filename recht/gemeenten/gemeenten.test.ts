import { describe, expect, it } from 'vitest';
import {
  GEMEENTEN,
  LANDELIJK,
  LEZINGEN,
  LEZINGUITLEG,
  type Leesvraag,
  lezingenVan,
  metLezingen,
  VOORBEELDSTAD,
} from './index.ts';

const vragen = Object.keys(LEZINGEN) as Leesvraag[];

describe('choices of municipalities', () => {
  it('every question has, per option, a short reason in plain Dutch and an article', () => {
    for (const v of vragen) {
      const { redenen, artikel, vraag } = LEZINGUITLEG[v];
      expect(Object.keys(redenen), v).toEqual([...LEZINGEN[v]]);
      expect(vraag.endsWith('?') && artikel.includes('art.'), v).toBe(true);
      for (const reden of Object.values(redenen) as string[])
        for (const zin of reden.split(/[.?] /)) expect(zin.split(' ').length, reden).toBeLessThanOrEqual(21);
    }
  });
  it('every municipality holds one dated, sourced choice per question', () => {
    for (const g of GEMEENTEN.values())
      for (const v of vragen) {
        const k = g.keuzes[v];
        expect(LEZINGEN[v] as readonly string[], `${g.sleutel} ${v}`).toContain(k.keuze);
        expect(k.reden && k.bron.document && /^\d{4}-\d\d-\d\d$/.test(k.vanaf)).toBeTruthy();
      }
    expect(Object.values(lezingenVan(LANDELIJK))).toEqual(vragen.map((v) => LEZINGEN[v][0]));
  });
  it('the national choices use no provisional figure; Voorbeeldstad marks its own', () => {
    expect([LANDELIJK.voorlopig, LANDELIJK.voorlopigeTabellen, LANDELIJK.premie]).toEqual([[], [], null]);
    expect(VOORBEELDSTAD.voorlopigZin).toMatch(/voorlopig/);
    for (const o of VOORBEELDSTAD.voorlopig) for (const b of o.bedragen) expect(b.bron.document).toMatch(/verzonnen/);
  });
  it('another reading changes that choice only, and brings its reason', () => {
    const g = metLezingen(VOORBEELDSTAD, { reserve: 'norm' });
    expect(g.keuzes.reserve).toMatchObject({ keuze: 'norm', reden: LEZINGUITLEG.reserve.redenen.norm });
    for (const v of vragen) if (v !== 'reserve') expect(g.keuzes[v]).toBe(VOORBEELDSTAD.keuzes[v]);
  });
});

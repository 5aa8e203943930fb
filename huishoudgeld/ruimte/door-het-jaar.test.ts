import { VOORBEELDSTAD } from '@bijrijder/recht';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HANNA, hannaOp } from '../proef/hanna.ts';
import { proefhuishouden, vensterVan } from '../proef/huishoudens.ts';
import type { Feit } from '../tijdlijn/feiten.ts';
import { kennisVan } from '../tijdlijn/kennis.ts';
import { rekenReeks } from '../tijdlijn/reeks.ts';
import { rekenaarVoor } from '../tijdlijn/rekenaar.ts';
import type { Tijdlijn } from '../tijdlijn/soorten.ts';
import { ruimteDoorHetJaar } from './door-het-jaar.ts';
import { ruimteDitJaar } from './ruimte.ts';

const r = rekenaarVoor(VOORBEELDSTAD);
const vandaag = '2026-10-15';
const hanna = hannaOp()(vandaag);
const dag = fc
  .tuple(fc.constantFrom(2025, 2026), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([j, m, d]) => `${j}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`);
const gift = fc.record({ dag, bedrag_ct: fc.nat(90_000) });
const spaargeld = fc
  .record({ dag, bedrag_ct: fc.nat(3_000_000), deel: fc.nat(100) })
  .map(({ dag: d, bedrag_ct, deel }) => ({
    dag: d,
    bedrag_ct,
    opgebouwd_in_bijstand_ct: Math.floor((bedrag_ct * deel) / 100),
  }));
const met = (giften: Tijdlijn['giften'], vermogen: Tijdlijn['vermogen'] = []): Tijdlijn => ({
  ...hanna,
  giften: giften ?? [],
  vermogen: vermogen ?? [],
});
const jaar = (t: Tijdlijn) => ruimteDoorHetJaar(t, [], '2026', vandaag, r);

describe('the room of a year, month by month', () => {
  it('gifts add up through the year, never fall, and room and excess are exactly the limit', () => {
    fc.assert(
      fc.property(fc.array(gift, { maxLength: 12 }), (giften) => {
        const maanden = jaar(met(giften));
        const mee = giften.filter((g) => g.dag >= '2026-01-01' && g.dag <= vandaag);
        expect(maanden).toHaveLength(12);
        expect(maanden.reduce((som, m) => som + m.giftenCent, 0)).toBe(mee.reduce((som, g) => som + g.bedrag_ct, 0));
        let gehad = 0;
        for (const m of maanden) {
          gehad += m.giftenCent;
          const s = m.giften!;
          expect(s.gebruiktCent).toBe(gehad);
          expect(s.gebruiktCent + s.overCent - s.bovenCent).toBe(s.grensCent);
          expect(Math.min(s.overCent, s.bovenCent)).toBe(0);
        }
        const nu = ruimteDitJaar(met(giften), [], vandaag, r).ruimten.find((x) => x.soort === 'giften')!;
        expect([nu.gebruiktCent, nu.overCent, nu.bovenCent]).toEqual([
          maanden[9]!.giften!.gebruiktCent,
          maanden[9]!.giften!.overCent,
          maanden[9]!.giften!.bovenCent,
        ]);
      }),
    );
  });
  it('the order of telling does not matter, and what is taken back or improved counts as if it was told so at once', () => {
    const venster = { van: '2025-06', totEnMet: '2027-04', gemeente: { vooruitlopen_34a_vanaf: null, premie: null } };
    const verteld = (g: { dag: string; bedrag_ct: number }, i: number, vervallen = false): Feit => ({
      feit: `g${i}${vervallen}`,
      soort: 'gift',
      onderwerp: `gift:${i}`,
      persoon: null,
      inhoud: { bedrag_ct: g.bedrag_ct },
      geldigVan: g.dag,
      geldigTotEnMet: g.dag,
      bekendOp: '2026-10-01',
      vervallen,
    });
    const uit = (feiten: readonly Feit[]) => jaar(kennisVan([...HANNA, ...feiten], venster)(vandaag));
    fc.assert(
      fc.property(fc.array(gift, { minLength: 1, maxLength: 8 }), gift, (giften, beter) => {
        const alle = giften.map((g, i) => verteld(g, i));
        expect(uit(alle.toReversed())).toEqual(uit(alle));
        const terug = verteld(giften[0]!, 0, true);
        expect(uit([...alle, terug])).toEqual(uit(alle.slice(1)));
        expect(uit([...alle, terug, verteld(beter, 0)])).toEqual(uit([...alle.slice(1), verteld(beter, 0)]));
      }),
      { numRuns: 40 },
    );
  });
  it('what was put aside during bijstand never counts, and savings stay as told until told otherwise', () => {
    fc.assert(
      fc.property(fc.array(spaargeld, { maxLength: 5 }), (vermogen) => {
        fc.pre(new Set(vermogen.map((x) => x.dag)).size === vermogen.length);
        for (const m of jaar(met([], vermogen))) {
          const tot = m.komt ? vandaag : `${m.maand}-31`;
          const laatste = vermogen
            .filter((x) => x.dag <= tot && x.dag <= vandaag)
            .toSorted((a, b) => (a.dag < b.dag ? 1 : -1))[0];
          if (laatste) expect(m.spaargeld?.gebruiktCent).toBe(laatste.bedrag_ct - laatste.opgebouwd_in_bijstand_ct);
          else expect(m.spaargeld).toBeNull();
        }
      }),
    );
  });
  it('of generated households: the volunteer allowance never passes its limit and never falls within a year', () => {
    for (let n = 0; n < 40; n += 1) {
      const h = proefhuishouden(n);
      const t = kennisVan(h.feiten, vensterVan(h))('2027-01-31');
      const eigen: Tijdlijn = {
        ...t,
        inkomsten: [
          ...t.inkomsten,
          {
            persoon: 'P1',
            bron: 'buurthuis',
            soort: 'vrijwilligersvergoeding',
            ritme: 'maand',
            recht_op_vakantietoeslag: false,
            heffingskorting: false,
            dienstbetrekking_10d: false,
            netto_per_tijdvak_ct: 15_000 + n * 500,
            van: '2026-01',
            tot_en_met: null,
          },
        ],
      };
      const reeks = rekenReeks(eigen, r, { van: h.van, totEnMet: h.totEnMet });
      const maanden = ruimteDoorHetJaar(eigen, reeks, '2026', '2026-12-31', r);
      for (const [i, m] of maanden.entries())
        for (const [wie, s] of Object.entries(m.vrijwilliger ?? {})) {
          expect(s.bovenCent).toBe(0);
          const vorig = maanden[i - 1]?.vrijwilliger?.[wie];
          if (vorig) expect(s.gebruiktCent).toBeGreaterThanOrEqual(vorig.gebruiktCent);
        }
    }
  });
});

import { Invoerfout } from '@bijrijder/rekenkern';
import { describe, expect, it } from 'vitest';
import { leesHuishoudmaand } from './huishoudmaand.ts';
import { loon, mens, thuis } from './proef.ts';

const fout = (ruw: unknown): Invoerfout => {
  try {
    leesHuishoudmaand(ruw);
  } catch (e) {
    if (e instanceof Invoerfout) return e;
    throw e;
  }
  throw new Error('niet geweigerd');
};
const verwacht = (ruw: unknown, veld: string, tekst: RegExp | string = /./) => {
  const f = fout(ruw);
  expect(f.veld).toBe(veld);
  expect(f.message).toMatch(tekst);
};

describe('the border: refused with field, unit and what was given', () => {
  it('takes a whole household with every optional field', () => {
    const h = thuis({
      personen: [
        mens('P1', { bijverdien_verlengd_tot_en_met: '2027-03', premie_dit_jaar_ct: 1, premie_maanden_gewerkt: 2 }),
      ],
      kinderen: [{ geboortedatum: '2020-02-29' }],
      medebewoners: [
        { geboortedatum: '1980-01-01', contract: 'zelfde_derde', familie_1e_2e_graad: true, onderwijs_19a_d: false },
      ],
      inkomsten: [
        loon(77_184, { naam: 'De Ketel', tijdvak_van: '2026-04-01', tijdvak_tot_en_met: '2026-04-30' }),
        loon(10_000, { soort: 'vrijwilligersvergoeding', dit_jaar_al_vrijgelaten_ct: 0 }),
      ],
      recht_dagen: { van: 3, tot_en_met: 20 },
      schoolverlater_verlaging_pct: '10',
      partner_is_toeslagpartner: false,
      vermogen: { bezittingen_ct: 1, schulden_ct: 2, gespaard_tijdens_bijstand_ct: 3, eigen_woning_ct: 4 },
      huur: { kale_huur_ct: 60_000 },
    });
    expect(leesHuishoudmaand(JSON.parse(JSON.stringify(h)))).toEqual(h);
  });
  it('names the field and the unit of a wrong amount', () => {
    verwacht(thuis({ inkomsten: [loon(771.84)] }), 'inkomsten[0].netto_per_tijdvak_ct', /hele centen.*gegeven 771.84/);
    verwacht(thuis({ inkomsten: [loon(-1)] }), 'inkomsten[0].netto_per_tijdvak_ct');
    verwacht(thuis({ inkomsten: [loon(10_000_001)] }), 'inkomsten[0].netto_per_tijdvak_ct');
    expect(leesHuishoudmaand(thuis({ inkomsten: [loon(10_000_000)] })).inkomsten).toHaveLength(1);
    verwacht(
      { ...thuis(), inkomsten: [{ ...loon(0), netto_per_tijdvak_ct: undefined }] },
      'inkomsten[0].netto_per_tijdvak_ct',
      /niets|undefined/,
    );
  });
  it('says what came in a few words, however deep or long it is', () => {
    const diep = JSON.parse(`${'['.repeat(100_000)}${']'.repeat(100_000)}`) as never;
    verwacht(diep, 'invoer', /een lijst van 1$/);
    verwacht(thuis({ kinderen: { a: 1 } as never }), 'kinderen', /een object$/);
    verwacht(thuis({ leefvorm: 'x'.repeat(9_999) as never }), 'leefvorm', /gegeven "x{80}"$/);
  });
  it('never takes a missing fact for zero', () => {
    const { kinderen: _k, ...zonder } = thuis();
    verwacht(zonder, 'kinderen');
    const { rechthebbend: _r, ...p } = mens('P1');
    verwacht(thuis({ personen: [p as ReturnType<typeof mens>] }), 'personen[0].rechthebbend', 'ja of nee');
    verwacht(
      thuis({ inkomsten: [loon(100, { soort: 'vrijwilligersvergoeding' })] }),
      'inkomsten[0].dit_jaar_al_vrijgelaten_ct',
    );
  });
  it('refuses unknown fields, so that a typing error is never silently lost', () => {
    verwacht({ ...thuis(), inkomen: [] }, 'inkomen', 'geen veld met deze naam');
    verwacht(thuis({ inkomsten: [{ ...loon(1), nettoloon: 1 } as ReturnType<typeof loon>] }), 'inkomsten[0].nettoloon');
    verwacht({ ...thuis(), aflossing: { ...thuis().aflossing, extra: 1 } }, 'aflossing.extra');
  });
  it('checks dates, months, choices and percentages', () => {
    verwacht(thuis({ personen: [mens('P1', { geboortedatum: '1990-02-30' })] }), 'personen[0].geboortedatum');
    verwacht(thuis({ personen: [mens('P1', { geboortedatum: '1990-13-01' })] }), 'personen[0].geboortedatum');
    const tellers = { ...mens('P1').tellers, r_eerste_maand: '2026-3' };
    verwacht(thuis({ personen: [mens('P1', { tellers })] }), 'personen[0].tellers.r_eerste_maand', /2026-03, of null/);
    verwacht({ ...thuis(), leefvorm: 'samen' }, 'leefvorm', /alleenstaand, alleenstaande_ouder, gehuwd/);
    for (const pct of ['101', '12.345', '-1', 'tien', ''])
      verwacht({ ...thuis(), maatregel_pct: pct }, 'maatregel_pct');
    expect(leesHuishoudmaand(thuis({ maatregel_pct: '100' })).maatregel_pct).toBe('100');
    verwacht(thuis({ recht_dagen: { van: 5, tot_en_met: 4 } }), 'recht_dagen.tot_en_met');
    verwacht({ ...thuis(), gemeente: null }, 'gemeente', 'een object');
    verwacht({ ...thuis(), kinderen: 'twee' }, 'kinderen', 'een lijst');
    verwacht(null, 'invoer');
    verwacht([], 'invoer');
  });
  it('asks one person, or two for a couple, in order', () => {
    verwacht({ ...thuis(), leefvorm: 'gehuwd' }, 'personen', 'twee personen');
    verwacht({ ...thuis({ personen: [mens('P1'), mens('P2')] }), leefvorm: 'alleenstaand' }, 'personen', 'één persoon');
    verwacht(thuis({ personen: [mens('P2'), mens('P1')] }), 'personen[0].id');
    verwacht(thuis({ inkomsten: [loon(1, { persoon: 'P2' })] }), 'inkomsten[0].persoon');
    verwacht(
      { ...thuis(), kinderen: Array.from({ length: 31 }, () => ({ geboortedatum: '2020-01-01' })) },
      'kinderen',
      '30',
    );
    verwacht(thuis({ inkomsten: [loon(1, { bron: '' })] }), 'inkomsten[0].bron', '1 tot en met 200');
    expect(fout(thuis({ inkomsten: [loon(1, { bron: 'x'.repeat(201) })] })).veld).toBe('inkomsten[0].bron');
  });
});

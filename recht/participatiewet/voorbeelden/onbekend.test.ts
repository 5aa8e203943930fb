import { describe, expect, it } from 'vitest';
import { toetsVoorbeeld } from '../../antwoord/index.ts';
import { VOORBEELDONDERWERPEN } from './index.ts';

const toets = (topic: string, inputs: object, expected: object, date = '2026-01-15') =>
  toetsVoorbeeld({ id: 'nieuw', topic, inputs, expected, date }, VOORBEELDONDERWERPEN);
const goed = (...a: Parameters<typeof toets>) => {
  const uit = toets(...a);
  expect(uit.oordeel, JSON.stringify(uit)).toBe('goed');
};
const niet = (...a: Parameters<typeof toets>) => expect(toets(...a).oordeel).toBe('niet berekend');

describe('examples of the same topics that were not seen before', () => {
  it('norms and cost-sharers', () => {
    goed('bijstandsnorm', { leeftijd: 35, huishouden: 'gehuwden' }, { norm_ct: 202779 }, '2026-07-01');
    goed('bijstandsnorm', { leeftijd: 70, huishouden: 'alleenstaande' }, { norm_ct: 156469 });
    goed(
      'bijstandsnorm',
      { leeftijd: 19, huishouden: 'alleenstaande', geen_beroep_op_ouders: true },
      { norm_ct: 109244 },
    );
    goed(
      'bijstandsnorm',
      { leeftijd: 35, huishouden: 'gezamenlijke_huishouding', leeftijd_partner: 19 },
      { norm_ct: 134706 },
    );
    goed('bijstandsnorm', { huishouden: 'gehuwd', in_inrichting: true }, { norm_ct: 79627 });
    goed('bijstandsnorm', { leeftijd: 35, huishouden: 'alleenstaande', loon_ct: 0 }, { bijstand_ct: 140150 });
    niet('bijstandsnorm', { leeftijd: 35, huishouden: 'alleenstaande', loon_ct: 50000 }, { bijstand_ct: 90150 });
    niet('bijstandsnorm', { huishouden: 'alleenstaande' }, { norm_ct: 140150 });
    niet('bijstandsnorm', { leeftijd: 35, huishouden: 'commune' }, { norm_ct: 140150 });
    niet('bijstandsnorm', { leeftijd: 35, huishouden: 'alleenstaande' }, { norm_ct: 1 }, '2019-01-01');
    niet('bijstandsnorm', { leeftijd: 35, huishouden: 'alleenstaande', maan: 'vol' }, { norm_ct: 140150 });
    goed('kostendelersnorm', { A: 3 }, { norm_pp_ct: 86759 });
    goed('kostendelersnorm', { norm_gehuwden_ct: 200213, A: 7 }, { norm_pp_ct: 71505, pct: '35.71' });
    goed('kostendelersnorm', { leeftijd: 30, meerderjarige_medebewoners: 0 }, { kostendelersnorm: false });
    const bewoners = [
      { rol: 'vader', leeftijd: 60 },
      { rol: 'zoon', leeftijd: 27 },
      { rol: 'dochter', leeftijd: 26 },
    ];
    goed(
      'kostendelersnorm',
      { bewoners },
      { pct_van_norm_gehuwden: { vader: '50', zoon: '50', dochter: '43.33' } },
      '2023',
    );
    niet('kostendelersnorm', { bewoners: [{ rol: 'kind', leeftijd: 19 }] }, { pct_van_norm_gehuwden: { kind: '70' } });
    niet('kostendelersnorm', { norm_gehuwden_ct: 200213 }, { norm_pp_ct: 1 });
  });
  it('living together and wealth', () => {
    goed('huishouden', { gehuwd: true }, { huishouden: 'gehuwd' });
    goed(
      'huishouden',
      { gehuwd: false, medebewoner: true, draagt_bij: true },
      { huishouden: 'gehuwd', gezamenlijke_huishouding: true },
    );
    goed(
      'huishouden',
      { medebewoner: true, draagt_bij: true, zorgbehoefte: true, kinderen: 1 },
      { huishouden: 'alleenstaande_ouder' },
    );
    goed('vermogen', { vermogen_ct: 850000, huishouden: 'alleenstaande' }, { recht: false, vermogensgrens_ct: 800000 });
    goed(
      'vermogen',
      { inkomen_ct: 50000, norm_ct: 140150, vermogen_ct: 1599999, huishouden: 'gehuwd' },
      { recht: true },
    );
    niet('vermogen', { vermogen_ct: 1, huishouden: 'alleenstaande' }, { recht: true });
  });
  it('income, advances, reductions, repayment and premium', () => {
    goed(
      'inkomstenvrijlating',
      { netto_loon_ct: 50000, pct: '25', max_ct: 21900 },
      { vrijlating_ct: 12500 },
      '2022-01-01',
    );
    goed('inkomstenvrijlating', { netto_loon_ct: 150000 }, { vrijlating_ct: 28500 });
    goed('inkomstenvrijlating', { netto_loon_ct: 50000, onderdeel: 'r' }, { vrijlating_ct: 6250 });
    niet('inkomstenvrijlating', { netto_loon_ct: 50000, onderdeel: 'q' }, { vrijlating_ct: 6250 });
    niet('inkomstenvrijlating', {}, { vrijlating_ct: 6250 });
    goed('periode-omrekening', { loon_week_ct: 30000 }, { loon_maand_ct: 130000 }, 'geen datum');
    goed('inkomensverrekening', { norm_ct: 140150, inkomen_ct: 150000 }, { bijstand_ct: 0, recht: false });
    goed(
      'vakantietoeslag',
      { norm_incl_vt_ct: '62629.60', vt_pct: '5' },
      { maandbedrag_excl_vt_ct: 59498 },
      '2023-01-01',
    );
    goed('voorschot', { norm_ct: 200213 }, { voorschot_ct: 190202 }, '2026-03-01');
    goed('verlaging', { norm_ct: 140150, verlaging_pct: '100' }, { bijstand_ct: 0, verlaging_ct: 140150 });
    niet('verlaging', { norm_ct: 140150, gedragscategorie: 3, verordening: 'Diemen' }, { bijstand_ct: 1 });
    goed(
      'beslagvrije voet',
      { inkomen_incl_vt_ct: 140150 },
      { max_afdracht_ct: 7008, beslagvrije_voet_ct: 133142, beslagvrije_voet_pct: '95' },
    );
    goed('premie', { verdiend_ct: 50000, pct: '50', max_ct: 20000 }, { premie_ct: 20000, lagere_uitkering_ct: 50000 });
    goed(
      'premie',
      { verdiend_ct: 50000, pct: '25', jaarmaximum_j_ct: 339800, al_verdiend_ct: 165000 },
      { premie_ct: 4900 },
    );
    niet('premie', { verdiend_ct: 50000 }, { premie_ct: 1 });
    goed(
      'periode-toerekening',
      { loon_over: 'mei', ontvangen_in: 'juli', bijstand_in_mei: false },
      { telt_als: 'vermogen', zonder_bijstand_in_mei: 'vermogen' },
      'doorlopend',
    );
    niet('periode-toerekening', { loon_over: 'mei', ontvangen_in: 'juli' }, { telt_als: 'inkomen mei' });
    goed(
      'uitkeringsspecificatie',
      {
        norm_ct: 140150,
        opgegeven_inkomsten_ct: 60000,
        inkomstenvrijlating_ct: 15000,
        vakantiegeld_over_inkomsten_ct: 4800,
      },
      { gekorte_inkomsten_ct: 49800, totaal_netto_ct: 85833, uit_te_betalen_ct: 85833 },
    );
  });
});

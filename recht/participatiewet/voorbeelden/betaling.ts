/** Examples about reductions, advances, repayment, premium and the specification. */
import { type Breuk, leesBreuk } from '@bijrijder/rekenkern';
import { centInvoer, nodig, type Onderwerp } from '../../antwoord/voorbeelden/soort.ts';
import type { Lezingen } from '../../gemeenten/instellingen.ts';
import { premieVerdiend } from '../../gemeenten/premie.ts';
import { PREMIE_SLEUTELS } from '../../gemeenten/premie-sleutels.ts';
import { heleCent, Ontbreekt, type Resultaat } from '../../reken.ts';
import { bijstand, bijstandVoorVerlaging, reservering } from '../art-19.ts';
import { inkomen } from '../art-32.ts';
import { aflossing, aflossingsgrens, teBetalen, uitTeBetalen, voorschot } from '../art-45.ts';
import { norm } from '../norm.ts';
import { alleen, datumOf, normVan, verschil } from './inkomen.ts';
import { type Cijfers, centen, honderdsten, opJaar, pct, rekenMaand } from './reken-voorbeeld.ts';

export const verlaging: Onderwerp = {
  invoer: ['norm_ct', 'verlaging_pct', 'verordening', 'gedragscategorie', 'bijstand_ct', 'inkomen_ct'],
  bereken(v, datum) {
    const uit = (keuzes: Partial<Lezingen>): Resultaat => {
      const zonderVerordening = v.verordening === null || v.verordening === false;
      const deel = pct(v, 'verlaging_pct');
      if (deel === undefined && !zonderVerordening)
        throw new Ontbreekt(['verlaging_pct (verordening van de gemeente)']);
      return rekenMaand(alleen(datumOf(datum)), datumOf(datum), normVan(v), keuzes, {
        // Without a bylaw there is no ground for a reduction (art. 8 and 18 lid 2).
        maatregel_honderdsten: zonderVerordening || deel === undefined ? 0 : honderdsten(deel, 'verlaging_pct'),
        ander_inkomen_P1: opJaar(centInvoer(v, 'inkomen_ct') ?? 0),
      });
    };
    return {
      bijstand_ct: () => [uit({}).cent(bijstand), uit({ verlaging_afronding: 'verlaging' }).cent(bijstand)],
      verlaging_ct: () => [uit({}).cent('verlaging')],
    };
  },
};

export const voorschotVoorbeeld: Onderwerp = {
  invoer: ['norm_ct', 'pct', 'inkomen_ct'],
  bereken(v, datum) {
    const cijfers = () => ({ ...normVan(v), 'pw.voorschot_pct': pct(v, 'pct') });
    const uit = () =>
      rekenMaand(alleen(datum), datum, cijfers(), {}, { ander_inkomen_P1: opJaar(centInvoer(v, 'inkomen_ct') ?? 0) });
    return { voorschot_ct: () => [uit().cent(voorschot)], bijstand_ct: () => [uit().cent(bijstandVoorVerlaging)] };
  },
};

export const beslagvrijeVoet: Onderwerp = {
  invoer: ['inkomen_incl_vt_ct', 'norm_ct', 'pct'],
  bereken(v, ruweDatum) {
    const datum = datumOf(ruweDatum);
    const cijfers = () => ({
      'pw.norm.21_a': centen(v, 'inkomen_incl_vt_ct') ?? centen(v, 'norm_ct'),
      'beslag.pct_bijstandsniveau': pct(v, 'pct'),
    });
    const uit = (keuzes: Partial<Lezingen> = {}) => rekenMaand(alleen(datum), datum, cijfers(), keuzes);
    const vrij = (): Breuk => {
      const h = rekenMaand(alleen(datum), datum, { ...cijfers(), 'pw.norm.21_a': leesBreuk(1_000_000) });
      return h.exact(aflossingsgrens);
    };
    return {
      max_afdracht_ct: () => [uit().cent(aflossingsgrens), uit({ aflossing_grens: 'omlaag' }).cent(aflossingsgrens)],
      beslagvrije_voet_pct: () => [String(100 - Number(vrij().teller) / 10_000)],
      beslagvrije_voet_ct: () => {
        const u = uit();
        return [heleCent(verschil(u.exact(norm), u.exact(aflossingsgrens)))];
      },
    };
  },
};

export const premie: Onderwerp = {
  invoer: ['verdiend_ct', 'pct', 'max_ct', 'jaarmaximum_j_ct', 'deel_van_j_pct', 'al_verdiend_ct'],
  bereken(v, datum) {
    const d = datumOf(datum);
    const halfJ = leesBreuk('1/2');
    const cijfers = (): Cijfers => ({
      'pw.norm.21_a': leesBreuk(10_000_000),
      'pw.premie.j_max': centen(v, 'jaarmaximum_j_ct'),
      [PREMIE_SLEUTELS.percentage]: nodig(pct(v, 'pct'), 'pct'),
      [PREMIE_SLEUTELS.maximum]: centen(v, 'max_ct'),
      [PREMIE_SLEUTELS.deelVanJ]: pct(v, 'deel_van_j_pct') ?? halfJ,
    });
    const uit = (extra: Cijfers = {}, loonCent?: number): Resultaat => {
      const loon = opJaar(loonCent ?? nodig(centInvoer(v, 'verdiend_ct'), 'verdiend_ct'));
      const naarJaar = v.max_ct === undefined;
      return rekenMaand(
        alleen(d),
        d,
        { ...(loonCent === undefined ? cijfers() : {}), ...extra },
        { va_grondslag: 'geen' },
        {
          loon_P1: loon,
          premie_geldt: true,
          premie_maximum_deel_j: naarJaar,
          premie_dit_jaar_P1: centInvoer(v, 'al_verdiend_ct') ?? 0,
          arbeid_draagt_bij_P1: false,
        },
      );
    };
    return {
      premie_ct: () => [uit().cent(premieVerdiend.P1)],
      // The wage itself is settled whole: the benefit is lower by the income that counts.
      lagere_uitkering_ct: () => [uit().cent(inkomen)],
      maximum_per_jaar_ct: () => {
        const veel = { 'pw.norm.21_a': leesBreuk(1_000_000_000), [PREMIE_SLEUTELS.percentage]: leesBreuk(1) };
        const j = nodig(centen(v, 'jaarmaximum_j_ct'), 'jaarmaximum_j_ct');
        const deel = pct(v, 'deel_van_j_pct') ?? halfJ;
        return [
          uit({ ...veel, 'pw.premie.j_max': j, [PREMIE_SLEUTELS.deelVanJ]: deel }, 80_000_000).cent(premieVerdiend.P1),
        ];
      },
    };
  },
};

export const uitkeringsspecificatie: Onderwerp = {
  invoer: [
    'norm_ct',
    'norm_kostendeler_ct',
    'opgegeven_inkomsten_ct',
    'inkomstenvrijlating_ct',
    'vakantiegeld_over_inkomsten_ct',
    'aflossing_ct',
  ],
  bereken(v, ruweDatum) {
    const datum = datumOf(ruweDatum);
    const uit = (keuzes: Partial<Lezingen>): Resultaat => {
      const telt =
        nodig(centInvoer(v, 'opgegeven_inkomsten_ct'), 'opgegeven_inkomsten_ct') -
        (centInvoer(v, 'inkomstenvrijlating_ct') ?? 0) +
        (centInvoer(v, 'vakantiegeld_over_inkomsten_ct') ?? 0);
      const los = centInvoer(v, 'aflossing_ct') ?? 0;
      const cijfers = { 'pw.norm.21_a': nodig(centen(v, 'norm_kostendeler_ct') ?? centen(v, 'norm_ct'), 'norm_ct') };
      return rekenMaand(alleen(datum), datum, cijfers, keuzes, {
        ander_inkomen_P1: opJaar(telt),
        aflossing_gevraagd: los,
        aflossing_rest: los,
      });
    };
    // Our own reading first; then 5% of the whole norm, as some municipalities do (hiaten H4).
    const lezingen = [{}, { reserve: 'norm' }] as const;
    const beide = (lees: (u: Resultaat) => number) => (): readonly [number, number] => [
      lees(uit(lezingen[0])),
      lees(uit(lezingen[1])),
    ];
    return {
      gekorte_inkomsten_ct: beide((u) => u.cent(inkomen)),
      reservering_vakantiegeld_ct: beide((u) => u.cent(reservering)),
      totaal_netto_ct: beide((u) => u.cent(teBetalen)),
      aflossing_ct: beide((u) => u.cent(aflossing)),
      uit_te_betalen_ct: beide((u) => u.cent(uitTeBetalen)),
    };
  },
};

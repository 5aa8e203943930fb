/** Examples about holiday allowance, income, what people keep and pay periods. */
import type { Breuk } from '@bijrijder/rekenkern';
import { InvoerFout, tekst, type Veld } from '../../antwoord/lees.ts';
import { centInvoer, nodig, type Onderwerp } from '../../antwoord/voorbeelden/soort.ts';
import type { Lezingen } from '../../gemeenten/instellingen.ts';
import { heleCent, Ontbreekt, type Resultaat } from '../../reken.ts';
import { bijstand, reservering } from '../art-19.ts';
import { nettoInkomen } from '../art-32.ts';
import { vrijlating } from '../art-34a.ts';
import { teBetalen } from '../art-45.ts';
import {
  aantal,
  type Cijfers,
  centen,
  geborenBij,
  huishouden,
  opJaar,
  pct,
  persoon,
  rekenMaand,
} from './reken-voorbeeld.ts';

const NU = '2026-01-01';
/** Examples without a usable date bring their own figures; then only the shape of the law matters. */
export const datumOf = (datum: string, anders = NU): string => (datum.startsWith('0001') ? anders : datum);
export const alleen = (datum: string, leeftijd = 35) =>
  huishouden({ personen: [persoon('P1', geborenBij(leeftijd, datum))] });
export const normVan = (v: Veld, sleutel = 'norm_ct'): Cijfers => ({ 'pw.norm.21_a': centen(v, sleutel) });
export const verschil = (a: Breuk, b: Breuk): Breuk => ({
  teller: a.teller * b.noemer - b.teller * a.noemer,
  noemer: a.noemer * b.noemer,
});

export const vakantietoeslag: Onderwerp = {
  invoer: ['norm_incl_vt_ct', 'norm_ct', 'vt_pct'],
  bereken(v, datum) {
    const uit = () =>
      rekenMaand(alleen(datumOf(datum)), datumOf(datum), {
        'pw.norm.21_a': centen(v, 'norm_incl_vt_ct') ?? centen(v, 'norm_ct'),
        'pw.vakantietoeslag_pct': pct(v, 'vt_pct'),
      });
    return {
      maandbedrag_excl_vt_ct: () => [uit().cent(teBetalen)],
      reservering_ct: () => [uit().cent(reservering)],
      vakantietoeslag_ct: () => [uit().cent(reservering)],
    };
  },
};

export const inkomensverrekening: Onderwerp = {
  invoer: ['norm_ct', 'in_aanmerking_te_nemen_inkomen_ct', 'inkomen_ct'],
  bereken(v, datum) {
    const geld = () =>
      nodig(
        centInvoer(v, 'in_aanmerking_te_nemen_inkomen_ct') ?? centInvoer(v, 'inkomen_ct'),
        'in_aanmerking_te_nemen_inkomen_ct',
      );
    const uit = () =>
      rekenMaand(alleen(datumOf(datum)), datumOf(datum), normVan(v), {}, { ander_inkomen_P1: opJaar(geld()) });
    return { bijstand_ct: () => [uit().cent(bijstand)], recht: () => [uit().ja('recht')] };
  },
};

const ONDERDELEN: Readonly<Record<string, { cijfer: string; rest: Record<string, unknown> }>> = {
  n: { cijfer: 'n', rest: {} },
  r: { cijfer: 'r', rest: { alleenstaande_ouder: true, kind_tot_12: true, n_maanden_gebruikt_P1: 6 } },
  y: { cijfer: 'y', rest: { medisch_urenbeperkt_P1: true, n_maanden_gebruikt_P1: 6 } },
  z: { cijfer: 'z', rest: { doelgroep_loonkostensubsidie_P1: true, n_maanden_gebruikt_P1: 6 } },
};

export const inkomstenvrijlating: Onderwerp = {
  invoer: [
    'norm_ct',
    'netto_loon_ct',
    'loon_ct',
    'vrijlating_pct',
    'vrijlating_max_ct',
    'pct',
    'max_ct',
    'onderdeel',
    'leeftijd',
  ],
  bereken(v, ruweDatum) {
    const datum = datumOf(ruweDatum);
    const uit = (keuzes: Partial<Lezingen>): Resultaat => {
      const soort = v.onderdeel === undefined ? 'n' : tekst(v, 'onderdeel');
      const onderdeel = ONDERDELEN[soort];
      if (!onderdeel) throw new InvoerFout('onderdeel', 'n, r, y of z', v.onderdeel);
      const loon = opJaar(nodig(centInvoer(v, 'netto_loon_ct') ?? centInvoer(v, 'loon_ct'), 'netto_loon_ct'));
      return rekenMaand(
        alleen(datum, aantal(v, 'leeftijd') ?? 35),
        datum,
        {
          ...normVan(v),
          [`pw.vrijlating.${onderdeel.cijfer}_pct`]: pct(v, 'vrijlating_pct') ?? pct(v, 'pct'),
          [`pw.vrijlating.${onderdeel.cijfer}_max`]: centen(v, 'vrijlating_max_ct') ?? centen(v, 'max_ct'),
        },
        keuzes,
        {
          ...(onderdeel.rest as Record<string, boolean | number>),
          loon_P1: loon,
          loon_10d_P1: loon,
          loon_vt_met_korting_P1: loon,
        },
      );
    };
    const zonder = { va_grondslag: 'geen' } as const;
    return {
      vrijlating_ct: () => [uit(zonder).cent(vrijlating.P1)],
      in_aanmerking_ct: () => {
        const u = uit(zonder);
        return [heleCent(verschil(u.exact(nettoInkomen.P1), u.exact(vrijlating.P1)))];
      },
      // The example says nothing about holiday allowance over the wage; then none is counted.
      bijstand_ct: () => [uit(zonder).cent(bijstand)],
      bijstand_met_vakantieaanspraak_ct: () => [uit({}).cent(bijstand)],
    };
  },
};

/** Names under which examples give a wage per pay period. */
const VIERWEKEN = ['loon_4weken_ct', 'loon_vierweken_ct', 'loon_per_4_weken_ct', 'loon_per_vier_weken_ct'];
const WEEK = ['loon_week_ct', 'loon_weken_ct', 'loon_per_week_ct', 'weekloon_ct'];
export const periodeOmrekening: Onderwerp = {
  invoer: [...VIERWEKEN, ...WEEK, 'formule'],
  bereken(v, datum) {
    const perMaand = (omrekening: Lezingen['omrekening']): number => {
      const eerste = (namen: readonly string[]) =>
        namen.map((naam) => centInvoer(v, naam)).find((c) => c !== undefined);
      const vier = eerste(VIERWEKEN);
      const week = eerste(WEEK);
      const netto = nodig(vier ?? week, 'loon_4weken_ct');
      const h = huishouden({
        personen: [persoon('P1', geborenBij(35, NU))],
        inkomsten: [
          {
            persoon: 'P1',
            bron: 'voorbeeld',
            soort: 'loon',
            ritme: vier === undefined ? 'week' : 'vierweken',
            netto_per_tijdvak_ct: netto,
            recht_op_vakantietoeslag: false,
            heffingskorting: true,
            dienstbetrekking_10d: false,
          },
        ],
      });
      return rekenMaand(h, datumOf(datum), {}, { omrekening }).cent(nettoInkomen.P1);
    };
    return { loon_maand_ct: () => [perMaand('exact'), perMaand('cent'), perMaand('hele_euro')] };
  },
};

const MAANDEN = /^(januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)$/;
export const periodeToerekening: Onderwerp = {
  invoer: [
    'loon_over',
    'ontvangen_in',
    ...[
      'januari',
      'februari',
      'maart',
      'april',
      'mei',
      'juni',
      'juli',
      'augustus',
      'september',
      'oktober',
      'november',
      'december',
    ].map((m) => `bijstand_in_${m}`),
  ],
  bereken(v) {
    const over = () => {
      const m = tekst(v, 'loon_over');
      if (!MAANDEN.test(m)) throw new InvoerFout('loon_over', 'een maand, zoals januari', m);
      return m;
    };
    const sleutel = typeof v.loon_over === 'string' ? `zonder_bijstand_in_${v.loon_over}` : 'zonder_bijstand';
    return {
      // Art. 32 lid 1 onder b: income of the period it is about, if there is bijstand over it; else wealth (art. 34).
      telt_als: () => {
        const bijstandToen = v[`bijstand_in_${over()}`];
        if (typeof bijstandToen !== 'boolean') throw new Ontbreekt([`bijstand_in_${over()}`]);
        return [bijstandToen ? `inkomen ${over()}` : 'vermogen'];
      },
      [sleutel]: () => {
        over();
        return ['vermogen'];
      },
    };
  },
};

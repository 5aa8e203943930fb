/** Examples about norms, cost-sharers, living together and wealth. */
import { type Breuk, vereenvoudig } from '@bijrijder/rekenkern';
import { InvoerFout, lijst, object, type Veld } from '../../antwoord/lees.ts';
import { centInvoer, jaNeeInvoer, nodig, type Onderwerp } from '../../antwoord/voorbeelden/soort.ts';
import { heleCent, Ontbreekt, reken } from '../../reken.ts';
import { gezamenlijkeHuishouding, LEEFVORMREGELS } from '../art-3.ts';
import { bijstand } from '../art-19.ts';
import { jong } from '../art-20.ts';
import { kostendelersnorm } from '../art-22a.ts';
import { rechtGeheel, VERMOGENREGELS, vermogensgrens } from '../art-34.ts';
import type { Leefvorm, Medebewoner } from '../huishoudmaand.ts';
import { norm } from '../norm.ts';
import { gemeenteparameters } from '../parameters.ts';
import { isKostendeler } from '../tellen.ts';
import {
  aantal,
  boekMet,
  centen,
  geborenBij,
  huishouden,
  leeftijdenBij,
  persoon,
  rekenMaand,
} from './reken-voorbeeld.ts';

const huisgenoot = (leeftijd: number, datum: string): Medebewoner => ({
  geboortedatum: geborenBij(leeftijd, datum),
  contract: 'geen',
  familie_1e_2e_graad: false,
  onderwijs_19a_d: false,
});
const huisgenoten = (n: number, datum: string): Medebewoner[] => Array.from({ length: n }, () => huisgenoot(40, datum));
const VOLWASSEN = 40;

function leefvormVan(v: Veld): Leefvorm {
  const w = v.huishouden;
  if (w === undefined) return jaNeeInvoer(v, 'gehuwd', false) ? 'gehuwd' : 'alleenstaand';
  const soort = typeof w === 'string' ? w.toLowerCase().replaceAll('_', ' ') : '';
  if (soort === 'alleenstaande' || soort === 'alleenstaand') return 'alleenstaand';
  if (soort === 'alleenstaande ouder') return 'alleenstaande_ouder';
  if (/^(gehuwd|gehuwden|paar|echtpaar|partners|samenwonend|gezamenlijke huishouding)$/.test(soort)) return 'gehuwd';
  throw new InvoerFout('huishouden', 'alleenstaande, alleenstaande_ouder of gehuwd', w);
}

/** Households of an example about the height of the norm. */
function normhuishouden(v: Veld, datum: string) {
  const leefvorm = leefvormVan(v);
  const inrichting = jaNeeInvoer(v, 'in_inrichting', false);
  const leeftijd = inrichting ? (aantal(v, 'leeftijd') ?? VOLWASSEN) : nodig(aantal(v, 'leeftijd'), 'leeftijd');
  const mens = (id: 'P1' | 'P2', jaren: number) =>
    persoon(id, geborenBij(jaren, datum), {
      in_inrichting: inrichting,
      geen_beroep_op_ouders: jaNeeInvoer(v, 'geen_beroep_op_ouders', false),
    });
  const personen = [mens('P1', leeftijd)];
  if (leefvorm === 'gehuwd') personen.push(mens('P2', aantal(v, 'leeftijd_partner') ?? leeftijd));
  const kinderen = aantal(v, 'kinderen') ?? (leefvorm === 'alleenstaande_ouder' ? 1 : 0);
  return huishouden({
    leefvorm,
    personen,
    kinderen: Array.from({ length: kinderen }, () => ({ geboortedatum: geborenBij(5, datum) })),
    medebewoners: huisgenoten(aantal(v, 'kostendelende_medebewoners') ?? 0, datum),
  });
}

export const bijstandsnorm: Onderwerp = {
  invoer: [
    'leeftijd',
    'leeftijd_partner',
    'huishouden',
    'gehuwd',
    'in_inrichting',
    'kinderen',
    'kostendelende_medebewoners',
    'geen_beroep_op_ouders',
    'loon_ct',
    'inkomen_ct',
  ],
  bereken(v, datum) {
    const uit = () => rekenMaand(normhuishouden(v, datum), datum);
    return {
      norm_ct: () => [uit().cent(norm)],
      bijstand_ct: () => {
        const geld = (centInvoer(v, 'loon_ct') ?? 0) + (centInvoer(v, 'inkomen_ct') ?? 0);
        if (geld > 0) throw new Ontbreekt(['welk deel van het loon mag worden gehouden']);
        return [uit().cent(bijstand)];
      },
    };
  },
};

const procentTekst = ({ teller, noemer }: Breuk): string => {
  const honderd = vereenvoudig({ teller: teller * 100n, noemer });
  if (honderd.noemer === 1n) return String(honderd.teller);
  const tienduizend = heleCent({ teller: teller * 10_000n, noemer });
  return (tienduizend / 100).toFixed(2);
};

/** Art. 20: does the norm for the young hold at this age? Asked of the rule itself. */
const isJong = (leeftijd: number, datum: string): boolean =>
  rekenMaand(huishouden({ personen: [persoon('P1', geborenBij(leeftijd, datum))] }), datum).ja(jong.P1);

/** Someone's share as a part of the norm of a couple, when nobody shares or some do. */
function deel(kostendelers: number, datum: string): Breuk {
  const een: Breuk = { teller: 1_000_000n, noemer: 1n };
  const h = huishouden({
    personen: [persoon('P1', geborenBij(VOLWASSEN, datum))],
    medebewoners: huisgenoten(kostendelers, datum),
  });
  const b = rekenMaand(h, datum, { 'pw.norm.21_b': een }).exact(kostendelersnorm.P1);
  return { teller: b.teller, noemer: b.noemer * 1_000_000n };
}

const heeftDatum = (datum: string): string => (datum.startsWith('0001') ? '2026-01-01' : datum);

export const kostendelers: Onderwerp = {
  invoer: [
    'norm_gehuwden_ct',
    'A',
    'gehuwd',
    'kostendelende_medebewoners',
    'bewoners',
    'leeftijd',
    'meerderjarige_medebewoners',
  ],
  bereken(v, ruweDatum) {
    const datum = heeftDatum(ruweDatum);
    // The example gives the norm of its own couple, whatever the age.
    const eigen = () => ({
      'pw.norm.21_b': centen(v, 'norm_gehuwden_ct'),
      'pw.norm.22_bc': centen(v, 'norm_gehuwden_ct'),
    });
    const gehuwd = () => jaNeeInvoer(v, 'gehuwd', false);
    const delers = (): number => {
      const a = aantal(v, 'A');
      const n = aantal(v, 'kostendelende_medebewoners') ?? (a === undefined ? undefined : a - (gehuwd() ? 2 : 1));
      return nodig(n, 'kostendelende_medebewoners');
    };
    const samen = () =>
      rekenMaand(
        huishouden({
          personen: [
            persoon('P1', geborenBij(aantal(v, 'leeftijd') ?? VOLWASSEN, datum)),
            ...(gehuwd() ? [persoon('P2', geborenBij(VOLWASSEN, datum))] : []),
          ],
          medebewoners: huisgenoten(delers(), datum),
        }),
        datum,
        eigen(),
      );
    const pctVan = () =>
      lijst(v.bewoners, 'bewoners').map((b, i) => {
        const bewoner = object(b, `bewoners[${i}]`);
        return { rol: String(bewoner.rol ?? i), leeftijd: nodig(aantal(bewoner, 'leeftijd'), 'leeftijd') };
      });
    const dag = Number(`${datum.slice(0, 7).replace('-', '')}01`);
    return {
      norm_pp_ct: () => [samen().cent(kostendelersnorm.P1)],
      norm_gehuwden_samen_ct: () => [samen().cent(norm)],
      norm_ct: () => [samen().cent(norm)],
      pct: () => [procentTekst(deel(delers() + (gehuwd() ? 1 : 0), datum))],
      pct_van_norm_gehuwden: () => {
        const mensen = pctVan();
        const uit: Record<string, string> = {};
        for (const ik of mensen) {
          if (isJong(ik.leeftijd, datum))
            throw new Ontbreekt([`${ik.rol} heeft een jongerennorm, geen kostendelersnorm`]);
          const n = mensen.filter(
            (m) => m !== ik && isKostendeler(huisgenoot(m.leeftijd, datum), dag, leeftijdenBij(datum)),
          ).length;
          uit[ik.rol] = procentTekst(deel(n, datum));
        }
        return [uit];
      },
      kostendelersnorm: () => {
        const n = aantal(v, 'meerderjarige_medebewoners') ?? delers();
        return [!isJong(nodig(aantal(v, 'leeftijd'), 'leeftijd'), datum) && n > 0];
      },
    };
  },
};

export const huishoudenVoorbeeld: Onderwerp = {
  invoer: [
    'gehuwd',
    'duurzaam_gescheiden',
    'medebewoner',
    'draagt_bij',
    'bloedverwant_eerste_graad',
    'aanverwant_eerste_graad',
    'zorgbehoefte',
    'samenlevingscontract',
    'kind_samen',
    'kinderen',
    'leeftijd',
  ],
  bereken(v, datum) {
    const ja = (sleutel: string) => jaNeeInvoer(v, sleutel, false);
    const uit = () =>
      reken({
        stelsel: { naam: 'leefvorm', regels: LEEFVORMREGELS, parameters: gemeenteparameters() },
        tijd: { peildatum: datum },
        invoer: {
          gehuwd_of_partnerschap: ja('gehuwd'),
          duurzaam_gescheiden: ja('duurzaam_gescheiden'),
          zelfde_hoofdverblijf: ja('medebewoner'),
          zorg_voor_elkaar: ja('draagt_bij'),
          eerste_graad: ja('bloedverwant_eerste_graad') || ja('aanverwant_eerste_graad'),
          zorgbehoefte_aanleiding: ja('zorgbehoefte'),
          gehuwd_geweest_twee_jaar: false,
          kind_samen: ja('kind_samen'),
          samenlevingscontract: ja('samenlevingscontract'),
          registratie_gezamenlijk: false,
          kind_ten_laste: (aantal(v, 'kinderen') ?? 0) > 0,
        },
      });
    return {
      gezamenlijke_huishouding: () => [uit().ja(gezamenlijkeHuishouding)],
      huishouden: () => {
        const u = uit();
        if (u.ja('als-gehuwd')) return ['gehuwd'];
        return [u.ja('is-alleenstaande-ouder') ? 'alleenstaande_ouder' : 'alleenstaande'];
      },
    };
  },
};

export const vermogenVoorbeeld: Onderwerp = {
  invoer: ['inkomen_ct', 'norm_ct', 'vermogen_ct', 'vermogensgrens_ct', 'schulden_ct', 'huishouden', 'gehuwd'],
  bereken(v, datum) {
    const grens = () => centen(v, 'vermogensgrens_ct');
    const uit = () => {
      const leefvorm = leefvormVan(v);
      const g = grens();
      const parameters = boekMet({
        'pw.vermogen.gehuwden': g,
        'pw.vermogen.alleenstaande_ouder': g,
        'pw.vermogen.alleenstaande': g,
      });
      return reken({
        stelsel: { naam: 'vermogen', regels: VERMOGENREGELS, parameters },
        tijd: { peildatum: datum },
        invoer: {
          gehuwd: leefvorm === 'gehuwd',
          alleenstaande_ouder: leefvorm === 'alleenstaande_ouder',
          bezittingen: nodig(centInvoer(v, 'vermogen_ct'), 'vermogen_ct'),
          schulden: centInvoer(v, 'schulden_ct') ?? 0,
          gespaard_tijdens_bijstand: 0,
          eigen_woning: 0,
          inkomen_maand: centInvoer(v, 'inkomen_ct'),
          norm_maand: centInvoer(v, 'norm_ct'),
        },
      });
    };
    return { recht: () => [uit().ja(rechtGeheel)], vermogensgrens_ct: () => [uit().cent(vermogensgrens)] };
  },
};

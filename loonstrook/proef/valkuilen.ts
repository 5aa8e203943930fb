import { type Indeling, iban, kop, min, rijen, slot } from './indelingen.ts';
import { JAARVALLEN } from './jaarvallen.ts';
import { datum, geld, type Strook, som } from './strook.ts';
import { Vel } from './vel.ts';
import { EN, NL } from './woorden.ts';

/** The plain list, with something in it that has fooled readers. */
function lijst(v: Vel, s: Strook, woorden = NL): number {
  let y = kop(v, s);
  for (const [l, c, soort] of rijen(s, woorden)) {
    v.links(40, y, l).rechts(330, y, geld(c * min(soort)));
    y += 14;
  }
  return y;
}

const zonderUren = { uren_honderdsten: null };

/** Untaxed allowances inside the total of payments and inside "net pay". */
const vermengd: Indeling = {
  naam: 'vergoedingen in het totaal',
  druk: (s) => {
    const v = new Vel();
    const t = som(s);
    const y = kop(v, s);
    const regels: [string, number][] = [
      [EN.basis, t.basis + s.toeslag + s.vakantiegeldUit],
      ['Travel expenses (untaxed)', s.reiskosten],
      ['Total earnings', t.bruto + s.reiskosten],
      [EN.pensioen, -s.pensioen],
      [EN.heffing, -t.heffing],
      [EN.wga, -s.wga],
      ['Net pay', t.netto + s.reiskosten],
    ];
    regels.forEach(([l, c], i) => void v.links(40, y + i * 14, l).rechts(400, y + i * 14, geld(c, 'engels')));
    return v;
  },
  anders: (s) => ({
    ...zonderUren,
    iban: null,
    loon_voor_loonheffing_cent: null,
    loonbeslag_cent: null,
    vakantiegeld_gereserveerd_cent: null,
    vakantiegeld_uitbetaald_cent: null,
    netto_vergoedingen_cent: s.reiskosten,
    pensioenpremie_cent: s.pensioen,
    overgemaakt_cent: som(s).netto + s.reiskosten,
    ...(s.reiskosten ? { bruto_cent: null, netto_cent: null } : {}),
  }),
};

/** An allowance under a name that is in no list, and a repayment of an advance. */
const onbekendeVergoeding: Indeling = {
  naam: 'vergoeding met een onbekende naam',
  druk: (s) => {
    const v = new Vel();
    const y = lijst(v, s);
    v.links(40, y, 'Bijdrage brilkosten').rechts(330, y, geld(2_500));
    v.links(40, y + 30, 'Uit te betalen').rechts(330, y + 30, geld(som(s).over + 2_500));
    return v;
  },
  anders: (s) => ({
    ...zonderUren,
    iban: null,
    vakantiegeld_gereserveerd_cent: null,
    netto_vergoedingen_cent: som(s).vergoeding + 2_500,
    overgemaakt_cent: som(s).over + 2_500,
  }),
};

/** Paid sick hours at the base wage beside the worked hours; an advance taken off at the end. */
const ziekteuren: Indeling = {
  naam: 'ziekteuren en voorschot',
  druk: (s) => {
    const v = new Vel();
    const t = som(s);
    const ziek = Math.round((1_600 * s.uurloon) / 100);
    let y = kop(v, s);
    v.links(40, y, 'Normale uren')
      .rechts(220, y, geld(s.uren))
      .rechts(270, y, geld(s.uurloon))
      .rechts(330, y, geld(t.basis));
    v.links(40, y + 14, 'Ziekte-uren 100%')
      .rechts(220, y + 14, geld(1_600))
      .rechts(270, y + 14, geld(s.uurloon))
      .rechts(330, y + 14, geld(ziek));
    y += 28;
    const regels: [string, number][] = [
      ['Brutoloon', t.basis + ziek],
      ['Loonheffing', -s.loonheffing],
      ['Nettoloon', t.basis + ziek - s.loonheffing],
      ['Aflossing voorschot', -5_000],
    ];
    regels.forEach(([l, c], i) => void v.links(40, y + i * 14, l).rechts(330, y + i * 14, geld(c)));
    v.links(40, y + 80, `Overgemaakt op ${iban(s)}`).rechts(330, y + 80, geld(t.basis + ziek - s.loonheffing - 5_000));
    return v;
  },
  anders: (s) => {
    const bruto = som(s).basis + Math.round((1_600 * s.uurloon) / 100);
    return {
      uren_honderdsten: s.uren + 1_600,
      bruto_cent: bruto,
      loon_voor_loonheffing_cent: null,
      loonheffing_cent: s.loonheffing,
      pensioenpremie_cent: null,
      netto_cent: bruto - s.loonheffing,
      netto_vergoedingen_cent: null,
      loonbeslag_cent: null,
      vakantiegeld_gereserveerd_cent: null,
      vakantiegeld_uitbetaald_cent: null,
      overgemaakt_cent: bruto - s.loonheffing - 5_000,
    };
  },
};

/** The answer stands beside a question that holds both answers; the employer's own account is on it too. */
const vraagEnAntwoord: Indeling = {
  naam: 'korting als vraag, twee rekeningen',
  druk: (s) => {
    const v = new Vel();
    v.links(40, 40, s.werkgever, true).links(40, 70, 'Naam:').links(140, 70, s.werknemer);
    v.links(40, 84, 'Loontijdvak')
      .links(140, 84, `${datum(s.van)} - ${datum(s.tot)}`)
      .links(40, 98, 'Datum betaling')
      .links(140, 98, datum(s.betaaldatum));
    v.links(40, 112, 'Loonheffingskorting toegepast (J/N)')
      .links(240, 112, s.korting ? 'J' : 'N')
      .links(40, 126, 'Uurloon')
      .links(140, 126, geld(s.uurloon));
    let y = 150;
    for (const [l, c, soort] of rijen(s, NL)) {
      v.links(40, y, l).rechts(330, y, geld(c * min(soort), 'kaal'));
      y += 14;
    }
    slot(v, s, y, 'kaal');
    v.links(40, 700, 'Wij betalen vanaf rekening NL52 TEST 0900 8007 01');
    return v;
  },
  anders: () => zonderUren,
};

/** Vakantietoeslag paid every month, above the gross total. */
const maandelijks: Indeling = {
  naam: 'vakantietoeslag elke maand uitbetaald',
  druk: (s) => {
    const v = new Vel();
    const t = som(s);
    const vt = Math.round(t.basis * 0.08);
    const y = kop(v, s);
    const regels: [string, number][] = [
      ['Salaris', t.basis],
      ['Vakantietoeslag 8%', vt],
      ['Brutoloon', t.basis + vt],
      ['Loonheffing', -s.loonheffing],
      ['Nettoloon', t.basis + vt - s.loonheffing],
      ['Uit te betalen', t.basis + vt - s.loonheffing],
    ];
    regels.forEach(([l, c], i) => void v.links(40, y + i * 14, l).rechts(330, y + i * 14, geld(c)));
    return v;
  },
  anders: (s) => {
    const vt = Math.round(som(s).basis * 0.08);
    const bruto = som(s).basis + vt;
    return {
      ...zonderUren,
      iban: null,
      bruto_cent: bruto,
      loon_voor_loonheffing_cent: null,
      loonheffing_cent: s.loonheffing,
      pensioenpremie_cent: null,
      netto_cent: bruto - s.loonheffing,
      netto_vergoedingen_cent: null,
      loonbeslag_cent: null,
      overgemaakt_cent: bruto - s.loonheffing,
      vakantiegeld_gereserveerd_cent: null,
      vakantiegeld_uitbetaald_cent: vt,
    };
  },
};

/** Tax that is given back: the sign is turned. */
const teruggaaf: Indeling = {
  naam: 'loonheffing terug',
  druk: (s) => {
    const v = new Vel();
    const t = som(s);
    const y = kop(v, s);
    const regels: [string, number][] = [
      ['Brutoloon', t.bruto],
      ['Loonheffing', 3_500],
      ['Nettoloon', t.bruto + 3_500],
      ['Uit te betalen', t.bruto + 3_500],
    ];
    regels.forEach(([l, c], i) => void v.links(40, y + i * 14, l).rechts(330, y + i * 14, geld(c)));
    return v;
  },
  anders: (s) => ({
    ...zonderUren,
    iban: null,
    loon_voor_loonheffing_cent: null,
    loonheffing_cent: -3_500,
    pensioenpremie_cent: null,
    netto_cent: som(s).bruto + 3_500,
    netto_vergoedingen_cent: null,
    loonbeslag_cent: null,
    overgemaakt_cent: som(s).bruto + 3_500,
    vakantiegeld_gereserveerd_cent: null,
    vakantiegeld_uitbetaald_cent: null,
  }),
};

export const VALKUILEN: readonly Indeling[] = [
  ...JAARVALLEN,
  vermengd,
  onbekendeVergoeding,
  ziekteuren,
  vraagEnAntwoord,
  maandelijks,
  teruggaaf,
];

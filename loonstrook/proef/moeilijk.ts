import { type Indeling, iban, kop, min, rijen, slot, vol } from './indelingen.ts';
import { datum, geld, som } from './strook.ts';
import { Vel } from './vel.ts';
import { EN, NL, NL2 } from './woorden.ts';

/** Nothing of this slip may be called certain: there is no amount of the period on it, or two that disagree. */
const NIETS = [
  'bruto_cent',
  'loon_voor_loonheffing_cent',
  'loonheffing_cent',
  'pensioenpremie_cent',
  'netto_cent',
  'netto_vergoedingen_cent',
  'loonbeslag_cent',
  'overgemaakt_cent',
  'vakantiegeld_gereserveerd_cent',
  'vakantiegeld_uitbetaald_cent',
  'uren_honderdsten',
];
const niets = () => Object.fromEntries(NIETS.map((n) => [n, null]));

function alleenJaar(naam: string, titel: string, kolom: string | null): Indeling {
  return {
    naam,
    druk: (s) => {
      const v = new Vel();
      let y = kop(v, s);
      v.links(40, y, titel, true);
      y += 16;
      if (kolom) {
        v.links(40, y, 'Omschrijving', true).rechts(330, y, kolom, true);
        y += 16;
      }
      for (const [l, c, soort] of rijen(s, NL)) {
        v.links(40, y, l).rechts(330, y, geld(vol(s, c) * min(soort)));
        y += 14;
      }
      return v;
    },
    anders: (s): Record<string, null> =>
      s.factor === 1 || s.naam === 'nul' ? { iban: null } : { ...niets(), iban: null },
  };
}

/** Recalculation: old, new and difference; the new amounts count, the difference is transferred. */
const herberekening: Indeling = {
  naam: 'herberekening oud nieuw verschil',
  druk: (s) => {
    const v = new Vel();
    let y = kop(v, s);
    v.links(40, y, 'Herberekening met terugwerkende kracht (TWK)', true);
    y += 16;
    v.links(40, y, 'Omschrijving', true)
      .rechts(330, y, 'Oud', true)
      .rechts(430, y, 'Nieuw', true)
      .rechts(530, y, 'Verschil', true);
    y += 16;
    for (const [l, c, soort] of rijen(s, NL)) {
      const oud = Math.round(c * 0.9);
      v.links(40, y, l)
        .rechts(330, y, geld(oud * min(soort)))
        .rechts(430, y, geld(c * min(soort)))
        .rechts(530, y, geld((c - oud) * min(soort)));
      y += 14;
    }
    v.links(40, y + 20, 'Nabetaling uit te betalen').rechts(
      530,
      y + 20,
      geld(som(s).over - Math.round(som(s).over * 0.9)),
    );
    return v;
  },
  anders: (s) => ({
    uren_honderdsten: null,
    iban: null,
    vakantiegeld_gereserveerd_cent: null,
    overgemaakt_cent: som(s).over - Math.round(som(s).over * 0.9),
  }),
};

/** The previous period beside this one. */
const vorige: Indeling = {
  naam: 'vorige en deze periode',
  druk: (s) => {
    const v = new Vel();
    let y = kop(v, s);
    v.links(40, y, 'Omschrijving', true).rechts(330, y, 'Vorige periode', true).rechts(430, y, 'Deze periode', true);
    y += 16;
    for (const [l, c, soort] of rijen(s, NL2)) {
      v.links(40, y, l)
        .rechts(330, y, geld(Math.round(c * 1.1) * min(soort)))
        .rechts(430, y, geld(c * min(soort)));
      y += 14;
    }
    slot(v, s, y);
    return v;
  },
  anders: () => ({ uren_honderdsten: null }),
};

/** Premiums of employer and employee side by side. */
const werkgeverskolom: Indeling = {
  naam: 'werkgever en werknemer naast elkaar',
  druk: (s) => {
    const v = new Vel();
    let y = kop(v, s);
    v.links(40, y, 'Omschrijving', true)
      .rechts(330, y, 'Werkgever', true)
      .rechts(430, y, 'Bedrag', true)
      .rechts(530, y, 'Cumulatief', true);
    y += 16;
    for (const [l, c, soort] of rijen(s, NL2)) {
      if (soort === 'min' && l !== NL2.heffing) v.rechts(330, y, geld(c * 2));
      v.links(40, y, l)
        .rechts(430, y, geld(c * min(soort)))
        .rechts(530, y, geld(vol(s, c) * min(soort)));
      y += 14;
    }
    slot(v, s, y);
    return v;
  },
  anders: () => ({ uren_honderdsten: null }),
};

/** One end amount in which everything is mixed. */
const eenEindbedrag: Indeling = {
  naam: 'een eindbedrag',
  druk: (s) => {
    const v = new Vel();
    let y = kop(v, s);
    for (const [l, c, soort] of rijen(s, NL)) {
      if (l !== NL.netto) v.links(40, y, l).rechts(330, y, geld(c * min(soort), 'euro'));
      y += 14;
    }
    v.links(40, y + 8, 'Netto te ontvangen', true).rechts(330, y + 8, geld(som(s).over, 'euro'), true);
    v.links(40, y + 30, `Rekening: ${iban(s)}`);
    return v;
  },
  anders: () => ({ netto_cent: null, uren_honderdsten: null, vakantiegeld_gereserveerd_cent: null }),
};

/** Two pages that do not agree: a page of another slip got in between. */
const oneens: Indeling = {
  naam: 'twee bladen die elkaar tegenspreken',
  druk: (s) => {
    const v = new Vel();
    for (const f of [1, 1.37]) {
      let y = kop(v, s);
      for (const [l, c, soort] of rijen(s, NL)) {
        v.links(40, y, l).rechts(330, y, geld(Math.round(c * f) * min(soort)));
        y += 14;
      }
      v.links(40, y + 20, 'Uit te betalen').rechts(330, y + 20, geld(Math.round(som(s).over * f)));
      if (f === 1) v.nieuwBlad();
    }
    return v;
  },
  anders: (s): Record<string, null> =>
    s.naam === 'nul' ? { iban: null, vakantiegeld_gereserveerd_cent: null } : { ...niets(), iban: null },
};

/** A slip in sentences. */
const brief: Indeling = {
  naam: 'brief in zinnen',
  druk: (s) => {
    const v = new Vel();
    const t = som(s);
    v.links(60, 60, s.werkgever, true).links(
      60,
      100,
      `Loonstrook over de periode ${datum(s.van)} tot en met ${datum(s.tot)}`,
    );
    v.links(60, 120, `Beste ${s.werknemer},`);
    v.links(60, 150, `Uw brutoloon is € ${geld(t.bruto)}. Daarvan houden we € ${geld(t.heffing)} loonheffing in.`);
    v.links(
      60,
      164,
      `Uw nettoloon is € ${geld(t.netto)}. Dit jaar is uw brutoloon tot nu toe € ${geld(vol(s, t.bruto))}.`,
    );
    v.links(60, 178, `Op ${datum(s.betaaldatum)} maken wij € ${geld(t.over)} naar u over op rekening ${iban(s)}.`);
    v.links(60, 192, s.korting ? 'Wij rekenen met loonheffingskorting.' : 'Wij rekenen zonder loonheffingskorting.');
    return v;
  },
  anders: () => ({
    uren_honderdsten: null,
    uurloon_cent: null,
    loon_voor_loonheffing_cent: null,
    pensioenpremie_cent: null,
    netto_vergoedingen_cent: null,
    loonbeslag_cent: null,
    vakantiegeld_gereserveerd_cent: null,
    vakantiegeld_uitbetaald_cent: null,
  }),
};

/** Two jobs with one total. */
const tweeBanen: Indeling = {
  naam: 'twee dienstverbanden',
  druk: (s) => {
    const v = new Vel();
    const y = kop(v, s);
    const t = som(s);
    v.links(40, y, 'Omschrijving', true)
      .rechts(330, y, 'Dienstverband 1', true)
      .rechts(430, y, 'Dienstverband 2', true)
      .rechts(530, y, 'Totaal', true);
    const deel = (c: number) => Math.round(c * 0.6);
    const lijst: [string, number][] = [
      ['Brutoloon', t.bruto],
      ['Pensioenpremie', s.pensioen],
      ['Loonheffing', t.heffing],
      ['WGA', s.wga],
      ['Nettoloon', t.netto],
    ];
    lijst.forEach(
      ([l, c], i) =>
        void v
          .links(40, y + 16 + i * 14, l)
          .rechts(330, y + 16 + i * 14, geld(deel(c)))
          .rechts(430, y + 16 + i * 14, geld(c - deel(c)))
          .rechts(530, y + 16 + i * 14, geld(c)),
    );
    v.links(40, y + 110, 'Uit te betalen').rechts(530, y + 110, geld(t.netto));
    return v;
  },
  anders: (s) => ({
    uren_honderdsten: null,
    loon_voor_loonheffing_cent: null,
    netto_vergoedingen_cent: null,
    loonbeslag_cent: null,
    overgemaakt_cent: som(s).netto,
    iban: null,
    vakantiegeld_gereserveerd_cent: null,
    vakantiegeld_uitbetaald_cent: null,
    pensioenpremie_cent: s.pensioen,
  }),
};

/** English, label and amount far apart, this period after the year, other words. */
const engelsLijst: Indeling = {
  naam: 'Engels zonder tabel',
  druk: (s) => {
    const v = new Vel();
    const t = som(s);
    v.links(40, 40, s.werkgever, true)
      .links(400, 40, 'PAYSLIP', true)
      .links(40, 70, 'Employee:')
      .links(120, 70, s.werknemer);
    v.links(40, 84, 'Pay period:')
      .links(120, 84, `${datum(s.van)} - ${datum(s.tot)}`)
      .links(40, 98, 'Payment date:')
      .links(120, 98, datum(s.betaaldatum));
    v.links(40, 112, 'Hourly rate:').links(120, 112, geld(s.uurloon, 'engels'));
    let y = 140;
    for (const [l, c, soort] of rijen(s, EN)) {
      v.links(40, y, l).rechts(520, y, geld(c * min(soort), 'engels'));
      y += 15;
    }
    v.links(40, y + 10, 'Net amount payable')
      .rechts(520, y + 10, geld(t.over, 'engels'))
      .links(40, y + 24, `Account ${iban(s)}`);
    v.links(40, y + 50, 'Holiday allowance accrued this period')
      .rechts(520, y + 50, geld(t.reservering, 'engels'))
      .links(40, y + 64, 'Holiday allowance balance')
      .rechts(520, y + 64, geld(vol(s, t.reservering), 'engels'));
    return v;
  },
  anders: () => ({ uren_honderdsten: null, loonheffingskorting: null }),
};

export const MOEILIJK: readonly Indeling[] = [
  alleenJaar('alleen cumulatief met kop', 'Cumulatieven tot en met deze periode', null),
  alleenJaar('alleen cumulatieve kolom', 'Overzicht', 'Cumulatief'),
  herberekening,
  vorige,
  werkgeverskolom,
  eenEindbedrag,
  oneens,
  brief,
  tweeBanen,
  engelsLijst,
];

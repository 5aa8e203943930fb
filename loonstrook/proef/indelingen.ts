import { datum, geld, type Notatie, type Strook, som } from './strook.ts';
import { Vel } from './vel.ts';
import { EN, NL, NL2 } from './woorden.ts';

/** A layout: prints a slip; `over` names the fields it does not show or shows otherwise. */
export type Indeling = {
  naam: string;
  druk: (s: Strook) => Vel;
  anders?: (s: Strook) => Record<string, string | number | boolean | null>;
};

type Rij = [label: string, cent: number, soort: 'plus' | 'min' | 'totaal' | 'netto'];

function rijen(s: Strook, w: Record<string, string>): Rij[] {
  const t = som(s);
  const uit: Rij[] = [[w.basis!, t.basis, 'plus']];
  if (s.toeslag) uit.push([w.toeslag!, s.toeslag, 'plus']);
  if (s.vakantiegeldUit) uit.push([w.vakantiegeld!, s.vakantiegeldUit, 'plus']);
  uit.push([w.bruto!, t.bruto, 'totaal']);
  if (s.pensioen) uit.push([w.pensioen!, s.pensioen, 'min']);
  uit.push([w.loonLh!, t.loonLh, 'totaal'], [w.heffing!, s.loonheffing, 'min']);
  if (s.bijzonder) uit.push([w.bijzonder!, s.bijzonder, 'min']);
  if (s.wga) uit.push([w.wga!, s.wga, 'min']);
  uit.push([w.netto!, t.netto, 'totaal']);
  if (s.reiskosten) uit.push([w.reis!, s.reiskosten, 'netto']);
  if (s.thuiswerk) uit.push([w.thuis!, s.thuiswerk, 'netto']);
  if (s.beslag) uit.push([w.beslag!, s.beslag, 'min']);
  return uit;
}

const iban = (s: Strook) => s.iban.replace(/(.{4})(?=.)/g, '$1 ');
const vol = (s: Strook, cent: number) => (s.factor === 1 ? cent : cent * s.factor + (cent ? 173 : 0));

function kop(v: Vel, s: Strook): number {
  v.maat = 13;
  v.links(40, 40, s.werkgever, true);
  v.maat = 9;
  v.links(40, 58, 'Molenweg 4').links(40, 70, '0123 AB Voorbeeldstad');
  v.links(340, 110, s.werknemer).links(340, 122, 'Beekpad 9').links(340, 134, '0124 CD Voorbeeldstad');
  v.links(40, 160, 'SALARISSTROOK', true);
  v.links(40, 178, 'Periode').links(140, 178, `${datum(s.van)} t/m ${datum(s.tot)}`);
  v.links(40, 190, 'Betaaldatum').links(140, 190, datum(s.betaaldatum));
  v.links(300, 178, 'Uurloon').links(400, 178, geld(s.uurloon));
  v.links(300, 190, 'Loonheffingskorting').links(400, 190, s.korting ? 'Ja' : 'Nee');
  return 220;
}

function slot(v: Vel, s: Strook, y: number, n: Notatie = 'punt', x = 330): void {
  const t = som(s);
  v.links(40, y + 30, 'Uit te betalen', true).rechts(x, y + 30, geld(t.over, n), true);
  v.links(40, y + 44, `op rekening ${iban(s)}`);
  v.links(40, y + 80, 'Reservering vakantiegeld', true);
  v.links(40, y + 94, 'Opbouw deze periode').rechts(330, y + 94, geld(t.reservering, n));
  v.links(40, y + 106, 'Saldo').rechts(330, y + 106, geld(vol(s, t.reservering), n));
}

const geenUren = () => ({ uren_honderdsten: null });
const min = (soort: Rij[2]) => (soort === 'min' ? -1 : 1);

/** Two columns: label and amount, deductions with a minus. */
const lijst: Indeling = {
  naam: 'lijst zonder kop',
  druk: (s) => {
    const v = new Vel();
    let y = kop(v, s);
    for (const [l, c, soort] of rijen(s, NL)) {
      v.links(40, y, l, soort === 'totaal').rechts(330, y, geld(c * min(soort), 'kaal'));
      y += 14;
    }
    slot(v, s, y, 'kaal');
    return v;
  },
  anders: geenUren,
};

/** Two amounts per line and nothing that says which is which. */
const tweeZonderKop: Indeling = {
  naam: 'periode en jaar zonder kop',
  druk: (s) => {
    const v = new Vel();
    let y = kop(v, s);
    for (const [l, c, soort] of rijen(s, NL2)) {
      v.links(40, y, l)
        .rechts(330, y, geld(c * min(soort)))
        .rechts(430, y, geld(vol(s, c) * min(soort)));
      y += 14;
    }
    slot(v, s, y);
    return v;
  },
  anders: geenUren,
};

function tabel(
  naam: string,
  koppen: string[],
  volgorde: 'periodeEerst' | 'jaarEerst',
  w: Record<string, string>,
  n: Notatie,
): Indeling {
  return {
    naam,
    druk: (s) => {
      const v = new Vel();
      let y = kop(v, s);
      const [p, j] = volgorde === 'periodeEerst' ? [430, 530] : [530, 430];
      v.links(40, y, koppen[0]!, true)
        .rechts(270, y, koppen[1]!, true)
        .rechts(330, y, koppen[2]!, true)
        .rechts(p, y, koppen[3]!, true)
        .rechts(j, y, koppen[4]!, true);
      y += 16;
      for (const [l, c, soort] of rijen(s, w)) {
        if (l === w.basis)
          v.rechts(270, y, geld(s.uren, n === 'engels' ? n : 'punt')).rechts(
            330,
            y,
            geld(s.uurloon, n === 'engels' ? n : 'punt'),
          );
        v.links(40, y, l)
          .rechts(p, y, geld(c * min(soort), n))
          .rechts(j, y, geld(vol(s, c) * min(soort), n));
        y += 14;
      }
      slot(v, s, y, n);
      return v;
    },
  };
}

/** Payments and deductions in columns of their own, no column for the year. */
const plusMin: Indeling = {
  naam: 'betalingen en inhoudingen',
  druk: (s) => {
    const v = new Vel();
    let y = kop(v, s);
    v.links(40, y, 'Looncomponent', true)
      .rechts(300, y, 'Aantal', true)
      .rechts(360, y, 'Tarief', true)
      .rechts(450, y, 'Betaling', true)
      .rechts(540, y, 'Inhouding', true);
    y += 16;
    for (const [l, c, soort] of rijen(s, NL2)) {
      if (l === NL2.basis) v.rechts(300, y, geld(s.uren)).rechts(360, y, geld(s.uurloon));
      v.links(40, y, l).rechts(soort === 'min' ? 540 : 450, y, geld(c));
      y += 14;
    }
    slot(v, s, y);
    return v;
  },
};

/** Label above its value, in boxes. */
const vakken: Indeling = {
  naam: 'vakken met etiket erboven',
  druk: (s) => {
    const v = new Vel();
    const y0 = kop(v, s);
    const t = som(s);
    const blok: [string, number][] = [
      ['Gewerkte uren', s.uren],
      ['Brutoloon', t.bruto],
      ['Pensioenpremie', s.pensioen],
      ['Loon voor loonheffing', t.loonLh],
      ['Loonheffing', t.heffing],
      ['WGA premie', s.wga],
      ['Netto loon', t.netto],
      ['Onbelaste vergoedingen', t.vergoeding],
      ['Loonbeslag', s.beslag],
      ['Uit te betalen', t.over],
    ];
    blok.forEach(([l, c], i) => {
      const x = 40 + (i % 4) * 130;
      const y = y0 + Math.floor(i / 4) * 44;
      v.links(x, y, l).links(x, y + 12, geld(c));
    });
    v.links(40, y0 + 160, `Bankrekening ${iban(s)}`);
    return v;
  },
  anders: (s) => ({
    vakantiegeld_gereserveerd_cent: null,
    vakantiegeld_uitbetaald_cent: null,
    pensioenpremie_cent: s.pensioen,
    netto_vergoedingen_cent: som(s).vergoeding,
    loonbeslag_cent: s.beslag,
  }),
};

/** Fields as columns, one row for the period and one for the year. */
const matrix: Indeling = {
  naam: 'matrix met rijen periode en jaar',
  druk: (s) => {
    const v = new Vel();
    const y = kop(v, s);
    const t = som(s);
    const kolommen: [string, number][] = [
      ['Bruto', t.bruto],
      ['Pensioen', s.pensioen],
      ['Loonheffing', t.heffing],
      ['WGA', s.wga],
      ['Netto', t.netto],
    ];
    kolommen.forEach(([l, c], i) => {
      const x = 220 + i * 75;
      v.rechts(x, y, l, true)
        .rechts(x, y + 14, geld(vol(s, c)))
        .rechts(x, y + 28, geld(c));
    });
    v.links(40, y + 14, 'T/m deze periode').links(40, y + 28, 'Deze periode');
    const z = y + 60;
    if (s.reiskosten) v.links(40, z, 'Reiskosten onbelast').rechts(330, z, geld(s.reiskosten));
    if (s.thuiswerk) v.links(40, z + 14, 'Thuiswerkvergoeding onbelast').rechts(330, z + 14, geld(s.thuiswerk));
    if (s.beslag) v.links(40, z + 28, 'Loonbeslag').rechts(330, z + 28, geld(s.beslag));
    slot(v, s, z + 40);
    return v;
  },
  anders: (s) => ({
    uren_honderdsten: null,
    loon_voor_loonheffing_cent: null,
    vakantiegeld_uitbetaald_cent: null,
    pensioenpremie_cent: s.pensioen,
  }),
};

export { iban, kop, min, rijen, slot, vol };

export const INDELINGEN: readonly Indeling[] = [
  lijst,
  tweeZonderKop,
  tabel(
    'tabel met jaar rechts',
    ['Omschrijving', 'Uren', 'Tarief', 'Dit tijdvak', 'Totaal 2026'],
    'periodeEerst',
    NL,
    'punt',
  ),
  tabel(
    'tabel met jaar links',
    ['Omschrijving', 'Aantal', 'Tarief', 'Deze periode', 'Cumulatief'],
    'jaarEerst',
    NL2,
    'euro',
  ),
  tabel(
    'Engels met jaar links',
    ['Description', 'Units', 'Rate', 'This period', 'Year to date'],
    'jaarEerst',
    EN,
    'engels',
  ),
  tabel(
    'tabel met onbekende koppen',
    ['Specificatie', 'Eenh.', 'Per stuk', 'Loonrun', 'Jaartelling'],
    'periodeEerst',
    NL,
    'spatie',
  ),
  plusMin,
  vakken,
  matrix,
];

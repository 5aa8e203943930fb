import { type Indeling, kop, min, rijen } from './indelingen.ts';
import { geld, type Strook, som } from './strook.ts';
import { Vel } from './vel.ts';
import { NL } from './woorden.ts';

type Druk = (v: Vel, y: number, cent: number) => void;
const geheel = (cent: number) => String(Math.floor(Math.abs(cent) / 100));
const centen = (cent: number) => String(Math.abs(cent) % 100).padStart(2, '0');
const groep = (cent: number, t: string) => geheel(cent).replace(/\B(?=(\d{3})+$)/g, t);
const teken = (cent: number) => (cent < 0 ? '-' : '');

/** The plain list with its amounts printed in pieces. */
function lijst(naam: string, bedrag: Druk): Indeling {
  return {
    naam,
    druk: (s) => {
      const v = new Vel();
      let y = kop(v, s);
      for (const [l, c, soort] of [...rijen(s, NL), ['Uit te betalen', som(s).over, 'totaal'] as const]) {
        v.links(40, y, l);
        bedrag(v, y, c * min(soort));
        y += 14;
      }
      return v;
    },
    anders: () => ({ uren_honderdsten: null, iban: null, vakantiegeld_gereserveerd_cent: null }),
  };
}

/** An allowance between the deductions, so that what is called net holds it. */
const voorNetto: Indeling = {
  naam: 'vergoeding boven het nettoloon',
  druk: (s) => {
    const v = new Vel();
    const t = som(s);
    const y = kop(v, s);
    const eind = t.netto + 6_160;
    const regels: [string, number][] = [
      ['Brutoloon', t.bruto],
      ['Pensioenpremie', -s.pensioen],
      ['Loonheffing', -t.heffing],
      ['WGA-premie', -s.wga],
      ['Fietsplan', 6_160],
      ['Nettoloon', eind],
      ['Uit te betalen', eind],
    ];
    regels.forEach(([l, c], i) => void v.links(40, y + i * 14, l).rechts(330, y + i * 14, geld(c)));
    return v;
  },
  anders: (s) => ({
    uren_honderdsten: null,
    iban: null,
    loon_voor_loonheffing_cent: null,
    pensioenpremie_cent: s.pensioen,
    netto_cent: null,
    netto_vergoedingen_cent: null,
    loonbeslag_cent: null,
    vakantiegeld_gereserveerd_cent: null,
    vakantiegeld_uitbetaald_cent: null,
    overgemaakt_cent: som(s).netto + 6_160,
  }),
};

/** Two slips under each other on one sheet. */
const tweeOpEenBlad: Indeling = {
  naam: 'twee stroken op een blad',
  druk: (s) => {
    const v = new Vel();
    let y = kop(v, s);
    for (const f of [1, 0.31]) {
      for (const [l, c, soort] of rijen(s, NL)) {
        v.links(40, y, l).rechts(330, y, geld(Math.round(c * f) * min(soort)));
        y += 12;
      }
      v.links(40, y, 'Uit te betalen').rechts(330, y, geld(Math.round(som(s).over * f)));
      y += 24;
    }
    return v;
  },
  anders: (s: Strook): Record<string, null> =>
    s.naam === 'nul'
      ? { iban: null, vakantiegeld_gereserveerd_cent: null }
      : {
          ...Object.fromEntries(
            [
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
            ].map((n) => [n, null]),
          ),
          iban: null,
        },
};

export const NOTATIES: readonly Indeling[] = [
  lijst('€ 1 850 , 00', (v, y, c) => v.links(300, y, `${teken(c)}€ ${groep(c, ' ')} , ${centen(c)}`)),
  lijst('duizendtal ver van de rest', (v, y, c) => {
    const [voor, na] = groep(c, '|').split('|');
    v.rechts(330, y, `${na ?? voor},${centen(c)}`).rechts(306, y, na === undefined ? teken(c) : teken(c) + voor);
  }),
  lijst('centen in een eigen kolom', (v, y, c) =>
    v.rechts(320, y, `€ ${teken(c)}${geheel(c)}`).rechts(340, y, centen(c)),
  ),
  lijst('komma los van de centen', (v, y, c) =>
    v.rechts(320, y, `${teken(c)}${groep(c, '.')},`).rechts(333, y, centen(c)),
  ),
  lijst('euroteken als komma', (v, y, c) => v.rechts(330, y, `${teken(c)}${groep(c, '.')}€${centen(c)}`)),
  lijst('apostrof en min erachter', (v, y, c) => v.rechts(330, y, `${groep(c, '’')},${centen(c)}${teken(c)}`)),
  voorNetto,
  tweeOpEenBlad,
];

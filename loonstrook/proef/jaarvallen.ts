import { type Indeling, kop, min, rijen, slot, vol } from './indelingen.ts';
import { datum, geld, som } from './strook.ts';
import { Vel } from './vel.ts';
import { NL } from './woorden.ts';

const zonderUren = { uren_honderdsten: null };

/** The year so far under a heading that does not say so. */
const stilJaarblok: Indeling = {
  naam: 'jaarblok zonder het woord cumulatief',
  druk: (s) => {
    const v = new Vel();
    const t = som(s);
    let y = kop(v, s);
    for (const [l, c] of [
      ['Brutoloon', t.bruto],
      ['Loonheffing', -t.heffing],
      ['Nettoloon', t.netto],
    ] as const) {
      v.links(40, y, l).rechts(330, y, geld(c));
      y += 14;
    }
    v.links(40, y + 6, 'Uit te betalen').rechts(330, y + 6, geld(t.over));
    v.links(40, y + 40, 'Overzicht loonadministratie', true);
    const jaar = [
      ['Brutoloon', t.bruto],
      ['Pensioenpremie', s.pensioen],
      ['Fiscaal loon', t.loonLh],
      ['Loonheffing', t.heffing],
      ['Nettoloon', t.loonLh - t.heffing],
    ] as const;
    jaar.forEach(([l, c], i) => void v.links(40, y + 54 + i * 14, l).rechts(330, y + 54 + i * 14, geld(c * 4)));
    return v;
  },
  anders: (s) => ({
    ...zonderUren,
    iban: null,
    loon_voor_loonheffing_cent: s.naam === 'nul' ? 0 : null,
    pensioenpremie_cent: s.naam === 'nul' ? 0 : null,
    netto_vergoedingen_cent: null,
    loonbeslag_cent: null,
    vakantiegeld_gereserveerd_cent: null,
    vakantiegeld_uitbetaald_cent: null,
  }),
};

/** Only the balance of the vakantiegeld, at 8% of the year so far. */
const alleenSaldo: Indeling = {
  naam: 'vakantiegeld alleen als stand',
  druk: (s) => {
    const v = new Vel();
    const t = som(s);
    let y = kop(v, s);
    v.links(40, y, 'Omschrijving', true).rechts(330, y, 'Bedrag', true).rechts(430, y, 'Cumulatief', true);
    y += 16;
    for (const [l, c, soort] of rijen(s, NL)) {
      v.links(40, y, l)
        .rechts(330, y, geld(c * min(soort)))
        .rechts(430, y, geld(c * s.factor * min(soort)));
      y += 14;
    }
    v.links(40, y + 30, 'Uit te betalen').rechts(330, y + 30, geld(t.over));
    v.links(40, y + 50, 'Vakantiegeld opgebouwd').rechts(330, y + 50, geld(Math.round(t.basis * s.factor * 0.08)));
    return v;
  },
  anders: (s) => ({
    ...zonderUren,
    iban: null,
    vakantiegeld_gereserveerd_cent: s.factor === 1 || s.naam === 'nul' ? som(s).reservering : null,
  }),
};

/** An office that prints the slip stands at the top; the employer has a label. A row that only has a year amount. */
const kantoorBoven: Indeling = {
  naam: 'kantoor boven, werkgever met etiket',
  druk: (s) => {
    const v = new Vel();
    v.links(40, 40, 'Cijferhuis Salarisverwerking B.V.', true)
      .links(40, 70, 'Werkgever:')
      .links(140, 70, s.werkgever)
      .links(40, 84, 'Werknemer:')
      .links(140, 84, s.werknemer);
    v.links(40, 98, 'Periode:')
      .links(140, 98, `${datum(s.van)} t/m ${datum(s.tot)}`)
      .links(300, 98, `Betaaldatum: ${datum(s.betaaldatum)}`);
    v.links(300, 84, `Uurloon: ${geld(s.uurloon)}`).links(300, 70, `Loonheffingskorting: ${s.korting ? 'ja' : 'nee'}`);
    let y = 130;
    v.links(40, y, 'Component', true).rechts(330, y, 'Bedrag', true).rechts(430, y, 'Cum. jaar', true);
    y += 16;
    for (const [l, c, soort] of rijen(s, NL)) {
      v.links(40, y, l)
        .rechts(330, y, geld(c * min(soort)))
        .rechts(430, y, geld(vol(s, c) * min(soort)));
      y += 14;
    }
    if (!s.vakantiegeldUit) v.links(40, y, 'Vakantiegeld uitbetaald').rechts(430, y, geld(80_000));
    if (!s.beslag) v.links(40, y + 14, 'Loonbeslag').rechts(430, y + 14, geld(12_000));
    slot(v, s, y + 30);
    return v;
  },
  anders: () => zonderUren,
};

/** Amounts of the year so far that do not say so. */
export const JAARVALLEN: readonly Indeling[] = [stilJaarblok, alleenSaldo, kantoorBoven];

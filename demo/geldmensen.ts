import { plusDagen } from '@bijrijder/dossier';
import type { Gezin, Mens } from './bevolking/huishouden.ts';
import { type DemoFeit, huur, persoonFeit, recht, toeslag } from './feitbouw.ts';
import { type Clientpersona, demoId } from './mensen.ts';

const mens = (nummer: number, voornaam: string, achternaam: string, geboortedatum: string, rol: Mens['rol']): Mens => ({
  id: demoId(nummer),
  voornaam,
  achternaam,
  geboortedatum,
  rol,
  taal: 'nl',
  voorkeur: 'bellen',
});
const gerda = mens(21, 'Gerda', 'Kuiper', '1972-02-09', 'aanvrager');
const lies = mens(22, 'Lies', 'Hendriks', '1980-10-12', 'aanvrager');
const koos = mens(23, 'Koos', 'Hendriks', '1978-04-30', 'partner');
const amber = mens(25, 'Amber', 'Vos', '1999-11-20', 'aanvrager');
const wout = mens(24, 'Wout', 'Smid', '1994-07-03', 'aanvrager');

function gezin(
  nummer: number,
  mensen: Mens[],
  sinds: string,
  feiten: DemoFeit[],
  woorden: Pick<Gezin, 'verhaal' | 'wens' | 'talenten'>,
): Gezin {
  return {
    id: demoId(nummer),
    mensen,
    adres: { straat: 'Haverweg', huisnummer: String(nummer), postcode: '0123 AB' },
    sinds,
    tot: null,
    feiten: [...mensen.map((m) => persoonFeit(m, sinds)), recht(mensen[0]!.id, sinds), ...feiten].toSorted((a, b) =>
      a.bekendOp.localeCompare(b.bekendOp),
    ),
    ...woorden,
  };
}

/** Households of which the money does not go to one own account: to a creditor in part, to each partner a half, to a bewindvoerder, or nowhere yet. */
export const GELDGEZINNEN: readonly Gezin[] = [
  gezin(121, [gerda], '2022-03-01', [huur(49_800, '2025-01-01'), toeslag('zorgtoeslag', 12_900, 16_000)], {
    verhaal:
      'Ik werkte jaren in een drukkerij. Toen die dichtging, liepen de rekeningen op. Ik maak nu elke brief open.',
    wens: 'Weer zelf de zorgverzekering betalen',
    talenten: ['Puzzelen', 'Nauwkeurig werken'],
  }),
  gezin(122, [lies, koos], '2021-09-01', [huur(64_300, '2025-01-01'), toeslag('huurtoeslag', 31_200, 24_000)], {
    verhaal: 'Wij zijn allebei graag eigen baas over ons deel. Dat geeft rust in huis.',
    wens: 'Samen een moestuin',
    talenten: ['Tuinieren', 'Bakken'],
  }),
  gezin(123, [wout], '2023-06-01', [huur(45_100, '2025-01-01'), toeslag('zorgtoeslag', 12_900, 15_500)], {
    verhaal: 'Geld maakt mij onrustig. Nu doet iemand dat met mij samen. Ik slaap weer.',
    wens: 'Werken met dieren',
    talenten: ['Geduld met honden'],
  }),
  gezin(124, [amber], '2026-03-01', [huur(41_900, '2026-03-01')], {
    verhaal: 'Ik ben net verhuisd en regel alles opnieuw. Een bankrekening duurt het langst.',
    wens: 'Een vaste plek',
    talenten: ['Zingen'],
  }),
];
/** Of this household no account is known yet: its money waits. */
export const ZONDER_REKENING = demoId(124);

const client = (sub: string, m: Mens, omschrijving: string, bsn: string): Clientpersona => ({
  sub,
  soort: 'client',
  persoon: m.id,
  naam: `${m.voornaam} ${m.achternaam}`,
  omschrijving,
  bsn,
});
export const GELDMENSEN: readonly Clientpersona[] = [
  client(
    'c-gerda',
    gerda,
    'Een deel van haar geld gaat naar een schuldeiser (beslag). Vroeg om haar stroom te laten betalen.',
    '999990135',
  ),
  client('c-lies', lies, 'Krijgt de helft, haar man Koos de andere helft.', '999990147'),
  client('c-wout', wout, 'Zijn geld gaat naar de rekening van zijn bewindvoerder.', '999990159'),
  client('c-amber', amber, 'Heeft nog geen bankrekening doorgegeven. Haar geld wacht.', '999990160'),
];

/** Where a part of the money of a household goes, other than its own account. */
export type Geldstroom = {
  gezin: Gezin;
  soort: 'beslag' | 'helft' | 'bewindvoerder';
  vanaf: string;
  /** Whose account it is, as it stands on the statement. */
  houder: string;
  /** With beslag: what the creditor asks a month, in cents. */
  cent: number | null;
  grond: string;
};

const SCHULDEISERS = [
  ['Gerechtsdeurwaarder Van Dam', 'Beslag voor een oude huurschuld'],
  ['Incasso Zorgpremie', 'Beslag voor zorgpremie die openstond'],
  ['Gerechtsdeurwaarder Noord', 'Beslag voor een energierekening'],
] as const;
const KANTOREN = ['Beheer Goed Geregeld', 'Bewindkantoor De Brug', 'Rust en Raam Bewind'] as const;
const HELFT = 'Elk de helft, op verzoek van een van de twee (art. 45 lid 4 Participatiewet)';

/**
 * Households with a name and a handful of the others: beslag, halves and bewindvoerder, each from a day on which the month was
 * still to be paid.
 */
export function geldstromen(alle: readonly Gezin[]): Geldstroom[] {
  const naar = (g: Gezin, soort: Geldstroom['soort'], vanaf: string, welk: number): Geldstroom => {
    const [houder, grond] = SCHULDEISERS[welk % SCHULDEISERS.length]!;
    const partner = g.mensen.find((m) => m.rol === 'partner');
    if (soort === 'beslag') return { gezin: g, soort, vanaf, houder, grond, cent: 4_500 + welk * 1_500 };
    if (soort === 'helft')
      return {
        gezin: g,
        soort,
        vanaf,
        houder: `${partner!.voornaam} ${partner!.achternaam}`,
        grond: HELFT,
        cent: null,
      };
    return {
      gezin: g,
      soort,
      vanaf,
      houder: KANTOREN[welk % KANTOREN.length]!,
      grond: 'Bewind (art. 1:431 BW)',
      cent: null,
    };
  };
  const [g, l, w] = GELDGEZINNEN as [Gezin, Gezin, Gezin];
  // far from the people of Milan, so that the pages of the examples stay what they are
  const later = alle
    .slice(200)
    .filter((een) => een.sinds < '2025-01-01' && een.tot === null && een.mensen[0]!.geboortedatum < '1998-01-01');
  const paren = later.filter((een) => een.mensen.some((m) => m.rol === 'partner'));
  const alleen = later.filter((een) => een.mensen.every((m) => m.rol === 'aanvrager'));
  const maand = (n: number): string => `2025-${String(3 + n).padStart(2, '0')}-01`;
  return [
    naar(g, 'beslag', '2025-10-01', 4),
    naar(l, 'helft', '2025-12-01', 0),
    naar(w, 'bewindvoerder', '2025-07-01', 0),
    ...alleen.slice(0, 6).map((een, i) => naar(een, 'beslag', maand(i), i)),
    ...paren.slice(0, 5).map((een, i) => naar(een, 'helft', maand(i + 1), i)),
    ...alleen.slice(6, 12).map((een, i) => naar(een, 'bewindvoerder', maand(i), i)),
  ];
}

/** The day of a court order, and the day two colleagues were done with it. */
export const naBeschikking = (vanaf: string): { op: string; dag: string } => ({
  op: plusDagen(vanaf, -7),
  dag: plusDagen(vanaf, 2),
});

/** What Gerda asked in her portal and a colleague still has to look at: her electricity paid from her money. */
export const GERDA_VRAAGT = {
  huishouden: demoId(121),
  persoon: gerda.id,
  rekening: demoId(3_900),
  naar: 'Energie Voorbeeldland',
  waarvoor: 'Stroom en gas',
  cent: 11_250,
} as const;

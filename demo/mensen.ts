import type { Gezin, Mens } from './bevolking/huishouden.ts';
import { baan, type DemoFeit, huur, kindFeit, persoonFeit, recht, strook, toeslag } from './feitbouw.ts';

/** An invented client one can log in as. The BSN starts with 9999, so it is nobody's. */
export interface Clientpersona {
  readonly sub: string;
  readonly soort: 'client';
  readonly persoon: string;
  readonly naam: string;
  readonly omschrijving: string;
  readonly bsn: string;
}
/** An invented colleague one can log in as. */
export interface Medewerkerpersona {
  readonly sub: string;
  readonly soort: 'medewerker';
  readonly id: string;
  readonly naam: string;
  readonly omschrijving: string;
  readonly functie: string;
  readonly rol: string;
}

/** A stable id for somebody in the demo: the number is all that differs. */
export const demoId = (nummer: number): string => `00000000-0000-8000-a000-${String(nummer).padStart(12, '0')}`;

const medewerker = (
  nummer: number,
  sub: string,
  naam: string,
  rol: string,
  functie = rol,
  omschrijving = `Werkt als ${functie}.`,
): Medewerkerpersona => ({
  sub,
  soort: 'medewerker',
  id: demoId(9000 + nummer),
  naam,
  omschrijving,
  functie,
  rol,
});

export const MEDEWERKERS: readonly Medewerkerpersona[] = [
  medewerker(1, 'm-milan', 'Milan Osei', 'klantmanager', 'klantmanager', 'Klantmanager van Hanna en anderen.'),
  medewerker(
    2,
    'm-tineke',
    'Tineke Jansma',
    'klantmanager',
    'klantmanager',
    'Klantmanager, vervangt Milan op woensdag.',
  ),
  medewerker(
    3,
    'm-noor',
    'Noor Verhagen',
    'inkomensconsulent',
    'inkomensconsulent',
    'Kijkt mee bij de verrekening en de maandrun.',
  ),
  medewerker(
    4,
    'm-ravi',
    'Ravi Soekhoe',
    'inkomensconsulent',
    'inkomensconsulent',
    'De tweede handtekening onder de maandrun.',
  ),
  medewerker(5, 'm-fatma', 'Fatma Yildiz', 'teamleider', 'teamleider', 'Teamleider van de klantmanagers.'),
  medewerker(6, 'm-joost', 'Joost Bakhuis', 'beheerder', 'beheerder', 'Beheert de instellingen van de gemeente.'),
  medewerker(
    7,
    'm-els',
    'Els Boersma',
    'klachtbehandelaar',
    'klachtbehandelaar',
    'Behandelt klachten, buiten het dossier om.',
  ),
  medewerker(8, 'm-rachid', 'Rachid Ouali', 'jobcoach', 'jobcoach', 'Loopt mee op de werkplek.'),
  medewerker(9, 'm-anne', 'Anne Visserman', 'auditor', 'auditor', 'Kijkt of alles klopt en verantwoord is.'),
  medewerker(10, 'm-dirk', 'Dirk Elzinga', 'handhaver', 'handhaver', 'Handhaver, ziet het verhaal van mensen niet.'),
];

const mens = (
  nummer: number,
  voornaam: string,
  achternaam: string,
  geboortedatum: string,
  rol: Mens['rol'],
  taal = 'nl',
  voorkeur: Mens['voorkeur'] = 'bellen',
): Mens => ({
  id: demoId(nummer),
  voornaam,
  achternaam,
  geboortedatum,
  rol,
  taal,
  voorkeur,
});
const opDag = (feiten: DemoFeit[]): DemoFeit[] =>
  feiten.toSorted((a, b) => (a.bekendOp < b.bekendOp ? -1 : a.bekendOp > b.bekendOp ? 1 : 0));

const hanna = mens(1, 'Hanna', 'Lindeboom', '1989-06-11', 'aanvrager', 'nl', 'appen');
const jip = mens(2, 'Jip', 'Lindeboom', '2016-09-03', 'kind');
const samira = mens(3, 'Samira', 'Amrani', '1991-03-14', 'aanvrager', 'nl', 'bellen');
const noah = mens(4, 'Noah', 'Amrani', '2015-02-20', 'kind');
const lina = mens(5, 'Lina', 'Amrani', '2021-11-08', 'kind');
const henk = mens(6, 'Henk', 'Drost', '1968-11-02', 'aanvrager', 'nl', 'bellen');
const maryam = mens(7, 'Maryam', 'Haddad', '1994-07-21', 'aanvrager', 'ar', 'appen');
const youssef = mens(8, 'Youssef', 'Haddad', '1990-01-30', 'partner', 'ar', 'appen');
/** The payslip Bo handed in with his wage of March, on which stands another amount. */
export const STROOK_VAN_BO = demoId(9720);
const bo = mens(9, 'Bo', 'Terpstra', '2003-05-17', 'aanvrager', 'nl', 'appen');
const ilse = mens(10, 'Ilse', 'Braam', '1976-12-01', 'aanvrager', 'nl', 'mailen');

const daan = mens(11, 'Daan', 'Wiersma', '2002-08-19', 'aanvrager', 'nl', 'appen');

const adres = (straat: string, huisnummer: string): Gezin['adres'] => ({ straat, huisnummer, postcode: '0123 AB' });

/** Households with a name, each with its own way of earning; the first is the one of the example screens. */
export const GEZINNEN: readonly Gezin[] = [
  {
    id: demoId(101),
    mensen: [hanna, jip],
    adres: adres('Kadepad', '14'),
    sinds: '2023-05-01',
    tot: null,
    feiten: opDag([
      persoonFeit(hanna, '2023-05-01'),
      kindFeit(jip, '2023-05-01'),
      recht(hanna.id, '2023-05-01'),
      huur(61_240, '2025-01-01'),
      toeslag('zorgtoeslag', 12_900, 18_800),
      toeslag('huurtoeslag', 37_100, 18_800),
      toeslag('kindgebonden_budget', 49_900, 18_800),
      baan(hanna.id, 'baan:ketel', 'Lunchroom De Ketel', '2026-01-01'),
      strook(hanna.id, 'baan:ketel', '2026-01-01', '2026-01-31', 64_812, '2026-01-30'),
      strook(hanna.id, 'baan:ketel', '2026-02-01', '2026-02-28', 70_000, '2026-02-26', true),
      strook(hanna.id, 'baan:ketel', '2026-02-01', '2026-02-28', 72_436, '2026-03-28'),
      strook(hanna.id, 'baan:ketel', '2026-03-01', '2026-03-31', 75_560, '2026-03-30'),
    ]),
    verhaal:
      'Ik ben opgegroeid boven het eethuis van mijn oma. Op mijn elfde stond ik al uien te snijden. Later was ik chef in een hotel. ' +
      'Na de scheiding ging het niet meer, met een kind van vier en avonddiensten.\n\nIk was twee jaar heel moe. Nu gaat het beter. ' +
      'Ik wil koken voor mensen die het waarderen. En om drie uur bij school staan.',
    wens: 'Weer een keuken waar ik de baas ben',
    talenten: [
      'Koken voor veel mensen',
      'Rustig blijven als het druk is',
      'Inkopen zonder weggooien',
      'Papiamento en Spaans',
      'Jip leren fietsen',
    ],
    doet: ['Elke vrijdag pannenkoeken bakken op de school van Jip'],
  },
  {
    id: demoId(102),
    mensen: [samira, noah, lina],
    adres: adres('Molenpad', '8'),
    sinds: '2022-02-01',
    tot: null,
    feiten: opDag([
      persoonFeit(samira, '2022-02-01', {
        tellers_vooraf: {
          n_maanden_gebruikt: 6,
          n_eerste_maand: '2024-01',
          n_laatste_maand: '2024-06',
          r_eerste_maand: null,
          z_eerste_maand: null,
          z_maanden_gebruikt: 0,
          lks_loonmaanden: 0,
          bijverdien_eerste_maand: null,
        },
      }),
      kindFeit(noah, '2022-02-01'),
      kindFeit(lina, '2022-02-01'),
      recht(samira.id, '2022-02-01'),
      huur(70_310, '2025-01-01'),
      toeslag('zorgtoeslag', 12_900, 18_700),
      toeslag('kindgebonden_budget', 71_400, 18_700),
      baan(samira.id, 'baan:zandloper', 'Versmarkt De Zandloper', '2025-09-01', 'vierweken', 24),
      strook(samira.id, 'baan:zandloper', '2026-01-26', '2026-02-22', 60_210, '2026-02-25'),
      strook(samira.id, 'baan:zandloper', '2026-02-23', '2026-03-22', 58_835, '2026-03-25'),
    ]),
    verhaal: null,
    wens: 'Dat Noah zijn zwemdiploma haalt',
    talenten: ['Rekenen', 'Twee talen spreken'],
  },
  {
    id: demoId(103),
    mensen: [henk],
    adres: adres('Oude Haven', '3'),
    sinds: '2021-10-01',
    tot: null,
    feiten: opDag([
      persoonFeit(henk, '2021-10-01'),
      recht(henk.id, '2021-10-01'),
      huur(48_900, '2025-01-01'),
      toeslag('zorgtoeslag', 12_900, 14_000),
      toeslag('huurtoeslag', 28_600, 14_000),
      {
        soort: 'medebewoner',
        onderwerp: 'medebewoner:zoon',
        persoon: null,
        inhoud: { geboortedatum: '1997-04-02', contract: 'geen', familie_1e_2e_graad: true, onderwijs_19a_d: false },
        geldigVan: '2025-06-01',
        geldigTotEnMet: null,
        herkomst: 'client',
        bekendOp: '2025-06-04',
      },
    ]),
    verhaal:
      'Ik heb twintig jaar in de bouw gewerkt. Toen ging mijn rug. Ik mis de mannen en de vroege ochtend. Ik kan nog veel, maar niet meer tillen.',
    wens: 'Iets met hout, een paar dagen in de week',
    talenten: ['Met mijn handen werken', 'Op tijd komen'],
  },
  {
    id: demoId(104),
    mensen: [maryam, youssef],
    adres: adres('Lijsterbes', '51'),
    sinds: '2024-03-01',
    tot: null,
    feiten: opDag([
      persoonFeit(maryam, '2024-03-01'),
      persoonFeit(youssef, '2024-03-01'),
      recht(maryam.id, '2024-03-01'),
      huur(66_420, '2025-01-01'),
      toeslag('zorgtoeslag', 24_600, 25_900),
      toeslag('huurtoeslag', 40_500, 25_900),
      baan(youssef.id, 'baan:overstap', 'Uitzendbureau De Overstap', '2026-02-02', 'week'),
      baan(maryam.id, 'baan:klaver', 'Kinderopvang Het Klavertje', '2026-03-01'),
      strook(youssef.id, 'baan:overstap', '2026-03-02', '2026-03-08', 18_240, '2026-03-12'),
      strook(youssef.id, 'baan:overstap', '2026-03-09', '2026-03-15', 16_105, '2026-03-19'),
      strook(youssef.id, 'baan:overstap', '2026-03-16', '2026-03-22', 21_460, '2026-03-26'),
      strook(youssef.id, 'baan:overstap', '2026-03-23', '2026-03-29', 17_770, '2026-03-31'),
      strook(maryam.id, 'baan:klaver', '2026-03-01', '2026-03-31', 31_255, '2026-03-31'),
    ]),
    verhaal:
      'Ik kwam hier met mijn man. Thuis was ik lerares. Nu leer ik zelf weer, elke dag een paar woorden. De kinderen op de opvang leren mij het meest.',
    wens: 'Mijn diploma laten erkennen',
    talenten: ['Kinderen voorlezen', 'Geduld'],
    doet: ['De buurvrouw helpen met brieven', 'Nederlandse les, drie ochtenden'],
  },
  {
    id: demoId(105),
    mensen: [bo],
    adres: adres('Stationskade', '112'),
    sinds: '2025-11-01',
    tot: null,
    feiten: opDag([
      persoonFeit(bo, '2025-11-01'),
      recht(bo.id, '2025-11-01'),
      huur(43_500, '2025-11-01'),
      toeslag('zorgtoeslag', 12_900, 18_800),
      baan(bo.id, 'baan:trapper', 'Fietsenwerkplaats De Trapper', '2026-02-01'),
      strook(bo.id, 'baan:trapper', '2026-02-01', '2026-02-28', 38_610, '2026-03-02'),
      strook(bo.id, 'baan:trapper', '2026-03-01', '2026-03-31', 41_230, '2026-03-31', false, STROOK_VAN_BO),
    ]),
    verhaal:
      'Ik ben net van school. Ik weet nog niet wat ik wil. Wel dat ik niet stil kan zitten. Fietsen maken vind ik leuk.',
    wens: 'Mijn eigen fiets bouwen',
    talenten: ['Fietsen maken', 'Computers opzetten'],
  },
  {
    id: demoId(106),
    mensen: [ilse],
    adres: adres('Rietkraag', '27'),
    sinds: '2020-04-01',
    tot: null,
    feiten: opDag([
      persoonFeit(ilse, '2020-04-01'),
      recht(ilse.id, '2020-04-01'),
      huur(55_180, '2025-01-01'),
      toeslag('zorgtoeslag', 12_900, 21_500),
      toeslag('huurtoeslag', 33_000, 21_500),
      {
        soort: 'schuld',
        onderwerp: 'schuld:1',
        persoon: ilse.id,
        inhoud: { bedrag_ct: 84_000, gevraagd_per_maand_ct: 4_000 },
        geldigVan: '2025-09-01',
        geldigTotEnMet: null,
        herkomst: 'medewerker',
        bekendOp: '2025-08-20',
      },
    ]),
    verhaal:
      'Ik heb een winkel gehad. Die ging dicht. Ik deed de post niet meer open. Een vriend heeft mij geholpen. Nu durf ik weer.',
    wens: 'Minder schulden en meer slaap',
    talenten: ['Organiseren', 'Mooi schrijven'],
  },
  {
    id: demoId(107),
    mensen: [daan],
    adres: adres('Stationskade', '40'),
    sinds: '2024-11-01',
    tot: '2026-02-28',
    feiten: opDag([
      persoonFeit(daan, '2024-11-01'),
      { ...recht(daan.id, '2024-11-01'), geldigTotEnMet: '2026-02-28' },
      huur(42_800, '2025-01-01'),
      toeslag('zorgtoeslag', 12_900, 16_800),
      // set before he worked four days a week: the one advance in the demo that is too high
      toeslag('huurtoeslag', 22_500, 16_800),
      baan(daan.id, 'baan:hout', 'Meubelmakerij De Nerf', '2026-03-01'),
      strook(daan.id, 'baan:hout', '2026-03-01', '2026-03-31', 210_000, '2026-04-02'),
    ]),
    verhaal:
      'Ik werk nu vier dagen bij een meubelmaker. Ik sta elke ochtend om zes uur op en dat vind ik mooi. De post vind ik nog lastig.',
    wens: 'Een eigen werkbank thuis',
    talenten: ['Hout schuren', 'Rustig doorwerken'],
  },
];

const client = (sub: string, m: Mens, omschrijving: string, bsn: string): Clientpersona => ({
  sub,
  soort: 'client',
  persoon: m.id,
  naam: `${m.voornaam} ${m.achternaam}`,
  omschrijving,
  bsn,
});

/** Clients one can log in as. */
export const CLIENTEN: readonly Clientpersona[] = [
  client('c-hanna', hanna, 'Werkt 12 uur in een lunchroom en zorgt voor Jip. Moet april nog doorgeven.', '999990019'),
  client('c-samira', samira, 'Werkt in een winkel, krijgt loon per vier weken. Twee kinderen.', '999990020'),
  client('c-henk', henk, 'Woont met zijn zoon. Heeft nu geen loon.', '999990032'),
  client('c-maryam', maryam, 'Getrouwd, allebei een paar uur werk. Leest het liefst Arabisch.', '999990044'),
  client('c-bo', bo, 'Is 22 en maakt fietsen.', '999990056'),
  client('c-daan', daan, 'Is 23, werkt en heeft geen uitkering meer. Krijgt nazorg.', '999990081'),
  client('c-ilse', ilse, 'Betaalt een schuld terug aan de gemeente.', '999990068'),
];

/** Invented helpers one can log in as. The neighbour has accepted already; the other one is not known here until they accept a code. */
export const HELPERS: readonly Clientpersona[] = [
  {
    sub: 'c-joke',
    soort: 'client',
    persoon: demoId(901),
    naam: 'Joke Zandvoort',
    omschrijving: 'Buurvrouw van Henk. Helpt hem met doorgeven, heeft zelf geen bijstand.',
    bsn: '999990093',
  },
  {
    sub: 'c-karim',
    soort: 'client',
    persoon: demoId(902),
    naam: 'Karim Benali',
    omschrijving: 'Bewindvoerder van Ilse. De rechter wees hem aan.',
    bsn: '999990101',
  },
];
/** Somebody the municipality does not know: comes in only to accept a code, at /helpen/code. */
export const ONBEKENDE = {
  sub: 'c-wim',
  soort: 'client',
  naam: 'Wim Kroon',
  omschrijving: 'Onbekend bij de gemeente. Kan alleen een code aannemen, om iemand te helpen.',
  bsn: '999990111',
} as const;
/** Somebody who is not in the municipality yet: can log in once a colleague did the intake and saw who they are. */
export const NIEUWE = {
  sub: 'c-sanne',
  soort: 'client',
  naam: 'Sanne Kuipers',
  omschrijving: 'Nog niet bekend bij de gemeente. Kan inloggen na de intake.',
  bsn: '999990123',
} as const;
/** Somebody whose request for bijstand is on its way. */
export const AANVRAGER = {
  sub: 'c-rens',
  soort: 'client',
  naam: 'Rens Hofman',
  omschrijving: 'Vroeg bijstand aan en wacht op het besluit.',
  bsn: '999990172',
} as const;

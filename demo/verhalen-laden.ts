import type pg from 'pg';
import { type Gezin, type Mens, VANDAAG } from './bevolking/huishouden.ts';
import { Toeval } from './bevolking/toeval.ts';
import { vul } from './laden.ts';
import { bijzonder } from './verhalen.ts';

type Rij = Record<string, unknown>;
const min = (dagen: number): string => new Date(Date.parse(VANDAAG) - dagen * 86_400_000).toISOString().slice(0, 10);

const TALEN = new Intl.DisplayNames('nl', { type: 'language' });
/** Who reads Dutch or English talks without an interpreter. */
const tolkVoor = (taal: string): string => (taal === 'nl' || taal === 'en' ? '' : (TALEN.of(taal) ?? ''));

const TIJDEN = ['', '', 'na 10.00 uur', 'in de middag', 'niet voor 9.00 uur', 'als de kinderen op school zijn'];
const PLEKKEN = ['', '', 'thuis', 'wandelen in het park', 'de bibliotheek', 'op kantoor', 'het buurthuis'];
const GESPREKKEN = [
  [
    'Het gaat zijn gang. De ochtenden zijn het moeilijkst, de middag gaat goed.',
    'We spraken over de week en dronken koffie.',
  ],
  ['Ik wil graag verder, maar wel rustig. Eén ding tegelijk.', 'We schreven op wat eerst komt en wat mag wachten.'],
  [
    'Op mijn werk is het druk. Ik vind het fijn om onder de mensen te zijn.',
    'We keken samen naar de uren en naar de reistijd.',
  ],
  ['Mijn zoon is weer thuis. Dat vraagt veel, maar ik ben blij.', 'We lieten het plan zoals het is.'],
  ['Ik ben met taalles begonnen. Spreken is moeilijker dan lezen.', 'We oefenden het gesprek met de apotheek.'],
] as const;
const STAPPEN = [
  'Een ochtend meekijken bij een werkgever',
  'Bellen met de sportclub',
  'Een brief van de bank samen openen',
  'Inschrijven voor taalles',
  'Koffie drinken in het buurthuis',
  'Mijn fiets laten maken',
  'Een rustige week zonder afspraken',
];
const DOELEN = { werk: 0.3, paar_uur: 0.25, leren: 0.2, vrijwillig: 0.1, zorg: 0.1, goed_gaan: 0.05 } as const;

/** How often people want to be met, longest silence and time a month. */
const VORMTIJDEN = [
  { vorm: 'zelf', minuten: 24, stilte_dagen: 180 },
  { vorm: 'samen', minuten: 75, stilte_dagen: 35 },
  { vorm: 'dichtbij', minuten: 240, stilte_dagen: 10 },
];

/** A living week of each klantmanager: days from today on which they work, and no holiday (27 April and 5 May 2026 are). */
const WEEK = [
  [0, '10:30', 'wandelen', 'het park', 'gesprek'],
  [0, '13:30', 'telefoon', '', 'gesprek'],
  [2, '09:30', 'thuis', '', 'gesprek'],
  [2, '11:30', 'plek', 'het buurthuis, bij de groep Samen solliciteren', 'gesprek'],
  [2, '14:30', 'beeldbellen', '', 'gesprek'],
  [3, '09:30', 'kantoor', '', 'kennismaken'],
  [3, '13:30', 'plek', 'de bakker op de hoek', 'vieren'],
  [6, '10:30', 'telefoon', '', 'gesprek'],
  [6, '13:30', 'wandelen', 'langs de vaart', 'gesprek'],
  [9, '09:30', 'thuis', '', 'gesprek'],
  [9, '14:30', 'plek', 'de bibliotheek', 'gesprek'],
] as const;

/**
 * Gives invented people a story, a plan and talks with the colleague who walks beside them. After `laadGezinnen`, in the
 * caller's transaction, as role `inrichting`.
 */
export async function laadVerhalen(klant: pg.ClientBase, gemeente: number, gezinnen: readonly Gezin[]): Promise<void> {
  const t = new Toeval(2026_04_29);
  const { rows } = await klant.query<{ persoon: string; gebruiker: string }>(
    "select persoon, gebruiker from begeleiding where gemeente = $1 and soort = 'klantmanager'",
    [gemeente],
  );
  const naast = new Map(rows.map((r) => [r.persoon, r.gebruiker]));
  const geplandBij = new Map<string, number>();
  const uit: Record<string, Rij[]> = {};
  const zet = (tabel: string, rij: Rij): void => {
    uit[tabel] ??= [];
    uit[tabel].push({ gemeente, ...rij });
  };

  for (const v of VORMTIJDEN) zet('vormtijd', v);
  for (const gebruiker of new Set(naast.values()))
    for (const dag of [1, 2, 4, 5]) zet('werktijd', { gebruiker, dag, van: '08:30', tot: '17:30' });

  for (const g of gezinnen)
    for (const m of g.mensen.filter((x) => x.rol !== 'kind')) {
      const gebruiker = naast.get(m.id);
      if (!gebruiker) continue;
      const eigen = bijzonder(m.id, gebruiker);
      const eerste = m.rol === 'aanvrager';
      const geschreven = t.dag('2025-06-01', min(10));
      const deel = (soort: string, tekst: string, delen = 'klantmanager'): void =>
        zet('verhaal_deel', { persoon: m.id, soort, tekst, delen, geschreven_op: eigen?.geschreven ?? geschreven });
      if (eerste && g.verhaal) deel('verhaal', g.verhaal);
      if (eerste && g.wens && !eigen?.doel) deel('droom', g.wens);
      if (eerste) for (const iets of g.doet ?? []) deel('bijdrage', iets);
      if (eerste) for (const talent of g.talenten) deel('talent', talent, t.kans(0.3) ? 'team' : 'klantmanager');
      zet('contactvoorkeur', {
        persoon: m.id,
        kanaal: m.voorkeur,
        tijden: t.uit(TIJDEN),
        plek: t.uit(PLEKKEN),
        tolk: tolkVoor(m.taal),
        meenemen: '',
        nooit_eerst_brief: t.kans(0.4),
        gewijzigd_op: geschreven,
        ...eigen?.voorkeur,
      });
      const vorm =
        eigen?.vorm ??
        t.gewogen([
          ['zelf', 0.3],
          ['samen', 0.55],
          ['dichtbij', 0.15],
        ] as const);
      zet('begeleidingsvorm', { persoon: m.id, vorm, gekozen_op: eigen?.geschreven ?? geschreven });
      const stilte = VORMTIJDEN.find((v) => v.vorm === vorm)!.stilte_dagen;
      const dagen = t.kans(0.04) ? stilte + t.geheel(3, 20) : t.geheel(1, Math.min(stilte, 60));
      const [zegt, zag] = t.uit(GESPREKKEN);
      if (eigen?.rijen) for (const [tabel, rijen] of Object.entries(eigen.rijen)) for (const r of rijen) zet(tabel, r);
      if (!eigen?.rijen?.gesprek && g.sinds < min(20))
        zet('gesprek', {
          id: t.uuid(),
          persoon: m.id,
          gebruiker,
          dag: min(dagen),
          vorm: t.uit(['telefoon', 'wandelen', 'thuis', 'kantoor', 'beeldbellen']),
          plek: '',
          client_zegt: zegt,
          gezien_gehoord: zag,
        });
      const vol = geplandBij.get(gebruiker) ?? 0;
      const plek = WEEK[vol];
      if (plek && eerste && !eigen && dagen <= stilte && g.sinds < min(20)) {
        geplandBij.set(gebruiker, vol + 1);
        const [over, tijd, vorm, waar, soort] = plek;
        zet('afspraak', {
          persoon: m.id,
          gebruiker,
          dag: min(-over),
          tijd,
          vorm,
          plek: waar,
          soort,
          tolk: tolkVoor(m.taal),
          meenemen: '',
          gemaakt_door: vol % 2 === 0 ? 'client' : 'medewerker',
          stand: 'staat',
        });
      }
      // a persona has their own plan, or none
      if (eerste && !eigen) doelen(t, zet, m, g);
    }

  const volgorde = ['vormtijd', 'werktijd', 'verhaal_deel', 'contactvoorkeur', 'begeleidingsvorm', 'doel', 'voorstel'];
  volgorde.push(
    'stap',
    'aanmoediging',
    'gesprek',
    'gesprek_antwoord',
    'gesprek_afspraak',
    'toezegging',
    'afspraak',
    'bericht',
    'hulpvraag',
  );
  for (const tabel of volgorde) {
    // rows of one table have the same columns per shape
    const vormen = new Map<string, Rij[]>();
    for (const rij of uit[tabel] ?? []) {
      const sleutel = Object.keys(rij).sort().join();
      vormen.set(sleutel, [...(vormen.get(sleutel) ?? []), rij]);
    }
    for (const rijen of vormen.values()) await vul(klant, tabel, Object.keys(rijen[0]!), rijen);
  }
}

/** A goal with a few small steps, for about half of the people: the others have not begun a plan. */
function doelen(t: Toeval, zet: (tabel: string, rij: Rij) => void, m: Mens, g: Gezin): void {
  if (!g.wens || t.kans(0.45)) return;
  const doel = t.uuid();
  const gemaakt = t.dag('2025-09-01', min(20));
  const terrein = t.gewogen(Object.entries(DOELEN));
  zet('doel', {
    id: doel,
    persoon: m.id,
    tekst: g.wens,
    terrein,
    stand: 'open',
    delen: 'klantmanager',
    gemaakt_op: gemaakt,
  });
  const standen = ['klaar', 'nu', t.uit(['straks', 'durf_nog_niet', 'rust'])];
  for (const [plaats, stand] of standen.entries()) {
    const klaar = stand === 'klaar' ? t.dag(gemaakt, VANDAAG) : null;
    zet('stap', {
      persoon: m.id,
      doel,
      tekst: t.uit(STAPPEN),
      woorden: '',
      wanneer: plaats === 2 ? 'Geen haast' : '',
      stand,
      delen: 'klantmanager',
      plaats,
      gemaakt_op: gemaakt,
      klaar_op: klaar,
    });
  }
}

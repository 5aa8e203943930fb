import type pg from 'pg';
import { vul as vulTabel } from './laden.ts';
import { CLIENTEN, demoId, MEDEWERKERS } from './mensen.ts';

type Rij = Record<string, unknown>;
const vul = (klant: pg.ClientBase, tabel: string, rijen: readonly Rij[]): Promise<void> =>
  vulTabel(klant, tabel, Object.keys(rijen[0]!), rijen);

const wie = (naam: string): string => {
  const een = CLIENTEN.find((c) => c.naam.startsWith(naam));
  if (!een) throw new Error(`Geen persona heet ${naam}.`);
  return een.persoon;
};

/** Offers, examples without persons, placements and one open question, for invented people. As role `inrichting`. */
export async function laadZorgvuldig(klant: pg.ClientBase, gemeente: number): Promise<void> {
  const milan = MEDEWERKERS[0]!.id;
  const aanbod = [
    ['Taal in de ochtend', 'taal', 'Drie ochtenden per week, samen leren spreken.', ['leren'], 'A1', 2, 12, 0],
    [
      'Fietsenmaker worden',
      'leerplek',
      'Leren in een werkplaats, met een vakman naast u.',
      ['leren', 'werk'],
      'A2',
      4,
      3,
      0,
    ],
    ['Rijbewijs B', 'rijbewijs', 'Theorie en twintig lessen.', ['werk'], 'A2', 10, 5, 45_000],
    [
      'Koken in het buurthuis',
      'anders',
      'Een middag per week koken voor de buurt.',
      ['vrijwillig', 'goed_gaan'],
      null,
      0,
      null,
      0,
    ],
    ['Maatje', 'maatje', 'Iemand die een keer per week met u iets doet.', ['goed_gaan'], null, 3, 8, 0],
    ['Hulp bij uw cv', 'cv', 'Samen schrijven wat u kunt.', ['werk', 'paar_uur'], null, 1, null, 0],
  ] as const;
  await vul(
    klant,
    'aanbod',
    aanbod.map(([naam, soort, wat, terreinen, taalniveau, wachttijd_weken, plekken, kosten_cent], i) => ({
      gemeente,
      id: demoId(9500 + i),
      naam,
      soort,
      wat,
      terreinen,
      taalniveau,
      wachttijd_weken,
      plekken,
      kosten_cent,
    })),
  );
  const voorbeelden = [
    [2025, 'Fiets voor avonddienst in de zorg', 'Er rijdt geen bus na elf uur.', 'toegekend'],
    [2025, 'Fiets naar taalles', 'Een leenfiets was er binnen een week.', 'anders_opgelost'],
    [2026, 'Wasmachine na een verhuizing', 'Sparen kon niet, er was een baby.', 'toegekend'],
  ] as const;
  await vul(
    klant,
    'maatwerk_voorbeeld',
    voorbeelden.map(([jaar, wat, waarom, uitkomst]) => ({ gemeente, jaar, wat, waarom, uitkomst, artikel: '35' })),
  );
  const basis = { gemeente, gebruiker: milan, contract: 'tijdelijk' };
  const leeg = {
    hoogstens_honderdsten: null,
    subsidie: null,
    subsidie_tot: null,
    gestopt_op: null,
    gestopt_door: null,
  };
  const met = (van: string, einde: string) => ({
    uren_honderdsten: 2400,
    werkgever: 'Sorteerhal De Band',
    van,
    tot: einde,
    subsidie: 'loonkosten',
    subsidie_tot: einde,
    hoogstens_honderdsten: null,
  });
  await vul(klant, 'plaatsing', [
    {
      ...basis,
      ...leeg,
      persoon: wie('Hanna'),
      werkgever: 'De Ketel',
      uren_honderdsten: 1200,
      hoogstens_honderdsten: 1600,
      van: '2025-09-01',
      tot: '2026-06-30',
    },
    {
      ...basis,
      ...met('2025-01-06', '2025-06-30'),
      persoon: wie('Ilse'),
      gestopt_op: '2025-07-01',
      gestopt_door: 'werkgever',
    },
    {
      ...basis,
      ...met('2025-08-04', '2026-01-31'),
      persoon: wie('Henk'),
      gestopt_op: '2026-01-31',
      gestopt_door: 'werkgever',
    },
  ]);
  await vul(klant, 'plaatsing', [
    {
      ...basis,
      ...leeg,
      persoon: wie('Daan'),
      werkgever: 'Meubelmakerij De Nerf',
      uren_honderdsten: 3200,
      van: '2026-03-01',
      tot: '2027-02-28',
      subsidie: 'forfaitair',
      subsidie_tot: '2026-07-31',
    },
  ]);
  await vul(klant, 'urengrens', [
    {
      gemeente,
      persoon: wie('Hanna'),
      hoogstens_honderdsten: 1600,
      reden: 'Om drie uur wil ik bij school staan.',
      op: '2026-03-18',
    },
  ]);
  const henk = wie('Henk');
  const { rows } = await klant.query<{ huishouden: string }>(
    "select huishouden from huishouden_lid where gemeente = $1 and persoon = $2 and rol = 'aanvrager' and tot is null",
    [gemeente, henk],
  );
  const afstemming = demoId(9600);
  await vul(klant, 'afstemming', [
    {
      gemeente,
      id: afstemming,
      persoon: henk,
      huishouden: rows[0]!.huishouden,
      gebruiker: milan,
      aanleiding: 'Henk kwam niet bij de training',
      begonnen_op: '2026-04-20',
    },
  ]);
  await vul(klant, 'afstemming_stap', [
    {
      gemeente,
      afstemming,
      persoon: henk,
      soort: 'uitnodiging',
      gebruiker: milan,
      dag: '2026-04-21',
      kanaal: 'bellen',
      tekst: 'Gebeld, niet bereikt.',
    },
  ]);
  await vul(klant, 'afstemming_stap', [
    {
      gemeente,
      afstemming,
      persoon: henk,
      soort: 'alternatief',
      gebruiker: milan,
      dag: '2026-04-20',
      tekst: 'Een training in de avond, of eerst rust.',
      tekst2: 'Dat weten wij pas als wij zijn kant kennen.',
    },
  ]);
}

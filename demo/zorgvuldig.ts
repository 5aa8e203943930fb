import type pg from 'pg';
import { AANBOD } from './aanbod.ts';
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
  await vul(
    klant,
    'aanbod',
    AANBOD.map((een, i) => ({ gemeente, id: demoId(9500 + i), ...een })),
  );
  await vul(klant, 'aanbod_blok', [
    ...Array.from({ length: 4 }, () => ({ gemeente, aanbod: demoId(9501), soort: 'baangarantie', maand: '2026-03' })),
    ...Array.from({ length: 3 }, () => ({ gemeente, aanbod: demoId(9500), soort: 'kinderopvang', maand: '2026-03' })),
    { gemeente, aanbod: demoId(9502), soort: 'kosten', maand: '2026-04' },
  ]);
  // who said yes to a jobcoach
  const coach = MEDEWERKERS.find((m) => m.rol === 'jobcoach')!.id;
  await vul(
    klant,
    'begeleiding',
    ['Bo', 'Samira'].map((naam) => ({
      gemeente,
      gebruiker: coach,
      persoon: wie(naam),
      soort: 'jobcoach',
      van: '2026-03-16',
      reden: 'meelopen',
    })),
  );
  const sanne = MEDEWERKERS.find((m) => m.rol === 'teamleider')!.id;
  await vul(klant, 'aanbod_knelpunt', [
    {
      gemeente,
      aanbod: demoId(9501),
      gebruiker: milan,
      soort: 'baangarantie',
      toelichting: 'De werkplaats begint pas als een winkel vooraf een baan belooft. Dat doet geen winkel.',
      op: '2026-03-18',
    },
  ]);
  await vul(klant, 'aanbod_antwoord', [
    {
      gemeente,
      aanbod: demoId(9501),
      gebruiker: sanne,
      soort: 'baangarantie',
      tekst: 'Wij praten met drie werkplaatsen over beginnen zonder baangarantie. In juni weten wij meer.',
      opgelost: false,
      op: '2026-04-14',
    },
  ]);
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
  await vul(klant, 'plaatsing', [
    {
      ...basis,
      ...leeg,
      persoon: wie('Hanna'),
      werkgever: 'Lunchroom De Ketel',
      uren_honderdsten: 1200,
      hoogstens_honderdsten: 1600,
      van: '2026-01-01',
      tot: '2026-06-30',
    },
    // on trial, without wages: his benefit went on, and lifting did not work out
    {
      ...basis,
      contract: 'proef',
      persoon: wie('Henk'),
      werkgever: 'Sorteerhal De Band',
      uren_honderdsten: 1600,
      hoogstens_honderdsten: null,
      van: '2025-11-03',
      tot: '2026-01-31',
      subsidie: 'proefplaats',
      subsidie_tot: '2026-01-31',
      gestopt_op: '2026-01-16',
      gestopt_door: 'samen',
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
  // two doctors who say something else (the person settles it); the second was asked with a reason
  const advies = {
    gemeente,
    persoon: wie('Henk'),
    gebruiker: milan,
    vraag: 'Welk werk kan Henk doen, en hoe lang op een dag?',
    antwoord: 'ja',
    opgeschreven_door: milan,
  };
  await vul(klant, 'medisch_advies', [
    {
      ...advies,
      id: demoId(9560),
      waarom: 'Henk wil weten of de kas nog gaat.',
      opnieuw_omdat: null,
      gevraagd_op: '2025-10-06',
      antwoord_op: '2025-10-08',
      arts: 'De arts van de GGD',
      kan: 'Licht werk, staan en zitten om de beurt.',
      rekening: 'Niet zwaar tillen.',
      uren_honderdsten: 2400,
      advies_op: '2025-11-03',
      geldig_tot: '2026-10-31',
      opgeschreven_op: '2025-11-05',
    },
    {
      ...advies,
      id: demoId(9561),
      waarom: 'Henk merkt dat het minder gaat dan in november.',
      opnieuw_omdat: 'Henk vroeg er zelf om: na de winter lukt staan niet meer.',
      gevraagd_op: '2026-03-09',
      antwoord_op: '2026-03-10',
      arts: 'De bedrijfsarts',
      kan: 'Zittend werk in een rustige ruimte.',
      rekening: 'Een pauze na elk uur. Niet in de vroege ochtend.',
      uren_honderdsten: 800,
      advies_op: '2026-04-14',
      geldig_tot: '2026-10-14',
      opgeschreven_op: '2026-04-16',
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
  await laadCasus(klant, gemeente);
  const bo = wie('Bo');
  const { rows } = await klant.query<{ huishouden: string }>(
    "select huishouden from huishouden_lid where gemeente = $1 and persoon = $2 and rol = 'aanvrager' and tot is null",
    [gemeente, bo],
  );
  const afstemming = demoId(9600);
  const verplichting = demoId(9601);
  await vul(klant, 'verplichting', [
    {
      gemeente,
      id: verplichting,
      persoon: bo,
      gebruiker: milan,
      wat: 'Naar de training komen, op maandag en donderdag',
      reden: 'U koos deze training in maart. Er was één plek vrij, en die is voor u.',
      artikel: 'Participatiewet art. 9 lid 1 onder b',
      grond: '9_1_b',
      van: '2026-04-01',
      tot: '2026-09-30',
      bel_gebruiker: milan,
      bel_nummer: `0199 12 ${milan.slice(-4)}`,
    },
  ]);
  await vul(klant, 'afstemming', [
    {
      gemeente,
      id: afstemming,
      persoon: bo,
      huishouden: rows[0]!.huishouden,
      gebruiker: milan,
      aanleiding: 'U was niet bij de training',
      begonnen_op: '2026-04-20',
      verplichting,
      grond: '18_4_h',
      niet_gedaan_op: '2026-04-16',
    },
  ]);
  await vul(klant, 'afstemming_stap', [
    {
      gemeente,
      afstemming,
      persoon: bo,
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
      persoon: bo,
      soort: 'alternatief',
      gebruiker: milan,
      dag: '2026-04-20',
      tekst: 'Een training in de avond, of eerst rust.',
      tekst2: 'Dat weten wij pas als wij uw kant kennen.',
    },
  ]);
}

/** A question of Tineke on the table, to which Milan has not answered yet. */
async function laadCasus(klant: pg.ClientBase, gemeente: number): Promise<void> {
  const collega = (naam: string): string => MEDEWERKERS.find((m) => m.naam.startsWith(naam))!.id;
  const { rows } = await klant.query<{ persoon: string }>(
    "select persoon from begeleiding where gemeente = $1 and gebruiker = $2 and soort = 'klantmanager' order by id limit 1",
    [gemeente, collega('Tineke')],
  );
  if (!rows[0]) return;
  const casus = demoId(9700);
  await vul(klant, 'casus', [
    {
      gemeente,
      id: casus,
      gebruiker: collega('Tineke'),
      vraag: 'Hoe kan zij werken, zonder dat de taalles stopt?',
      achtergrond: 'Het werk is er alleen in de ochtend. De les ook. Zij haalde al A2, met twee jonge kinderen.',
      client_woorden:
        'In de ochtend leer ik. Mijn hoofd is dan vrij. Als ik in de ochtend moet werken, verlies ik de taal.',
      met_naam: false,
      client: 'erbij',
      beeld: 'vrouw, 29 jaar, twee kinderen',
      tafel_op: '2026-04-28',
      tafel_om: '11:00',
      gesteld_op: '2026-04-27',
    },
  ]);
  await vul(klant, 'casus_persoon', [{ gemeente, casus, persoon: rows[0].persoon }]);
  await vul(
    klant,
    'casus_lid',
    ['Milan', 'Noor', 'Rachid'].map((naam) => ({ gemeente, casus, gebruiker: collega(naam) })),
  );
  await vul(klant, 'casus_advies', [
    {
      gemeente,
      casus,
      gebruiker: collega('Rachid'),
      tekst: 'Nog zeven maanden tot B1. Een dag minder les kost bijna een jaar.',
      op: '2026-04-28',
    },
  ]);
  const weegt = { gemeente, casus, op: '2026-04-28' };
  await vul(klant, 'casus_weegt', [
    { ...weegt, gebruiker: collega('Tineke'), keuze: 'nu werken', tekst: 'Collega’s en eigen geld' },
    { ...weegt, gebruiker: collega('Tineke'), keuze: 'nu werken', tekst: 'De werkgever wil haar graag' },
    { ...weegt, gebruiker: null, keuze: 'eerst de taal', tekst: 'Ik kies dit zelf' },
    { ...weegt, gebruiker: collega('Rachid'), keuze: 'eerst de taal', tekst: 'Later werk met meer kans om te blijven' },
  ]);
}

import { INRICHTING, type Kluis } from '@bijrijder/dossier/databank';
import pg from 'pg';
import { type Gezin, maakGezin, VANDAAG } from './bevolking/huishouden.ts';
import { achternamen, voornamen } from './bevolking/namen.ts';
import { Toeval } from './bevolking/toeval.ts';
import { metCorrecties } from './correcties.ts';
import { GELDGEZINNEN, GELDMENSEN, ZONDER_REKENING } from './geldmensen.ts';
import { laadGeldstromen, tweedeRekeningen } from './geldstromen.ts';
import { laadHelpers } from './helpers.ts';
import { bsnsVanWerkenden, laadGeheimen, laadGezinnen } from './laden.ts';
import {
  AANVRAGER,
  CLIENTEN,
  demoId,
  GEZINNEN,
  HELPERS,
  MEDEWERKERS,
  type Medewerkerpersona,
  NIEUWE,
  ONBEKENDE,
} from './mensen.ts';
import { laadPortretten } from './portretten.ts';
import { laadTeams } from './team.ts';
import { laadVerhalen } from './verhalen-laden.ts';
import { laadZorgvuldig } from './zorgvuldig.ts';

/** The fictive municipality. */
export const VOORBEELDSTAD = { code: 9999, naam: 'Voorbeeldstad', thema: 'voorbeeldstad', dag: VANDAAG } as const;

/** Invented people to log in as. */
export const PERSONAS = [...CLIENTEN, ...GELDMENSEN, ...HELPERS, ONBEKENDE, NIEUWE, AANVRAGER, ...MEDEWERKERS];

/** Households of Voorbeeldstad besides the ones with a login, unless `BIJRIJDER_DEMO_HUISHOUDENS` says otherwise. */
const AANTAL = 2_095;
const GEVRAAGD = Number(process.env.BIJRIJDER_DEMO_HUISHOUDENS ?? AANTAL);
/** People per klantmanager, within the band of 50 to 75. */
const PER_KLANTMANAGER = 64;
const ZAAD = 2026_04_28;

/** All invented households, the same every time. */
export function bevolking(aantal = AANTAL): Gezin[] {
  const toeval = new Toeval(ZAAD);
  return Array.from({ length: aantal }, () => maakGezin(toeval));
}

/** The same, with what came later and changed months that were decided. */
function demobevolking(aantal: number): Gezin[] {
  gemaakt ??= { aantal, alle: metCorrecties(bevolking(aantal)) };
  return gemaakt.aantal === aantal ? gemaakt.alle : metCorrecties(bevolking(aantal));
}
/** Made once: it is asked for twice, and takes a while. */
let gemaakt: { aantal: number; alle: Gezin[] } | undefined;

/** Everybody in Voorbeeldstad, with and without a login, as they are loaded. */
export const voorbeeldgezinnen = (aantal = GEVRAAGD): Gezin[] => [
  ...GEZINNEN,
  ...demobevolking(aantal),
  ...GELDGEZINNEN,
];

function klantmanagers(aantal: number): Medewerkerpersona[] {
  const toeval = new Toeval(ZAAD + 1);
  return Array.from({ length: aantal }, (_, i) => {
    const naam = `${toeval.uit(voornamen)} ${toeval.uit(achternamen)}`;
    return {
      sub: `m-km${i}`,
      soort: 'medewerker',
      id: demoId(9100 + i),
      naam,
      omschrijving: '',
      functie: 'klantmanager',
      rol: 'klantmanager',
    };
  });
}

/**
 * Makes Voorbeeldstad when it is not there yet, in one transaction: people, households, colleagues, facts.
 * @returns whether it was made now
 */
export async function laadVoorbeeldstad(beheerUrl: string, kluis: Kluis, aantal = GEVRAAGD): Promise<boolean> {
  const klant = new pg.Client({ connectionString: beheerUrl });
  await klant.connect();
  try {
    await klant.query('begin');
    await klant.query(`set local role ${INRICHTING}`);
    const { code, naam, thema, dag } = VOORBEELDSTAD;
    await klant.query("select set_config('bijrijder.gemeente', $1, true)", [String(code)]);
    const nieuw = await klant.query(
      'insert into gemeente (code, naam, thema, is_voorbeeld) values ($1, $2, $3, true) on conflict do nothing',
      [code, naam, thema],
    );
    if (nieuw.rowCount === 0) {
      await klant.query('rollback');
      return false;
    }
    await klant.query(
      `insert into gemeente_instelling (gemeente, sleutel, vanaf, waarde, reden) values ($1, 'recht', '2024-10-01', '"voorbeeldstad"', $2)`,
      [code, 'De keuzes van Voorbeeldstad staan in recht/gemeenten/voorbeeldstad.ts, met de reden van elke keuze.'],
    );
    await klant.query(
      `insert into gemeente_instelling (gemeente, sleutel, vanaf, waarde, reden) values ($1, 'klein_bedrag', '2024-10-01', '{"cent": 5000}', $2)`,
      [code, 'Voorbeeldstad vraagt tot € 50 niets terug: praten en brieven kosten meer dan het bedrag.'],
    );
    await klant.query(
      `insert into gemeente_instelling (gemeente, sleutel, vanaf, waarde, reden) values ($1, 'brief.afzender', '2024-10-01', $2, $3)`,
      [
        code,
        JSON.stringify({ regels: ['Inkomen', 'Postbus 000', `0150 AA ${naam}`], telefoon: '000 123 45 00' }),
        'Dit adres en dit nummer staan boven elke brief. Zij zijn verzonnen.',
      ],
    );
    await klant.query(
      `insert into gemeente_instelling (gemeente, sleutel, vanaf, waarde, reden) values ($1, 'betaalrekening', '2024-10-01', $2, $3)`,
      [
        code,
        JSON.stringify({ naam: `Gemeente ${naam}`, iban: 'NL91ABNA0417164300' }),
        'De rekening waarvan de gemeente betaalt. Dit nummer is een voorbeeld en bestaat niet bij de bank.',
      ],
    );
    await klant.query(
      `insert into gemeente_instelling (gemeente, sleutel, vanaf, waarde, reden) values ($1, 'afstemming', '2024-10-01', $2, $3)`,
      [
        code,
        JSON.stringify({
          verordening: 'De verordening van Voorbeeldstad (verzonnen)',
          hoortermijn_dagen: 14,
          reactietermijn_dagen: 7,
          hoogstens_pct: '5',
          delen: { '18_2': { pct: '5', maanden: 1 }, '18_4': { pct: '100', maanden: 1, verdeeld: 3 } },
        }),
        'Wat over moet blijven bij beslag (art. 475dc Rv) blijft ook bij een verlaging over: hoogstens 5% van de norm. Wie iets vertelt, krijgt de tijd om het verslag na te lezen.',
      ],
    );
    await klant.query('insert into klok (gemeente, dag) values ($1, $2)', [code, dag]);
    const anderen = klantmanagers(Math.ceil(aantal / PER_KLANTMANAGER));
    for (const m of [...MEDEWERKERS, ...anderen]) {
      await klant.query(
        'insert into gebruiker (gemeente, id, naam, functie, telefoon, subject) values ($1, $2, $3, $4, $5, $6)',
        [code, m.id, m.naam, m.functie, `0199 12 ${m.id.slice(-4)}`, m.sub],
      );
      await klant.query("insert into gebruiker_rol (gemeente, gebruiker, rol, van) values ($1, $2, $3, '2024-10-01')", [
        code,
        m.id,
        m.rol,
      ]);
    }
    const milan = MEDEWERKERS[0]!.id;
    const alle = demobevolking(aantal);
    const vanMilan = Math.min(alle.length, PER_KLANTMANAGER - GEZINNEN.length);
    await laadGezinnen(klant, code, [...GEZINNEN, ...alle.slice(0, vanMilan)], [milan]);
    if (alle.length > vanMilan)
      await laadGezinnen(klant, code, alle.slice(vanMilan), [MEDEWERKERS[1]!.id, ...anderen.map((m) => m.id)]);
    // of a colleague without a login, after the others: the people of Milan and Tineke stay who they are
    await laadGezinnen(klant, code, GELDGEZINNEN, [anderen[0]?.id ?? MEDEWERKERS[1]!.id]);
    const iedereen = [...GEZINNEN, ...alle, ...GELDGEZINNEN];
    await laadVerhalen(klant, code, iedereen);
    await laadZorgvuldig(klant, code);
    await laadTeams(klant, code, [milan, MEDEWERKERS[1]!.id, ...anderen.map((m) => m.id)]);
    const bekend = [...CLIENTEN, ...GELDMENSEN];
    const bsns = [...bekend, ...bsnsVanWerkenden(iedereen, bekend)];
    await laadGeheimen(klant, kluis, code, iedereen, bsns, tweedeRekeningen(alle), ZONDER_REKENING);
    await laadGeldstromen(klant, code, alle);
    await laadHelpers(klant, kluis, code);
    await laadPortretten(klant, code, VANDAAG);
    await klant.query('commit');
    return true;
  } catch (fout) {
    await klant.query('rollback');
    throw fout;
  } finally {
    await klant.end();
  }
}

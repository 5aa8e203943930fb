import type { Kluis } from '@bijrijder/dossier/databank';
import { INRICHTING } from '@bijrijder/dossier/databank';
import pg from 'pg';

/** The fictive municipality. */
export const VOORBEELDSTAD = { code: 9999, naam: 'Voorbeeldstad', thema: 'voorbeeldstad', dag: '2026-04-28' } as const;

type Client = {
  sub: string;
  soort: 'client';
  naam: string;
  omschrijving: string;
  bsn: string;
  geboren: string;
  roepnaam: string;
  voornamen: string;
  achternaam: string;
};
type Medewerker = {
  sub: string;
  soort: 'medewerker';
  naam: string;
  omschrijving: string;
  functie: string;
  rol: string;
};

/** Invented people to log in as. */
export const PERSONAS: readonly (Client | Medewerker)[] = [
  client('c-samira', 'Samira', 'El Amrani', 'Werkt in een supermarkt, heeft twee kinderen.', '999990019', '1991-03-14'),
  client('c-henk', 'Henk', 'de Vries', 'Woont alleen en zoekt werk met zijn handen.', '999990020', '1968-11-02'),
  client('c-maryam', 'Maryam', 'Haddad', 'Woont samen en leert Nederlands.', '999990032', '1996-07-21'),
  medewerker('m-tineke', 'Tineke Jansen', 'klantmanager'),
  medewerker('m-milan', 'Milan Kovac', 'inkomensconsulent'),
  medewerker('m-fatma', 'Fatma Yildiz', 'teamleider'),
  medewerker('m-joost', 'Joost Bakker', 'beheerder'),
  medewerker('m-els', 'Els de Boer', 'klachtbehandelaar'),
  medewerker('m-rachid', 'Rachid Amari', 'jobcoach'),
  medewerker('m-anne', 'Anne Visser', 'auditor'),
];

function client(
  sub: string,
  roepnaam: string,
  achternaam: string,
  omschrijving: string,
  bsn: string,
  geboren: string,
): Client {
  return {
    sub,
    soort: 'client',
    naam: `${roepnaam} ${achternaam}`,
    omschrijving,
    bsn,
    geboren,
    roepnaam,
    voornamen: roepnaam,
    achternaam,
  };
}

function medewerker(sub: string, naam: string, rol: string): Medewerker {
  return { sub, soort: 'medewerker', naam, omschrijving: `Werkt als ${rol}.`, functie: rol, rol };
}

/** Load a handful of people when the municipality is empty. Returns whether something was loaded. */
export async function laadPersonas(beheerUrl: string, kluis: Kluis): Promise<boolean> {
  const klant = new pg.Client({ connectionString: beheerUrl });
  await klant.connect();
  try {
    await klant.query('begin');
    await klant.query(`set local role ${INRICHTING}`);
    await klant.query("select set_config('bijrijder.gemeente', $1, true)", [String(VOORBEELDSTAD.code)]);
    const { code, naam, thema, dag } = VOORBEELDSTAD;
    const nieuw = await klant.query(
      'insert into gemeente (code, naam, thema, is_voorbeeld) values ($1, $2, $3, true) on conflict do nothing',
      [code, naam, thema],
    );
    if (nieuw.rowCount === 0) {
      await klant.query('rollback');
      return false;
    }
    await klant.query('insert into klok (gemeente, dag) values ($1, $2)', [code, dag]);
    const mensen: string[] = [];
    let klantmanager = '';
    for (const wie of PERSONAS) {
      if (wie.soort === 'medewerker') {
        const { rows } = await klant.query<{ id: string }>(
          'insert into gebruiker (gemeente, naam, functie, subject) values ($1, $2, $3, $4) returning id',
          [code, wie.naam, wie.functie, wie.sub],
        );
        if (wie.rol === 'klantmanager') klantmanager = rows[0]!.id;
        await klant.query(
          "insert into gebruiker_rol (gemeente, gebruiker, rol, van) values ($1, $2, $3, '2025-01-01')",
          [code, rows[0]!.id, wie.rol],
        );
        continue;
      }
      const { rows } = await klant.query<{ id: string }>(
        'insert into persoon (gemeente, voornamen, achternaam, roepnaam, aanspreeknaam, geboortedatum) values ($1, $2, $3, $4, $5, $6) returning id',
        [code, wie.voornamen, wie.achternaam, wie.roepnaam, wie.naam, wie.geboren],
      );
      const id = rows[0]!.id;
      mensen.push(id);
      const { sleutel, waarde } = kluis.versleutel(wie.bsn, `bsn:${code}:${id}`);
      await klant.query(
        'insert into persoon_bsn (gemeente, persoon, sleutel, versleuteld, zoekhash) values ($1, $2, $3, $4, $5)',
        [code, id, sleutel, waarde, kluis.zoekhash(wie.bsn, 'bsn')],
      );
    }
    for (const id of mensen) {
      await klant.query(
        "insert into begeleiding (gemeente, gebruiker, persoon, van) values ($1, $2, $3, '2025-01-01')",
        [code, klantmanager, id],
      );
    }
    await klant.query('commit');
    return true;
  } finally {
    await klant.end();
  }
}

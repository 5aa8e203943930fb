import { INRICHTING, type Kluis } from '@bijrijder/dossier/databank';
import { eigenSleutels, vingerafdruk } from '@bijrijder/dossier/verhuizing';
import pg from 'pg';
import { type Gezin, VANDAAG } from './bevolking/huishouden.ts';
import { persoonFeit, recht } from './feitbouw.ts';
import { laadGeheimen, laadGezinnen, vul } from './laden.ts';
import { type Clientpersona, demoId, type Medewerkerpersona } from './mensen.ts';

/** A second fictive municipality, small: to move to and from. */
export const WATERDAM = { code: 9998, naam: 'Waterdam', thema: 'waterdam' } as const;

const SANNE: Medewerkerpersona = {
  sub: 'm-sanne',
  soort: 'medewerker',
  id: demoId(9951),
  naam: 'Sanne Groot',
  omschrijving: 'Klantmanager in Waterdam.',
  functie: 'klantmanager',
  rol: 'klantmanager',
};
const WIM: Medewerkerpersona = {
  sub: 'm-wim',
  soort: 'medewerker',
  id: demoId(9952),
  naam: 'Wim Postma',
  omschrijving: 'Beheert de instellingen van Waterdam.',
  functie: 'beheerder',
  rol: 'beheerder',
};
/** The same Bo as in Voorbeeldstad: another dossier, with nothing in it yet. */
const BO: Clientpersona = {
  sub: 'c-bo',
  soort: 'client',
  persoon: demoId(8009),
  naam: 'Bo Terpstra',
  omschrijving: 'Is net verhuisd naar Waterdam.',
  bsn: '999990056',
};
/** Invented people to log in as in Waterdam. */
export const WATERDAMMERS = [BO, SANNE, WIM];

const SINDS = '2026-04-20';
const mens = {
  id: BO.persoon,
  voornaam: 'Bo',
  achternaam: 'Terpstra',
  geboortedatum: '2003-05-17',
  rol: 'aanvrager',
  taal: 'nl',
  voorkeur: 'appen',
} as const;
const GEZIN: Gezin = {
  id: demoId(8109),
  mensen: [mens],
  adres: { straat: 'Sluispad', huisnummer: '2', postcode: '0124 AB' },
  sinds: SINDS,
  tot: null,
  feiten: [persoonFeit(mens, SINDS), recht(mens.id, SINDS)],
  verhaal: null,
  wens: null,
  talenten: [],
};

/** Makes Waterdam when it is not there yet, in one transaction; the two municipalities know each other's card. */
export async function laadWaterdam(
  beheerUrl: string,
  kluis: Kluis,
  naast: { code: number; naam: string },
): Promise<void> {
  const klant = new pg.Client({ connectionString: beheerUrl });
  await klant.connect();
  const in_ = (code: number) => klant.query("select set_config('bijrijder.gemeente', $1, true)", [String(code)]);
  try {
    await klant.query('begin');
    await klant.query(`set local role ${INRICHTING}`);
    await in_(WATERDAM.code);
    const { code, naam, thema } = WATERDAM;
    const nieuw = await klant.query(
      'insert into gemeente (code, naam, thema, is_voorbeeld) values ($1, $2, $3, true) on conflict do nothing',
      [code, naam, thema],
    );
    if (nieuw.rowCount === 0) {
      await klant.query('rollback');
      return;
    }
    await klant.query(
      `insert into gemeente_instelling (gemeente, sleutel, vanaf, waarde, reden) values ($1, 'recht', '2024-10-01', '"landelijk"', $2)`,
      [code, 'Waterdam kiest niets anders dan de wet zelf.'],
    );
    await klant.query('insert into klok (gemeente, dag) values ($1, $2)', [code, VANDAAG]);
    for (const m of [SANNE, WIM]) {
      await klant.query(
        'insert into gebruiker (gemeente, id, naam, functie, telefoon, subject) values ($1, $2, $3, $4, $5, $6)',
        [code, m.id, m.naam, m.functie, `0198 12 ${m.id.slice(-4)}`, m.sub],
      );
      await klant.query("insert into gebruiker_rol (gemeente, gebruiker, rol, van) values ($1, $2, $3, '2024-10-01')", [
        code,
        m.id,
        m.rol,
      ]);
    }
    await vul(
      klant,
      'vormtijd',
      ['gemeente', 'vorm', 'minuten', 'stilte_dagen'],
      [
        { gemeente: code, vorm: 'zelf', minuten: 24, stilte_dagen: 180 },
        { gemeente: code, vorm: 'samen', minuten: 75, stilte_dagen: 35 },
        { gemeente: code, vorm: 'dichtbij', minuten: 240, stilte_dagen: 10 },
      ],
    );
    await vul(
      klant,
      'werktijd',
      ['gemeente', 'gebruiker', 'dag', 'van', 'tot'],
      [1, 2, 4, 5].map((dag) => ({ gemeente: code, gebruiker: SANNE.id, dag, van: '08:30', tot: '17:30' })),
    );
    await laadGezinnen(klant, code, [GEZIN], [SANNE.id], naam);
    await laadGeheimen(klant, kluis, code, [GEZIN], [BO]);
    for (const [hier, ander] of [
      [code, naast],
      [naast.code, { code, naam }],
    ] as const) {
      const { kaart } = eigenSleutels(kluis, ander);
      await in_(hier);
      await klant.query(
        `insert into buurgemeente (gemeente, code, naam, kaart, vingerafdruk, vergeleken, toegevoegd_op)
         values ($1, $2, $3, $4, $5, $6, $7)`,
        [
          hier,
          kaart.code,
          kaart.naam,
          JSON.stringify(kaart),
          vingerafdruk(kaart),
          'Ingericht met het voorbeeld.',
          VANDAAG,
        ],
      );
    }
    await klant.query('commit');
  } catch (fout) {
    await klant.query('rollback');
    throw fout;
  } finally {
    await klant.end();
  }
}

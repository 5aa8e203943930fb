import type { Kluis } from '@bijrijder/dossier/databank';
import type pg from 'pg';
import { vul } from './laden.ts';
import { CLIENTEN, demoId, HELPERS, MEDEWERKERS } from './mensen.ts';

/** Who helps whom in the demo: a neighbour of Henk for a year, and the bewindvoerder of Ilse. As role `inrichting`. */
export async function laadHelpers(klant: pg.ClientBase, kluis: Kluis, gemeente: number): Promise<void> {
  await vul(
    klant,
    'persoon',
    ['gemeente', 'id', 'voornamen', 'achternaam', 'roepnaam', 'aanspreeknaam', 'taal'],
    HELPERS.map((h) => ({
      gemeente,
      id: h.persoon,
      voornamen: h.naam,
      achternaam: '',
      roepnaam: h.naam,
      aanspreeknaam: h.naam,
      taal: 'nl',
    })),
  );
  for (const h of HELPERS)
    await klant.query(
      'insert into helper_identiteit (gemeente, gemachtigde, zoekhash, sinds) values ($1, $2, $3, $4)',
      [gemeente, h.persoon, kluis.zoekhash(h.bsn, 'bsn'), '2026-02-02'],
    );
  const wie = (sub: string) => [...CLIENTEN, ...HELPERS].find((c) => c.sub === sub)!.persoon;
  const bewind = await schrijfBewind(klant, gemeente, wie('c-ilse'));
  const nieuw = { gemeente, bewind: null, mag: ['doorgeven', 'bedragen'] };
  await vul(
    klant,
    'machtiging',
    ['gemeente', 'persoon', 'gemachtigde', 'soort', 'van', 'tot', 'mag', 'genoemd', 'bewind'],
    [
      {
        ...nieuw,
        persoon: wie('c-henk'),
        gemachtigde: wie('c-joke'),
        soort: 'helper',
        mag: ['doorgeven', 'bedragen', 'berichten'],
        van: '2026-02-02',
        tot: '2027-02-02',
        genoemd: 'buurvrouw Joke',
      },
      {
        ...nieuw,
        persoon: wie('c-ilse'),
        gemachtigde: wie('c-karim'),
        soort: 'bewindvoerder',
        van: '2025-10-06',
        tot: null,
        genoemd: null,
        bewind,
      },
    ],
  );
}

/** What the court ordered for one person: written down, agreed by a second colleague, and the money stays on their own account. */
async function schrijfBewind(klant: pg.ClientBase, gemeente: number, persoon: string): Promise<string> {
  const id = demoId(910);
  const [door, tweede] = ['m-milan', 'm-noor'].map((sub) => MEDEWERKERS.find((m) => m.sub === sub)!.id);
  await klant.query(
    `insert into bewind (gemeente, id, persoon, soort, naam, kantoor, telefoon, rechtbank, zaaknummer, beschikking_op, van, omvang, door, dag)
     values ($1, $2, $3, 'bewindvoerder', 'Karim Benali', 'Benali Bewind', '010 000 00 00', 'Rechtbank Voorbeeldland', 'VB-2025-118',
       '2025-09-29', '2025-10-01', 'alles', $4, '2025-10-03')`,
    [gemeente, id, persoon, door],
  );
  await klant.query(
    `insert into bewind_antwoord (gemeente, bewind, persoon, akkoord, door, dag) values ($1, $2, $3, true, $4, '2025-10-06')`,
    [gemeente, id, persoon, tweede],
  );
  await klant.query(
    `insert into bewind_rekening (gemeente, bewind, moment, persoon, keuze, rekening, reden, door, dag)
     select $1, $2, 'begin', $3, 'eigen', r.id, 'Het kantoor gebeld: het is de beheerrekening', $4, '2025-10-06'
     from rekening r join huishouden_lid l on l.gemeente = r.gemeente and l.huishouden = r.huishouden and l.persoon = $3 and l.rol = 'aanvrager'
     where r.gemeente = $1 and r.soort = 'eigen' order by r.vanaf desc, r.id desc limit 1`,
    [gemeente, id, persoon, tweede],
  );
  return id;
}

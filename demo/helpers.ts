import type { Kluis } from '@bijrijder/dossier/databank';
import type pg from 'pg';
import { vul } from './laden.ts';
import { CLIENTEN, HELPERS } from './mensen.ts';

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
  const nieuw = { gemeente, mag: ['doorgeven', 'bedragen'] };
  await vul(
    klant,
    'machtiging',
    ['gemeente', 'persoon', 'gemachtigde', 'soort', 'van', 'tot', 'mag', 'genoemd'],
    [
      {
        ...nieuw,
        persoon: wie('c-henk'),
        gemachtigde: wie('c-joke'),
        soort: 'helper',
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
      },
    ],
  );
}

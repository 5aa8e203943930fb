import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { databankGebruiker, type Ingebed, startIngebed, zorgVoorDatabank } from '../dossier/databank/index.ts';
import { migreer } from '../dossier/databank/migreren.ts';
import { zetRollen } from '../dossier/databank/rollen.ts';
import { type Kluis, openKluis } from '../dossier/databank/sleutels.ts';
import { type Verbinding, verbind } from '../dossier/databank/verbinding.ts';
import { installeerWachtrijen } from '../dossier/werkers/index.ts';

/** A PostgreSQL server of its own with the product's tables, durable as in production. */
export type Proefserver = {
  map: string;
  server: Ingebed;
  beheerUrl: string;
  appUrl: string;
  werkUrl: string;
  werk: Verbinding;
  kluis: Kluis;
  klant(): Promise<pg.Client>;
  /** Start again on the same data after it was killed. */
  herstart(): Promise<void>;
  weg(): Promise<void>;
};

/** Start a server for a bench or a fault test in a folder that goes afterwards. */
export async function startProefserver(waar = tmpdir()): Promise<Proefserver> {
  const map = mkdtempSync(join(waar, 'bijrijder-proef-'));
  chmodSync(map, 0o755);
  const wie = databankGebruiker();
  let server = await startIngebed(map, wie);
  const beheerUrl = server.url('bijrijder');
  const kluis = openKluis(map);
  let werkUrl: string;
  let appUrl: string;
  try {
    await zorgVoorDatabank(server.beheerUrl, 'bijrijder');
    ({ appUrl, werkUrl } = await zetRollen(beheerUrl, kluis.geheim('databank')));
    await migreer(beheerUrl);
    await installeerWachtrijen(werkUrl);
  } catch (fout) {
    await server.stop();
    rmSync(map, { recursive: true, force: true });
    throw fout;
  }
  const werk = verbind(werkUrl, { max: 6, naam: 'proef' });
  const poort = server.poort;
  return {
    map,
    get server() {
      return server;
    },
    beheerUrl,
    appUrl,
    werkUrl,
    werk,
    kluis,
    klant: async () => {
      const klant = new pg.Client({ connectionString: beheerUrl });
      klant.on('error', () => {});
      await klant.connect();
      return klant;
    },
    herstart: async () => {
      server = await startIngebed(map, wie);
      if (server.poort !== poort) throw new Error('De databank kwam op een andere poort terug.');
    },
    weg: async () => {
      await werk.sluit();
      await server.stop();
      rmSync(map, { recursive: true, force: true });
    },
  };
}

import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  databankGebruiker,
  magErin,
  migreer,
  startIngebed,
  zetRollen,
  zorgVoorDatabank,
} from '@bijrijder/dossier/databank';
import { installeerWachtrijen } from '@bijrijder/dossier/werkers';
import type { TestProject } from 'vitest/node';

/**
 * One PostgreSQL for the whole run, with a migrated template; `proefDatabank()` copies it per test file.
 * Without durability: a test database need not survive.
 */
export default async function opzet(project: TestProject): Promise<() => Promise<void>> {
  const wie = databankGebruiker();
  const map = mkdtempSync(join(magErin(tmpdir(), wie) ? tmpdir() : '/var/tmp', 'bijrijder-proef-'));
  // the user of PostgreSQL must be able to walk in
  chmodSync(map, 0o755);
  const ingebed = await startIngebed(map, wie, true);
  const geheim = 'proef';
  await zorgVoorDatabank(ingebed.beheerUrl, 'sjabloon');
  const { werkUrl } = await zetRollen(ingebed.url('sjabloon'), geheim);
  await migreer(ingebed.url('sjabloon'));
  await installeerWachtrijen(werkUrl);
  project.provide('proefdatabank', { beheerUrl: ingebed.beheerUrl, geheim });
  return async () => {
    await ingebed.stop();
    rmSync(map, { recursive: true, force: true });
  };
}

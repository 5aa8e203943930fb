import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { expect, test, vi } from 'vitest';
import { openDatabank } from './databank.ts';
import { proefDatabank } from './proef.ts';
import { openKluis } from './sleutels.ts';
import { eisZegel, zetZegel } from './zegel.ts';

const { beheerUrl, werkUrl, kluis } = await proefDatabank();

test('a database knows the keys its data were written with, and who comes with others is refused before anything changes', async () => {
  const elders = mkdtempSync(join(tmpdir(), 'bijrijder-elders-'));
  await eisZegel(beheerUrl, openKluis(elders));
  await zetZegel(beheerUrl, kluis);
  await zetZegel(beheerUrl, kluis);
  await eisZegel(beheerUrl, kluis);
  await expect(zetZegel(beheerUrl, openKluis(elders))).rejects.toThrow(/andere sleutels/);

  vi.stubEnv('DATABASE_URL', beheerUrl);
  vi.stubEnv('BIJRIJDER_DATA', elders);
  await expect(openDatabank('elders')).rejects.toMatchObject({ name: 'Opstartmelding' });
  vi.unstubAllEnvs();

  const nieuw = new pg.Client({ connectionString: werkUrl });
  await nieuw.connect();
  expect((await nieuw.query('select current_user as wie')).rows).toEqual([{ wie: 'bijrijder_werk' }]);
  await nieuw.end();
});

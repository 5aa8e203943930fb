import { defineConfig } from 'vitest/config';
import { GEDULD } from './scripts/geduld.ts';
import { Volgorde } from './scripts/volgorde.ts';

/** Browser tests against the whole product, started on a free port with a fresh database: once, or once for each part (`--shard`). */
export default defineConfig({
  test: {
    name: 'browser',
    include: ['web/e2e/**/*.test.ts'],
    globalSetup: ['web/e2e/opzet.ts'],
    ...GEDULD,
    // the product stops its database neatly, in a few seconds; what else is open then is not waited for
    teardownTimeout: 20_000,
    maxWorkers: 1,
    sequence: { sequencer: Volgorde },
    // one browser for all files
    isolate: false,
  },
});

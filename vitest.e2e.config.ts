import { defineConfig } from 'vitest/config';

/** Browser tests against the whole product, started once on a free port with a fresh database. */
export default defineConfig({
  test: {
    name: 'browser',
    include: ['web/e2e/**/*.test.ts'],
    globalSetup: ['web/e2e/opzet.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    maxWorkers: 1,
    // one browser for all files
    isolate: false,
  },
});

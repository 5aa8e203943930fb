import { defineConfig } from 'vitest/config';

const exclude = ['**/node_modules/**', '**/e2e/**', 'web/build/**'];
const tijden = { testTimeout: 30_000, hookTimeout: 120_000 };

/** `los` needs nothing but Node; `databank` starts one PostgreSQL for the run. Browser tests: vitest.e2e.config.ts. */
export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'los',
          include: ['{rekenkern,recht,huishoudgeld,loonstrook,ui}/**/*.test.{ts,tsx}'],
          exclude,
          ...tijden,
        },
      },
      {
        test: {
          name: 'databank',
          include: ['{dossier,web,cli,demo,scripts}/**/*.test.{ts,tsx}'],
          exclude,
          globalSetup: ['scripts/proef-opzet.ts'],
          ...tijden,
        },
      },
    ],
  },
});

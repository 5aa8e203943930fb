import { defineConfig } from 'vitest/config';
import { GEDULD } from './scripts/geduld.ts';
import { Volgorde } from './scripts/volgorde.ts';

const gedeeld = {
  exclude: ['**/node_modules/**', '**/e2e/**', 'web/build/**'],
  ...GEDULD,
  // files of one worker share what they import: half the processor time; a database file has a database of its own
  isolate: false,
};

/** `los` needs nothing but Node; `databank` starts one PostgreSQL for the run. Browser tests: vitest.e2e.config.ts. */
export default defineConfig({
  test: {
    maxWorkers: 2,
    sequence: { sequencer: Volgorde },
    projects: [
      {
        test: {
          name: 'los',
          include: ['{rekenkern,recht,huishoudgeld,loonstrook,ui}/**/*.test.{ts,tsx}'],
          ...gedeeld,
        },
      },
      {
        test: {
          name: 'databank',
          include: ['{dossier,web,cli,demo,scripts}/**/*.test.{ts,tsx}'],
          globalSetup: ['scripts/proef-opzet.ts'],
          ...gedeeld,
        },
      },
    ],
  },
});

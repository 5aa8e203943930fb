import { defineConfig } from 'vitest/config';

/** Only the tests of the law: no database, and no tests that compare a page with source text (mutation changes it). */
export default defineConfig({
  test: {
    include: ['recht/**/*.test.ts'],
    exclude: ['**/node_modules/**', 'recht/documentatie.test.ts', 'recht/gebruik.test.ts'],
  },
});

import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{rekenkern,recht,huishoudgeld,loonstrook,dossier,ui,web,cli,demo}/**/*.test.ts'],
    exclude: ['**/node_modules/**', '**/e2e/**', 'web/build/**'],
    testTimeout: 30_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
  },
});

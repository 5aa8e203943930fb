import { defineConfig } from 'vitest/config';

/** Only the tests of the core, for the mutation run. */
export default defineConfig({
  test: { include: ['rekenkern/**/*.test.ts'], testTimeout: 60_000, maxWorkers: 1 },
});

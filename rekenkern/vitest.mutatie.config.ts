import { defineConfig } from 'vitest/config';

/** The tests of the core, for the mutation run; `KERN_TOETSEN` narrows them to the part that changed. */
export default defineConfig({
  test: {
    include: (process.env.KERN_TOETSEN ?? 'rekenkern/**/*.test.ts').split(','),
    testTimeout: 60_000,
    maxWorkers: 1,
  },
});

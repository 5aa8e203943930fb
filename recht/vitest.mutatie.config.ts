import { defineConfig } from 'vitest/config';

/** Only the tests of the law: the mutation run starts no database. */
export default defineConfig({ test: { include: ['recht/**/*.test.ts'], exclude: ['**/node_modules/**'] } });

/** Wide: a test says what must happen, and may not fail because the machine has other work. */
export const GEDULD = { testTimeout: 240_000, hookTimeout: 240_000, expect: { poll: { timeout: 20_000 } } };

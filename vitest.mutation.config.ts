import { defineConfig } from 'vitest/config';

/** The tests of the rules whose mutants are tried; they touch nothing. */
export default defineConfig({
  test: {
    environment: 'node',
    isolate: false,
    // All 262,144 answer sets take a second for each mutant; the other tests of scoring are to notice what they would.
    testNamePattern: /^(?!.*262,144)/,
    include: ['src/{measures,outcomes,screening}/*.test.ts'],
  },
});

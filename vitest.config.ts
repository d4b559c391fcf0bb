import { defineConfig } from 'vitest/config';
import { isDeep } from './tests/support/runs.ts';

const DATABASE_TESTS = ['**/*.db.test.ts'];
const START_TESTS = ['tests/start/**/*.test.ts'];
/** They fetch other releases of PostgreSQL, and run at full size only. */
const RELEASE_TESTS = ['tests/postgresql/**/*.test.ts'];
/** The oldest PostgreSQL is tried with everything that uses the tests' server; the storm starts the program with its own. */
const OTHER_SERVER_TESTS = process.env['FENESTRA_TEST_POSTGRESQL'] === undefined ? [] : ['tests/storm/**'];
const EVERYWHERE_ELSE = ['node_modules/**', 'dist/**', 'data/**', '.cache/**'];

/** A test that starts the program waits for several starts, each of them longer on a machine with other work. */
const START_TIMEOUT = 10 * 60_000;

/** Some tests ask every route as everybody. */
const DATABASE_TIMEOUT = 3 * 60_000;

/** Hooks fill whole clinics and end servers. */
const HOOK_TIMEOUT = 4 * 60_000;

/** A property at full size has half an hour. */
const DEEP_TIMEOUT = 30 * 60_000;

const common = { environment: 'node', isolate: true, restoreMocks: true, setupFiles: isDeep ? ['tests/support/deep-properties.ts'] : [] } as const;

export default defineConfig({
  test: {
    // Most of the time of a database test is waiting; by default two cores would run one file at a time.
    maxWorkers: 2,
    projects: [
      {
        test: {
          ...common,
          name: 'rules',
          include: ['**/*.test.{ts,tsx}'],
          exclude: [...EVERYWHERE_ELSE, ...DATABASE_TESTS, ...START_TESTS, ...RELEASE_TESTS],
          testTimeout: isDeep ? DEEP_TIMEOUT : 30_000,
        },
      },
      {
        test: {
          ...common,
          name: 'database',
          include: DATABASE_TESTS,
          exclude: [...EVERYWHERE_ELSE, ...OTHER_SERVER_TESTS],
          globalSetup: ['tests/support/cluster-setup.ts'],
          testTimeout: isDeep ? DEEP_TIMEOUT : DATABASE_TIMEOUT,
          hookTimeout: HOOK_TIMEOUT,
        },
      },
      {
        test: {
          ...common,
          name: 'start',
          include: isDeep ? [...START_TESTS, ...RELEASE_TESTS] : START_TESTS,
          exclude: EVERYWHERE_ELSE,
          globalSetup: ['tests/support/web-build-setup.ts'],
          testTimeout: START_TIMEOUT,
          hookTimeout: HOOK_TIMEOUT,
        },
      },
    ],
  },
});

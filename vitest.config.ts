import { defineConfig } from 'vitest/config';
import { LongestFirst } from './tests/support/longest-first.ts';
import { isDeep } from './tests/support/runs.ts';

const DATABASE_TESTS = ['**/*.db.test.ts'];
/** What runs in a browser keeps state in its modules, so each of these files has modules of its own. */
const SCREEN_TESTS = ['src/interface/**/*.test.{ts,tsx}', 'src/clinic/**/*.test.{ts,tsx}', 'src/patient/**/*.test.{ts,tsx}', 'src/**/screens/**/*.test.{ts,tsx}'];
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

/** Some screens are looked over by a browser, which takes its time on a machine with other work. */
const BROWSER_TIMEOUT = 60_000;

/** Hooks fill whole clinics and end servers. */
const HOOK_TIMEOUT = 4 * 60_000;

/** A property at full size has half an hour. */
const DEEP_TIMEOUT = 30 * 60_000;

const common = { environment: 'node', restoreMocks: true, setupFiles: isDeep ? ['tests/support/deep-properties.ts'] : [] } as const;

export default defineConfig({
  test: {
    // Most of the time of a database test is waiting; by default two cores would run one file at a time.
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          ...common,
          name: 'rules',
          // Rules touch nothing, so that their tests share what they import.
          isolate: false,
          include: ['**/*.test.{ts,tsx}'],
          exclude: [...EVERYWHERE_ELSE, ...SCREEN_TESTS, ...DATABASE_TESTS, ...START_TESTS, ...RELEASE_TESTS],
          testTimeout: isDeep ? DEEP_TIMEOUT : 30_000,
        },
      },
      {
        test: {
          ...common,
          name: 'screens',
          include: SCREEN_TESTS,
          exclude: [...EVERYWHERE_ELSE, ...DATABASE_TESTS],
          testTimeout: BROWSER_TIMEOUT,
        },
      },
      {
        test: {
          ...common,
          name: 'database',
          // The server keeps what it remembers by clinic, and every test has clinics of its own.
          isolate: false,
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

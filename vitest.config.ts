import { defineConfig } from 'vitest/config';

const DATABASE_TESTS = ['**/*.db.test.ts'];
const START_TESTS = ['tests/start/**/*.test.ts'];
const EVERYWHERE_ELSE = ['node_modules/**', 'dist/**', 'data/**', '.cache/**'];

const common = { environment: 'node', isolate: true, restoreMocks: true } as const;

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...common,
          name: 'rules',
          include: ['**/*.test.{ts,tsx}'],
          exclude: [...EVERYWHERE_ELSE, ...DATABASE_TESTS, ...START_TESTS],
          testTimeout: 30_000,
        },
      },
      {
        test: {
          ...common,
          name: 'database',
          include: DATABASE_TESTS,
          exclude: EVERYWHERE_ELSE,
          globalSetup: ['tests/support/cluster-setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          ...common,
          name: 'start',
          include: START_TESTS,
          exclude: EVERYWHERE_ELSE,
          globalSetup: ['tests/support/web-build-setup.ts'],
          testTimeout: 90_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});

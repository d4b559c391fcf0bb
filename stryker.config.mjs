import { REPORT } from './scripts/mutation/report.ts';

/** Changes the rules of scoring, outcomes and suicide risk one spot at a time and sees whether a test notices: `npm run test:mutation`. */
export default {
  testRunner: 'vitest',
  vitest: { configFile: 'vitest.mutation.config.ts' },
  plugins: ['@stryker-mutator/vitest-runner'],
  // The script names the files: scripts/mutation/groups.ts.
  mutate: [],
  mutator: { excludedMutations: ['StringLiteral'] },
  // TypeScript 7 has no JavaScript interface with which Stryker could rewrite a tsconfig, so it is shown none.
  tsconfigFile: 'none.json',
  disableTypeChecks: true,
  // What is made once as a module loads would need all tests in a new process for each change; the page counts it.
  ignoreStatic: true,
  reporters: ['json'],
  jsonReporter: { fileName: REPORT },
  concurrency: 2,
  timeoutMS: 20_000,
  tempDirName: '.cache/stryker',
  cleanTempDir: 'always',
  ignorePatterns: ['dist', 'data', '.cache', 'docs', 'bench'],
};

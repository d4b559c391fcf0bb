import { expect, test } from 'vitest';
import { tallyOfJourneys } from './journeys.ts';
import { tallyOfTests } from './vitest.ts';

const tests = { numPassedTests: 7, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0 };
const journeys = { stats: { expected: 5, unexpected: 0, flaky: 0, skipped: 0 } };

test('what passed counts as passed', () => {
  expect(tallyOfTests(tests, true)).toEqual({ passed: 7, failed: 0 });
  expect(tallyOfJourneys(journeys, true)).toEqual({ passed: 5, failed: 0 });
});

test.each(['numFailedTests', 'numPendingTests', 'numTodoTests'])('a test of %s counts as failed, also one that was skipped', (kind) => {
  expect(tallyOfTests({ ...tests, [kind]: 1 }, true)).toEqual({ passed: 7, failed: 1 });
});

test.each(['unexpected', 'flaky', 'skipped'])('a journey that was %s counts as failed', (kind) => {
  expect(tallyOfJourneys({ stats: { ...journeys.stats, [kind]: 1 } }, true)).toEqual({ passed: 5, failed: 1 });
});

test('a run that broke off, or left no report, has failed', () => {
  expect([tallyOfTests(tests, false), tallyOfJourneys(journeys, false)]).toEqual([{ passed: 7, failed: 1 }, { passed: 5, failed: 1 }]);
  expect([tallyOfTests(null, true), tallyOfJourneys({}, true)]).toEqual([{ passed: 0, failed: 1 }, { passed: 0, failed: 1 }]);
});

import { expect, test } from 'vitest';
import { takingFaults, takings } from './given-time.ts';

test.each(['const now = Date.now();', 'const now = new Date();', 'const chance = Math.random();', 'const id = crypto.randomUUID();', 'const salt = randomBytes(8);', 'const now = Temporal.Now.instant();'])('"%s", planted into a rule, is found by its line', (planted) => {
  const found = takings('src/plan/dose.ts', `export const a = 1;\n${planted}\n`);
  expect(found).toEqual([{ path: 'src/plan/dose.ts', line: 2 }]);
  expect(takingFaults(found, {})).toEqual([expect.stringContaining('src/plan/dose.ts:2')]);
  expect(takingFaults(found, { 'src/plan/dose.ts': 'a reason' })).toEqual([]);
});

test('a moment that was handed over, and a duration on the monotonic clock, are no fault', () => {
  expect(takings('src/plan/dose.ts', 'const day = new Date(now);\nconst lasted = performance.now() - began;\n')).toEqual([]);
});

test('a reason for a file that takes nothing is a fault', () => {
  expect(takingFaults([], { 'src/server/machine.ts': 'a reason' })).toEqual([expect.stringContaining('src/server/machine.ts takes nothing')]);
});

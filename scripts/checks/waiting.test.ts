import { expect, test } from 'vitest';
import { waitingFaults } from './waiting.ts';

test('what waits with its reason is no fault', () => {
  expect(waitingFaults(['src/plan/rule.ts judge'], { 'src/plan/rule.ts judge': 'waits for its screen' })).toEqual([]);
});

test('what only tests reach needs a reason, and a reason needs something that waits', () => {
  expect(waitingFaults(['src/plan/rule.ts judge'], {})).toEqual([expect.stringContaining('src/plan/rule.ts judge is reached by tests alone')]);
  expect(waitingFaults([], { 'src/plan/rule.ts judge': 'waits for its screen' })).toEqual([expect.stringContaining('src/plan/rule.ts judge waits no longer')]);
});

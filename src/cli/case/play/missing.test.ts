import { expect, it } from 'vitest';
import { namedOnce, recordOf } from './missing.ts';

it.each([
  [['REMS-1', 'REMS-1'], ['REMS-1']],
  [[recordOf('adverse event'), recordOf('adverse event')], ['record: adverse event']],
  [['SAFE-3', recordOf('task same-day-evaluation')], ['SAFE-3']],
  [[], []],
])('of %j a report names %j', (missing, named) => {
  expect(namedOnce(missing)).toEqual(named);
});

import { expect, test } from 'vitest';
import { idSchema } from '#foundation/id.ts';
import { leavesNoOwner } from './last-owner.ts';
import { inRoleOrder } from './roles.ts';

const staffId = (digit: string) => idSchema<'Staff'>().parse(`00000000-0000-7000-8000-00000000000${digit}`);

test('the only owner cannot leave, one of two can, and whoever is none can', () => {
  expect(leavesNoOwner([staffId('1')], staffId('1'))).toBe(true);
  expect(leavesNoOwner([staffId('1'), staffId('2')], staffId('1'))).toBe(false);
  expect(leavesNoOwner([staffId('1')], staffId('2'))).toBe(false);
});

test('roles stand in one order, each once', () => {
  expect(inRoleOrder(['nurse', 'owner', 'nurse'])).toEqual(['owner', 'nurse']);
});

import { expect, test } from 'vitest';
import { SETTING_ID, settingChangeRefusal } from './setting-change.ts';

const change = { settingId: 'BP-1.systolic', value: 150, reason: '0123456789' };

test('a reason of nine characters is too short and ten are enough; spaces around it do not count', () => {
  expect(settingChangeRefusal({ ...change, reason: ' 012345678 ' }, null)?.code).toBe('people.setting-reason-missing');
  expect(settingChangeRefusal(change, null)).toBeNull();
});

test('a value that holds already is refused, also zero; a first value of the clinic’s own is not', () => {
  expect(settingChangeRefusal(change, 150)?.code).toBe('people.setting-unchanged');
  expect(settingChangeRefusal({ ...change, value: 0 }, 0)?.code).toBe('people.setting-unchanged');
  expect(settingChangeRefusal({ ...change, value: 0 }, null)).toBeNull();
});

test('settings are named by a rule and what it is', () => {
  for (const id of ['BP-1.systolic', 'AUDIT-C.positiveMen', 'BOOKING.roomsPerMonitor', 'SAFE-1.phq9ItemNineFrom']) expect(id).toMatch(SETTING_ID);
  for (const id of ['systolic', 'bp-1.systolic', 'BP-1', 'BP-1.Systolic', 'BP-1.a b', '__proto__']) expect(id).not.toMatch(SETTING_ID);
});

import { expect, test } from 'vitest';
import type { SettingTable } from '#foundation/setting.ts';
import { SETTING_ID, settingChangeRefusal } from './setting-change.ts';

const source = { key: 'product-default', mark: 'P' } as const;
const known: SettingTable = {
  'BP-1.systolic': { value: 140, unit: 'mmHg', meaning: 'A pressure', source },
  'INT-1.duringMinutes': { value: 10, unit: 'min', least: 1, meaning: 'An interval', source },
  'SED-1.rassRedAt': { value: -3, unit: 'RASS', meaning: 'A score', source },
  'DOSE-1.firstDose': { value: 0.5, unit: 'mg/kg', meaning: 'A dose', source },
  'GUIDE-2.ownApproval': { value: 0, unit: '1 yes, 0 no', meaning: 'A switch', source },
};
const change = { settingId: 'BP-1.systolic', value: 150, reason: '0123456789' };

test('a reason of nine characters is too short and ten are enough; spaces around it do not count', () => {
  expect(settingChangeRefusal({ ...change, reason: ' 012345678 ' }, known, null)?.code).toBe('people.setting-reason-missing');
  expect(settingChangeRefusal(change, known, null)).toBeNull();
});

test('a value that holds already is refused, also zero; a first value of the clinic’s own is not', () => {
  expect(settingChangeRefusal(change, known, 150)?.code).toBe('people.setting-unchanged');
  expect(settingChangeRefusal({ ...change, value: 0 }, known, 0)?.code).toBe('people.setting-unchanged');
  expect(settingChangeRefusal({ ...change, value: 0 }, known, null)).toBeNull();
});

test('settings are named by a rule and what it is', () => {
  for (const id of ['BP-1.systolic', 'AUDIT-C.positiveMen', 'BOOKING.roomsPerMonitor', 'SAFE-1.phq9ItemNineFrom']) expect(id).toMatch(SETTING_ID);
  for (const id of ['systolic', 'bp-1.systolic', 'BP-1', 'BP-1.Systolic', 'BP-1.a b', '__proto__']) expect(id).not.toMatch(SETTING_ID);
});

test('only what the product has can be set, and nothing that every object has', () => {
  expect(settingChangeRefusal({ ...change, settingId: 'BP-1.diastolics' }, known, null)).toMatchObject({ code: 'people.setting-unknown', facts: { setting: 'BP-1.diastolics' } });
  expect(settingChangeRefusal({ ...change, settingId: 'constructor' }, known, null)?.code).toBe('people.setting-unknown');
});

test.each([
  ['BP-1.systolic', [0, 1, 100_000], [-1, 100_001, 150.5, Number.POSITIVE_INFINITY, Number.NaN]],
  ['INT-1.duringMinutes', [1, 2], [0, 0.5, 1.5]],
  ['SED-1.rassRedAt', [-5, 0, 2], [-2.5]],
  ['DOSE-1.firstDose', [0, 0.25], [-0.25]],
  ['GUIDE-2.ownApproval', [1], [2, 0.5, -1]],
] as const)('%s takes %j and none of %j', (settingId, taken, refused) => {
  const codeOf = (value: number) => settingChangeRefusal({ ...change, settingId, value }, known, null)?.code;
  expect(taken.map(codeOf)).toEqual(taken.map(() => undefined));
  expect(refused.map(codeOf)).toEqual(refused.map(() => 'people.setting-out-of-range'));
});

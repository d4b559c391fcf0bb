import type { Refusal } from '#foundation/refusal.ts';
import type { Setting, SettingTable } from '#foundation/setting.ts';
import { refuse } from './refusals.ts';

/** How a setting is named: the permanent id of its rule, or of a group of defaults, a dot, and what it is. */
export const SETTING_ID = /^[A-Z][A-Z0-9]*(-[A-Z0-9]+)*\.[a-z][A-Za-z0-9]*$/;

/** The fewest characters that can be called a reason. */
const SHORTEST_REASON = 10;

/** A new value of one clinical default, with the reason that stands beside it for good. */
export type SettingChange = { readonly settingId: string; readonly value: number; readonly reason: string };

/** Above this no number of a rule means anything. */
const MOST = 100_000;
/** What is measured in parts; everything else is counted whole. */
const IN_PARTS: readonly string[] = ['mg/kg', 'mg', 'mg/d', 'kg', 'kg/m2', '%', 'x ULN', 'h'];
const SWITCH = '1 yes, 0 no';

/** What a clinic may set a number to. */
function limitsOf({ value, unit, least }: Setting): { readonly least: number; readonly most: number; readonly isWhole: boolean } {
  return { least: least ?? (value < 0 ? -MOST : 0), most: unit === SWITCH ? 1 : MOST, isWhole: !IN_PARTS.includes(unit) };
}

/**
 * Whether a clinic's own value of a setting may be written: the setting exists and can have this value, the change has
 * a reason and says something new.
 * @param known every setting of the product
 * @param present the clinic's own value now; null while the product's default holds
 */
export function settingChangeRefusal(change: SettingChange, known: SettingTable, present: number | null): Refusal | null {
  const setting = Object.hasOwn(known, change.settingId) ? known[change.settingId] : undefined;
  if (setting === undefined) return refuse('people.setting-unknown', { setting: change.settingId });
  const { least, most, isWhole } = limitsOf(setting);
  if (change.value < least || change.value > most || (isWhole && !Number.isInteger(change.value))) return refuse('people.setting-out-of-range', { least, most, isWhole });
  if (change.reason.trim().length < SHORTEST_REASON) return refuse('people.setting-reason-missing', { fewestCharacters: SHORTEST_REASON });
  return change.value === present ? refuse('people.setting-unchanged') : null;
}

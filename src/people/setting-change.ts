import type { Refusal } from '#foundation/refusal.ts';
import { refuse } from './refusals.ts';

/** How a setting is named: the permanent id of its rule, or of a group of defaults, a dot, and what it is. */
export const SETTING_ID = /^[A-Z][A-Z0-9]*(-[A-Z0-9]+)*\.[a-z][A-Za-z0-9]*$/;

/** The fewest characters that can be called a reason. */
const SHORTEST_REASON = 10;

/** A new value of one clinical default, with the reason that stands beside it for good. */
export type SettingChange = { readonly settingId: string; readonly value: number; readonly reason: string };

/**
 * Whether a clinic's own value of a setting may be written: it has a reason, and it says something new.
 * @param present the clinic's own value now; null while the product's default holds
 */
export function settingChangeRefusal(change: SettingChange, present: number | null): Refusal | null {
  if (change.reason.trim().length < SHORTEST_REASON) return refuse('people.setting-reason-missing', { fewestCharacters: SHORTEST_REASON });
  return change.value === present ? refuse('people.setting-unchanged') : null;
}

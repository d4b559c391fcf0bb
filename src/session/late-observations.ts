import type { Instant } from '#foundation/instant.ts';
import type { RuleFinding } from '#foundation/rule.ts';
import { RULE_SET_VERSION } from '#foundation/rule.ts';
import type { Observation } from './observation-schedule.ts';
import type { ObservedItem } from './observation-slots.ts';
import type { SessionRuleId } from './rules.ts';
import type { SessionSettings } from './settings.ts';
import { sessionSettings } from './settings.ts';

/**
 * An observation that policy asked for and that came late or not at all (INT-5): still awaited and late enough for a
 * reminder, taken late, or a gap in the record, which stays one when the reading comes after all.
 */
export type LateObservation = RuleFinding & {
  readonly ruleId: 'INT-5';
  /** The rule that asked for it: one of INT-1 to INT-4, or BP-3 or BP-4 for a repeated reading. */
  readonly askedBy: SessionRuleId;
  readonly items: readonly ObservedItem[];
  readonly dueAt: Instant;
  readonly takenAt: Instant | null;
  readonly state: 'reminder' | 'taken-late' | 'gap';
};

/** What came late among the observations and repeated readings of a session, in the order in which they were due. */
export function findLateObservations(observations: readonly Observation[], settings: SessionSettings): readonly LateObservation[] {
  return observations.flatMap((each) => lateFinding(each, settings)).toSorted((left, right) => (left.dueAt < right.dueAt ? -1 : 1));
}

/** Whether a rule asks for a reading again after a raised pressure, beside the observations of the schedule. */
export function isRepeat(askedBy: SessionRuleId): boolean {
  return askedBy === 'BP-3' || askedBy === 'BP-4';
}

function lateFinding({ ruleId, items, dueAt, takenAt, state }: Observation, settings: SessionSettings): readonly LateObservation[] {
  if (state !== 'reminder' && state !== 'taken-late' && state !== 'gap') return [];
  const limit = state === 'gap' ? 'INT-5.gapMinutes' : 'INT-5.reminderMinutes';
  const finding: RuleFinding & { readonly ruleId: 'INT-5' } = {
    ruleId: 'INT-5',
    sentence: sentenceOf(state, takenAt),
    inputs: [
      { name: 'due', value: ruleId, at: dueAt },
      takenAt === null ? { name: 'taken', value: null } : { name: 'taken', value: true, at: takenAt },
    ],
    threshold: `More than ${settings[limit]} minutes late${state === 'gap' ? '' : ', or taken with the next one only'}`,
    sources: [sessionSettings[limit].source],
    ruleSetVersion: RULE_SET_VERSION,
  };
  return [{ ...finding, askedBy: ruleId, items, dueAt, takenAt, state }];
}

function sentenceOf(state: LateObservation['state'], takenAt: Instant | null): string {
  if (state === 'reminder') return 'An observation is late.';
  if (state === 'taken-late') return 'An observation was taken late.';
  return takenAt === null ? 'An observation was not taken.' : 'An observation was taken so late that it leaves a gap.';
}

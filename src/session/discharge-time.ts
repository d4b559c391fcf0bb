import type { Instant } from '#foundation/instant.ts';
import { after, between, minutes } from '#foundation/instant.ts';
import type { CriterionPart, DischargeCriterion } from './discharge-criterion.ts';
import { judgeCriterion } from './discharge-criterion.ts';
import type { DosingTimes } from './dosing-times.ts';
import type { SessionSettings } from './settings.ts';
import { sessionSettings } from './settings.ts';

type MinuteSetting = 'DC-1.esketamineMinutes' | 'DC-1.intravenousMinutes' | 'DC-1.intramuscularMinutes' | 'DC-1.otherMinutes';

/** What the least stay depends on. */
export type StayInput = {
  readonly times: DosingTimes;
  /** Raised liver tests or moderate liver disease lengthen the stay; `null` when nobody has answered that. */
  readonly hasLiverConcern: boolean | null;
};

/**
 * The earliest discharge by time alone (DC-1): after the last device, the end of the infusion, the last injection or the
 * dose. `null` while an infusion runs. An unanswered liver question counts as yes, so that the time is never too short.
 */
export function earliestDischargeAt({ times, hasLiverConcern }: StayInput, settings: SessionSettings): Instant | null {
  const { from, setting } = stayOf(times);
  if (from === null) return null;
  const extra = hasLiverConcern === false ? 0 : settings['DC-1.liverMinutes'];
  return after(from, minutes(settings[setting] + extra));
}

/** Whether the least stay is over at `now` (DC-1); the moment itself counts as over. */
export function judgeStay(input: StayInput, now: Instant, settings: SessionSettings): DischargeCriterion {
  const { from, setting } = stayOf(input.times);
  const earliestAt = earliestDischargeAt(input, settings);
  const time: CriterionPart = { what: 'time since the dose', holds: earliestAt !== null && now >= earliestAt };
  const liver: CriterionPart = { what: 'answer on liver tests and liver disease', holds: input.hasLiverConcern === null ? null : true };
  return judgeCriterion({
    ruleId: 'DC-1',
    parts: [time, liver],
    inputs: [
      { name: 'time since the first part of the dose', value: Math.floor(between(input.times.startedAt, now) / minutes(1)), unit: 'min', at: input.times.startedAt },
      from === null ? { name: 'end of the dose', value: null } : { name: 'time since the end of the dose', value: Math.floor(between(from, now) / minutes(1)), unit: 'min', at: from },
      { name: 'liver tests raised or moderate liver disease', value: input.hasLiverConcern },
    ],
    threshold: `${settings[setting]} minutes${input.hasLiverConcern === false ? '' : ` and ${settings['DC-1.liverMinutes']} more for the liver`}`,
    source: sessionSettings[setting].source,
    earliestAt,
  });
}

function stayOf(times: DosingTimes): { readonly from: Instant | null; readonly setting: MinuteSetting } {
  switch (times.treatment) {
    case 'esketamine-nasal':
      return { from: times.lastGivenAt, setting: 'DC-1.esketamineMinutes' };
    case 'racemic-intravenous':
      return { from: times.endedAt, setting: 'DC-1.intravenousMinutes' };
    case 'racemic-intramuscular':
      return { from: times.lastGivenAt, setting: 'DC-1.intramuscularMinutes' };
    case 'racemic-sublingual':
    case 'racemic-oral':
    case 'racemic-nasal':
      return { from: times.lastGivenAt, setting: 'DC-1.otherMinutes' };
  }
}

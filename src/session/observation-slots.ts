import type { Instant, Milliseconds } from '#foundation/instant.ts';
import { after, between, milliseconds, minutes } from '#foundation/instant.ts';
import type { DosingTimes } from './dosing-times.ts';
import type { SessionRuleId } from './rules.ts';
import type { SessionSettings } from './settings.ts';

/** What an observation should hold. */
export type ObservedItem = 'blood-pressure' | 'heart-rate' | 'oxygen-saturation';

/** One observation that is due, with the earliest time that counts for it. */
export type ObservationSlot = {
  readonly ruleId: SessionRuleId;
  readonly dueAt: Instant;
  readonly opensAt: Instant;
  readonly items: readonly ObservedItem[];
};

/** What the slots depend on. */
export type SlotInput = {
  readonly times: DosingTimes;
  /** Every 5 minutes: with a push by vein or a monoamine oxidase inhibitor. */
  readonly isCloselyWatched: boolean;
  /** When discharge is possible at the earliest; a dose by mouth is observed once more then. */
  readonly earliestDischargeAt: Instant;
  /** Slots are listed up to the first one after this moment. */
  readonly until: Instant;
};

type Pattern = {
  readonly ruleId: SessionRuleId;
  readonly items: readonly ObservedItem[];
  readonly dueAts: readonly Instant[];
  /** An opening that the rule itself names; otherwise a slot opens half-way from the one before. */
  readonly opensAts?: Readonly<Record<string, Instant>>;
};

const allItems: readonly ObservedItem[] = ['blood-pressure', 'heart-rate', 'oxygen-saturation'];

/** The observations due by the route given (INT-1 to INT-4), from the baseline on. */
export function listSlots(input: SlotInput, settings: SessionSettings): readonly ObservationSlot[] {
  const { ruleId, items, dueAts, opensAts } = patternOf(input, settings);
  return dueAts.map((dueAt, index) => {
    const previous = dueAts[index - 1];
    const opensAt = opensAts?.[dueAt] ?? (previous === undefined ? after(dueAt, minutes(-settings['GATE.baselineMinutes'])) : halfway(previous, dueAt));
    return { ruleId, items, dueAt, opensAt };
  });
}

function patternOf(input: SlotInput, settings: SessionSettings): Pattern {
  const { treatment, startedAt } = input.times;
  if (input.isCloselyWatched) {
    return { ruleId: 'INT-1', items: allItems, dueAts: repeat(startedAt, minutes(settings['INT-1.closeMinutes']), input.until) };
  }
  switch (treatment) {
    case 'racemic-intravenous':
      return { ruleId: 'INT-1', items: allItems, dueAts: infusionTimes(input, settings) };
    case 'racemic-intramuscular':
      return { ruleId: 'INT-2', items: allItems, dueAts: injectionTimes(input, settings) };
    case 'esketamine-nasal':
      return esketaminePattern(input, settings);
    case 'racemic-sublingual':
    case 'racemic-oral':
    case 'racemic-nasal':
      return { ruleId: 'INT-3', items: allItems, dueAts: mouthTimes(input, settings) };
  }
}

function infusionTimes({ times, until }: SlotInput, settings: SessionSettings): readonly Instant[] {
  const during = minutes(settings['INT-1.duringMinutes']);
  if (times.endedAt === null) return repeat(times.startedAt, during, until);
  const { endedAt } = times;
  const running = repeat(times.startedAt, during, endedAt).filter((dueAt) => dueAt <= endedAt);
  const recovering = repeat(endedAt, minutes(settings['INT-1.afterMinutes']), until).slice(1);
  return [...running, ...recovering];
}

function injectionTimes({ times, until }: SlotInput, settings: SessionSettings): readonly Instant[] {
  const offsets = [0, settings['INT-2.second'], settings['INT-2.third'], settings['INT-2.fourth'], settings['INT-2.fifth'], settings['INT-2.sixth']];
  const first = offsets.map((offset) => after(times.startedAt, minutes(offset)));
  const later = repeat(after(times.startedAt, minutes(settings['INT-2.sixth'])), minutes(settings['INT-2.afterMinutes']), until).slice(1);
  return [...first, ...later];
}

function mouthTimes({ times, earliestDischargeAt }: SlotInput, settings: SessionSettings): readonly Instant[] {
  const offsets = [0, settings['INT-3.second'], settings['INT-3.third'], settings['INT-3.fourth'], settings['INT-3.fifth']];
  const first = offsets.map((offset) => after(times.startedAt, minutes(offset)));
  return [...first.filter((dueAt) => dueAt < earliestDischargeAt), earliestDischargeAt];
}

function esketaminePattern({ times, until }: SlotInput, settings: SessionSettings): Pattern {
  const second = after(times.startedAt, minutes(settings['INT-4.second']));
  return {
    ruleId: 'INT-4',
    items: ['blood-pressure', 'oxygen-saturation'],
    dueAts: [times.startedAt, ...repeat(second, minutes(settings['INT-4.afterMinutes']), until)],
    opensAts: { [second]: after(times.startedAt, minutes(settings['INT-4.secondOpens'])) },
  };
}

// Runs to the first moment after `until`, so that the next observation is always on the list.
function repeat(from: Instant, interval: Milliseconds, until: Instant): readonly Instant[] {
  if (!(interval > 0)) throw new RangeError('observations that repeat need an interval');
  const dueAts = [from];
  for (let last = from; last <= until; ) {
    last = after(last, interval);
    dueAts.push(last);
  }
  return dueAts;
}

function halfway(earlier: Instant, later: Instant): Instant {
  return after(earlier, milliseconds(between(earlier, later) / 2));
}

import { keepPractice } from '#integration/api-practices.ts';
import type { ItemAnswer } from '#measures/answer-set.ts';
import type { EventOf } from '../../events.ts';
import type { Adapter, Cue } from '../cue.ts';
import { phoneOf } from '../cue.ts';
import { recordOf } from '../missing.ts';
import type { EventOutcome } from '../outcome.ts';
import { done, notSupported, outcomeOf } from '../outcome.ts';
import { fillIn } from './fill-in.ts';

type PracticeLog = EventOf<'practice-log'>;

/** Keeps the practice, and tells of the day in the daily log as far as that asks for it. */
export const logPractice: Adapter<'practice-log'> = async (cue) => {
  const kept = await keep(cue);
  if (kept.state !== 'done') return kept;
  const day = dayOf(cue.event);
  const told = day.length === 0 ? kept : await tellDay(cue, day);
  return told.state === 'done' ? (withoutPlace(cue.event) ?? told) : told;
};

async function keep(cue: Cue<PracticeLog>): Promise<EventOutcome> {
  const { practice, minutes } = cue.event;
  if (practice === undefined) return done('no practice was logged');
  return outcomeOf(await phoneOf(cue).ask(keepPractice, { body: { practice, minutes: minutes ?? null, at: cue.effectiveAt } }), 'kept');
}

/** How the day went, in the whole numbers for which the daily log asks. */
function dayOf({ sleepHours, movementMinutes, drinks }: PracticeLog): readonly [string, ItemAnswer][] {
  const stated = { sleep: sleepHours, movement: movementMinutes, alcohol: drinks };
  return Object.entries(stated).flatMap(([name, value]): [string, ItemAnswer][] => (Number.isInteger(value) && value !== undefined ? [[`lifestyle-log.${name}`, value]] : []));
}

async function tellDay(cue: Cue<PracticeLog>, day: readonly [string, ItemAnswer][]): Promise<EventOutcome> {
  if (cue.effectiveAt !== cue.at) return notSupported('the practice is kept; the daily log tells of the day on which it is filled in', recordOf('daily log of an earlier day'));
  return fillIn(cue, 'lifestyle-log', Object.fromEntries(day), true);
}

/** What the daily log has no place for; null where everything was told. */
function withoutPlace({ sleepHours, movementMinutes, drinks, hadSocialContact }: PracticeLog): EventOutcome | null {
  const isInParts = [sleepHours, movementMinutes, drinks].some((value) => value !== undefined && !Number.isInteger(value));
  if (isInParts) return notSupported('the rest is kept; the daily log asks for whole numbers', recordOf('daily log in parts of a number'));
  return hadSocialContact === undefined ? null : notSupported('the rest is kept; the daily log asks how much time was spent with others, not whether', recordOf('whether somebody was met'));
}

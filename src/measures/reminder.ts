import type { Instant } from '#foundation/instant.ts';
import type { ZoneName } from '#foundation/zoned-time.ts';
import { localDateOf, localDateTimeOf } from '#foundation/zoned-time.ts';
import type { DueMeasure } from './measures-due.ts';
import type { PlannedMeasure } from './schedule.ts';
import type { MeasureSettings } from './settings.ts';

/** A form that somebody was reminded of, and when the letter was written. */
export type Reminded = Pick<PlannedMeasure, 'measure' | 'dueOn' | 'isSameDayAfterDose'> & { readonly writtenAt: Instant };

/** Asked at the clinic or together with much else; a letter about it would only press. */
const NOT_WRITTEN_ABOUT: ReadonlySet<string> = new Set(['screen', 'before-dose']);

/**
 * The forms to write about now, all in one letter: open, not yet written about, and none that was written about on the
 * same day already. Nothing is written in the quiet hours; what opened in them is written about after they end, as long
 * as it can still be answered, and so is what opened while the server was down (DUE-4).
 */
export function remindersDue(due: readonly DueMeasure[], reminded: readonly Reminded[], now: Instant, zone: ZoneName, settings: MeasureSettings): readonly DueMeasure[] {
  if (isQuiet(now, zone, settings)) return [];
  const today = localDateOf(now, zone);
  const written = reminded.filter(({ writtenAt }) => localDateOf(writtenAt, zone) === today);
  const letters = new Set(written.map(({ writtenAt }) => writtenAt)).size;
  if (letters >= settings['DUE-4.lettersADay']) return [];
  const open = due.filter((asking) => asking.state === 'open' && isWrittenAbout(asking) && !reminded.some((each) => isSameAsking(each, asking)));
  const fresh = open.filter(({ measure }) => !written.some((each) => each.measure === measure));
  return Array.from(Map.groupBy(fresh, ({ measure }) => measure).values(), (same) => same.slice(-1)).flat();
}

/** Whether no letter is written at this hour of the clinic's clock; equal hours mean that there are no quiet ones. */
export function isQuiet(now: Instant, zone: ZoneName, settings: MeasureSettings): boolean {
  const hour = Number(localDateTimeOf(now, zone).slice(11, 13));
  const from = settings['DUE-4.quietFromHour'];
  const until = settings['DUE-4.quietUntilHour'];
  return from <= until ? hour >= from && hour < until : hour >= from || hour < until;
}

function isWrittenAbout({ reasons }: DueMeasure): boolean {
  return reasons.some(({ occasion }) => !NOT_WRITTEN_ABOUT.has(occasion));
}

function isSameAsking(reminded: Reminded, asking: DueMeasure): boolean {
  return reminded.measure === asking.measure && reminded.dueOn === asking.dueOn && reminded.isSameDayAfterDose === asking.isSameDayAfterDose;
}

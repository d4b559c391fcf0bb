import { z } from 'zod';
import type { Instant, Milliseconds } from '#foundation/instant.ts';
import { after, days, hours, milliseconds, minutes, toInstant } from '#foundation/instant.ts';
import type { ZoneName } from '#foundation/zoned-time.ts';
import { instantOf, localDateOf, localDateSchema, localDateTimeSchema } from '#foundation/zoned-time.ts';

const CLOCK = '([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d)?';
const DAY = '\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])';
const AFTER_DOSE = '\\+ ?\\d+(\\.\\d+)? ?(s|min|h|d)';
const TIME_TEXT = new RegExp(`^(${DAY}([T ]${CLOCK}(\\.\\d{1,3})?(Z|[+-]\\d{2}:\\d{2})?)?|${CLOCK}|${AFTER_DOSE})$`);

/** The hour that a day without a clock time stands for. */
const HOUR_OF_A_BARE_DAY = '09:00';

/**
 * A moment as a case file writes it: a wall-clock reading of the clinic, an instant with its offset, a day,
 * a clock time of the same day, or a length of time after the latest dose began.
 */
export const timeText = z
  .string()
  .regex(TIME_TEXT, 'expected a time such as 2026-03-02T10:00, 2026-03-02T15:00:00Z, 2026-03-02, 10:40 or +20 min')
  .refine((text) => hasRealDay(text), 'expected a day that is on the calendar')
  .meta({ id: 'time', title: 'time', description: 'A moment: `2026-03-02T10:00` on the clinic’s clock, an instant such as `2026-03-02T15:00:00Z`, a day, a clock time of the same day such as `10:40`, or `+20 min` after the latest dose began.' });

/** What a time text may lean on: the clinic's zone, the moment of the entry above, and when the latest dose began. */
export type TimeContext = {
  readonly zone: ZoneName;
  readonly previous: Instant | null;
  /** A day without a clock time is never taken for a moment before this one. */
  readonly floor: Instant | null;
  readonly doseBegan: Instant | null;
};

/** The moment of a time text; null when it leans on something the context does not have. */
export function resolveTime(text: string, context: TimeContext): Instant | null {
  if (text.startsWith('+')) return afterDose(text, context);
  if (/^\d{2}:/.test(text)) return context.previous === null ? null : wallClock(localDateOf(context.previous, context.zone), text, context.zone);
  if (text.length === 10) return bareDay(text, context);
  if (/(Z|[+-]\d{2}:\d{2})$/.test(text.slice(10))) return toInstant(text.replace(' ', 'T'));
  return wallClock(text.slice(0, 10), text.slice(11), context.zone);
}

function hasRealDay(text: string): boolean {
  return !/^\d{4}-/.test(text) || localDateSchema.safeParse(text.slice(0, 10)).success;
}

function wallClock(day: string, clock: string, zone: ZoneName): Instant {
  const seconds = clock.length > 5 ? Number(clock.slice(6)) : 0;
  return after(instantOf(localDateTimeSchema.parse(`${day}T${clock.slice(0, 5)}`), zone), milliseconds(seconds * 1000));
}

function bareDay(day: string, { zone, floor }: TimeContext): Instant {
  const morning = wallClock(day, HOUR_OF_A_BARE_DAY, zone);
  return floor !== null && floor > morning && localDateOf(floor, zone) === day ? floor : morning;
}

const LENGTHS: Readonly<Record<string, (count: number) => Milliseconds>> = {
  s: (count) => milliseconds(count * 1000),
  min: minutes,
  h: hours,
  d: days,
};

function afterDose(text: string, { doseBegan }: TimeContext): Instant | null {
  const [, count, unit] = /^\+ ?([\d.]+) ?(\w+)$/.exec(text) ?? [];
  const lengthOf = LENGTHS[unit ?? ''];
  return doseBegan === null || lengthOf === undefined ? null : after(doseBegan, lengthOf(Number(count)));
}

/** Whether a text counts from the beginning of a dose. */
export function isAfterDose(text: string): boolean {
  return new RegExp(`^${AFTER_DOSE}$`).test(text);
}

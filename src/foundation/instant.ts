import { z } from 'zod';
import type { Brand } from './brand.ts';
import { branded } from './brand.ts';

/**
 * A moment in UTC as `2026-03-02T15:00:00.000Z`, always with milliseconds, so that text order is time order.
 * The same text travels over HTTP, stands in rules and goes to the database.
 */
export type Instant = Brand<string, 'Instant'>;

/** A length of time in milliseconds; negative when it points back. */
export type Milliseconds = Brand<number, 'Milliseconds'>;

/** Where the present moment comes from; handed in, never read from the machine inside a rule. */
export type Clock = () => Instant;

/** Checks an Instant on the wire: UTC, with milliseconds. */
export const instantSchema = branded<Instant>(z.iso.datetime({ precision: 3 }));

/** @throws RangeError when the value is not a moment in time */
export function toInstant(value: string | number | Date): Instant {
  return new Date(value).toISOString() as Instant;
}

/** A length of time from a count of milliseconds, as given: any finite number, negative when it points back. */
export function milliseconds(value: number): Milliseconds {
  return value as Milliseconds;
}

/** The length of so many minutes; parts of a minute and negative counts are allowed. */
export function minutes(count: number): Milliseconds {
  return (count * 60_000) as Milliseconds;
}

/** The length of so many hours of 60 minutes; parts of an hour and negative counts are allowed. */
export function hours(count: number): Milliseconds {
  return minutes(count * 60);
}

/** The length of so many days of 24 hours. A calendar day of a clinic can have 23 or 25: for those use `addDays` in `zoned-time.ts`. */
export function days(count: number): Milliseconds {
  return hours(count * 24);
}

/**
 * The moment that lies `length` after `start`; before it when the length is negative.
 * @throws RangeError when no moment can be that far away
 */
export function after(start: Instant, length: Milliseconds): Instant {
  return toInstant(Date.parse(start) + length);
}

/** How long from `start` to `end`; negative when `end` comes first. */
export function between(start: Instant, end: Instant): Milliseconds {
  return (Date.parse(end) - Date.parse(start)) as Milliseconds;
}

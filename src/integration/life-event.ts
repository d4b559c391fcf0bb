import type { Id } from '#foundation/id.ts';
import type { Refusal } from '#foundation/refusal.ts';
import type { LocalDate } from '#foundation/zoned-time.ts';
import { integrationRefusal } from './refusals.ts';

export type LifeEventId = Id<'LifeEvent'>;

/**
 * Whether something can have happened in somebody's life on a day: from their birth to today, both included.
 * @param birthDate null where none is known
 * @param today the day in the clinic's zone
 */
export function refuseLifeEvent(happenedOn: LocalDate, birthDate: LocalDate | null, today: LocalDate): Refusal | null {
  const isLived = happenedOn <= today && (birthDate === null || happenedOn >= birthDate);
  return isLived ? null : integrationRefusal('integration.day-not-lived', { today });
}

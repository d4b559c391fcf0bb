import type { LocalDate } from '#foundation/zoned-time.ts';
import { addMonths } from '#foundation/zoned-time.ts';
import type { EvidenceSettings } from './settings.ts';

/** The day by which a text is to be read again, counted from the day it was approved or, before that, written. */
export function reviewDueOn(since: LocalDate, settings: EvidenceSettings): LocalDate {
  return addMonths(since, Math.max(1, Math.round(settings['GUIDE-1.reviewMonths'])));
}

/** Whether the review is late: from the day after it was due. */
export function isReviewOverdue(dueOn: LocalDate, today: LocalDate): boolean {
  return today > dueOn;
}

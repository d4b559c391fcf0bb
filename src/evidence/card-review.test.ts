import { describe, expect, test } from 'vitest';
import { settingsInForce } from '#foundation/setting.ts';
import { localDateSchema } from '#foundation/zoned-time.ts';
import { isReviewOverdue, reviewDueOn } from './card-review.ts';
import { evidenceSettings } from './settings.ts';

const day = (text: string) => localDateSchema.parse(text);
const settings = (months?: number) => settingsInForce(evidenceSettings, months === undefined ? {} : { 'GUIDE-1.reviewMonths': months });

describe('the review of a text', () => {
  test('is due a year after its approval, or as the clinic sets it', () => {
    expect(reviewDueOn(day('2026-03-02'), settings())).toBe('2027-03-02');
    expect(reviewDueOn(day('2028-02-29'), settings())).toBe('2029-02-28');
    expect(reviewDueOn(day('2026-03-02'), settings(6))).toBe('2026-09-02');
  });

  test('is never due before a month has passed, whatever is set', () => {
    expect(reviewDueOn(day('2026-03-02'), settings(0))).toBe('2026-04-02');
    expect(reviewDueOn(day('2026-03-02'), settings(1.4))).toBe('2026-04-02');
  });

  test('is late from the day after it was due', () => {
    expect(isReviewOverdue(day('2027-03-02'), day('2027-03-01'))).toBe(false);
    expect(isReviewOverdue(day('2027-03-02'), day('2027-03-02'))).toBe(false);
    expect(isReviewOverdue(day('2027-03-02'), day('2027-03-03'))).toBe(true);
  });
});

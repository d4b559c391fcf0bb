import fc from 'fast-check';
import type { FollowedTime } from '#outcomes/cohort/life-table.ts';

export const event = (days: number): FollowedTime => ({ days, isEvent: true });
export const censored = (days: number): FollowedTime => ({ days, isEvent: false });

/** Weeks of remission under 6-mercaptopurine and under placebo, 21 people each (Freireich and colleagues 1963), the usual worked example. */
export const mercaptopurine: readonly FollowedTime[] = [
  ...[6, 6, 6, 7, 10, 13, 16, 22, 23].map(event),
  ...[6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35].map(censored),
];
export const placebo: readonly FollowedTime[] = [1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23].map(event);

/** People followed for up to so many days, some of them with the event; the fewer days, the more ties. */
export function followedPeople(mostDays = 30, mostPeople = 40): fc.Arbitrary<readonly FollowedTime[]> {
  return fc.array(fc.record({ days: fc.integer({ min: 0, max: mostDays }), isEvent: fc.boolean() }), { minLength: 1, maxLength: mostPeople });
}

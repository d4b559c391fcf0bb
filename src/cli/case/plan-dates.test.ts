import { expect, it } from 'vitest';
import { localDateSchema } from '#foundation/zoned-time.ts';
import { planEvents } from './events-plan.ts';
import { planDates } from './plan-dates.ts';

const entry = localDateSchema.parse('2026-02-27');
const datesOf = (fields: object) => planDates(planEvents.plan.schema.parse({ event: 'plan', route: 'intravenous', ...fields }), entry).map((date) => date.slice(5));

it('a plan names its days one by one, by a template, or by a number of sessions at a pace', () => {
  expect(datesOf({ dates: ['2026-03-02', '2026-03-09'] })).toEqual(['03-02', '03-09']);
  expect(datesOf({ template: 'six-in-three-weeks', firstDay: '2026-03-02' })).toEqual(['03-02', '03-04', '03-06', '03-09', '03-11', '03-13']);
  expect(datesOf({ template: 'six-in-three-weeks', pace: 'twice-weekly', firstDay: '2026-03-02' })).toEqual(['03-02', '03-05', '03-09', '03-12', '03-16', '03-19']);
  expect(datesOf({ template: 'esketamine-induction', firstDay: '2026-04-07' })).toEqual(['04-07', '04-10', '04-14', '04-17', '04-21', '04-24', '04-28', '05-01']);
  expect(datesOf({ sessions: 2 })).toEqual(['02-27', '03-06']);
  expect(datesOf({ sessions: 3, pace: 'thrice-weekly', firstDay: '2026-03-02' })).toEqual(['03-02', '03-04', '03-06']);
});

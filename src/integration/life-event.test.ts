import { expect, test } from 'vitest';
import { localDateSchema } from '#foundation/zoned-time.ts';
import { refuseLifeEvent } from './life-event.ts';

const day = (text: string) => localDateSchema.parse(text);
const [born, today] = [day('1983-09-05'), day('2026-03-18')];

test('the day of birth and today are days of a life, the day before and the day after are not', () => {
  expect(refuseLifeEvent(born, born, today)).toBeNull();
  expect(refuseLifeEvent(today, born, today)).toBeNull();
  expect(refuseLifeEvent(day('1983-09-04'), born, today)?.code).toBe('integration.day-not-lived');
  expect(refuseLifeEvent(day('2026-03-19'), born, today)?.code).toBe('integration.day-not-lived');
  expect(refuseLifeEvent(day('1950-01-01'), null, today)).toBeNull();
});

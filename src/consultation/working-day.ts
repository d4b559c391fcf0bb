import type { LocalDate } from '#foundation/zoned-time.ts';
import { addDays } from '#foundation/zoned-time.ts';

const SATURDAY = 6;
const SUNDAY = 0;

/** Whether the clinic reads requests on this day: Monday to Friday. Public holidays are not known here. */
export function isWorkingDay(day: LocalDate): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== SATURDAY && weekday !== SUNDAY;
}

/** The working day that comes `count` working days after `day`; with 0 it is `day` itself or the next working day. */
export function workingDayAfter(day: LocalDate, count: number): LocalDate {
  let reached = day;
  let left = count;
  while (left > 0 || !isWorkingDay(reached)) {
    reached = addDays(reached, 1);
    if (isWorkingDay(reached)) left -= 1;
  }
  return reached;
}

import type { LocalDate } from '#foundation/zoned-time.ts';

/** A birth date as it is being written: three parts, each as typed. */
export type TypedBirthDate = { readonly day: string; readonly month: string | null; readonly year: string };

export const NO_BIRTH_DATE: TypedBirthDate = { day: '', month: null, year: '' };

/** The months as they stand in a date, `01` to `12`. */
export const MONTHS = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12'] as const;

/** The day that was written, or `null` when there is no such day. */
export function readBirthDate({ day, month, year }: TypedBirthDate): LocalDate | null {
  if (!/^\d{1,2}$/.test(day.trim()) || month === null || !/^\d{4}$/.test(year.trim())) return null;
  const text = `${year.trim()}-${month}-${day.trim().padStart(2, '0')}`;
  const date = new Date(`${text}T00:00:00Z`);
  const isDay = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- just checked to be a day of the calendar
  return isDay ? (text as LocalDate) : null;
}

/** The name of a month as people say it. */
export function monthName(month: string, language: string): string {
  return new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' }).format(new Date(`2000-${month}-01T00:00:00Z`));
}

import type { Instant, Milliseconds } from '#foundation/instant.ts';
import type { DrugUnit, Written } from '#foundation/quantity.ts';
import type { LocalDate, ZoneName } from '#foundation/zoned-time.ts';

const NARROW_SPACE = '\u202f';
const NO_BREAK = '\u00a0';
const MINUS = '\u2212';

/** A day as people write it: `23 Nov 2026`. */
export function dateText(at: Instant, zone: ZoneName, language = 'en'): string {
  return dayMonthYear(new Date(at), zone, language);
}

/** A calendar day without a zone, such as a birth date: `3 Apr 1984`. */
export function localDateText(date: LocalDate, language = 'en'): string {
  return dayMonthYear(new Date(`${date}T00:00:00Z`), 'UTC', language);
}

/** A day near today, where the year goes without saying: `Mon 23 Nov`. */
export function weekdayText(at: Instant, zone: ZoneName, language = 'en'): string {
  const { weekday, day, month } = partsOf(new Date(at), zone, language, { weekday: 'short', day: 'numeric', month: 'short' });
  return [weekday, day, month].join(NO_BREAK);
}

/** The time of day on the 24-hour clock: `14:05`. */
export function clockText(at: Instant, zone: ZoneName): string {
  const { hour, minute } = partsOf(new Date(at), zone, 'en', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  return `${hour}:${minute}`;
}

/** Day and time together: `23 Nov 2026, 14:05`. */
export function momentText(at: Instant, zone: ZoneName, language = 'en'): string {
  return `${dateText(at, zone, language)}, ${clockText(at, zone)}`;
}

function dayMonthYear(date: Date, zone: string, language: string): string {
  const { day, month, year } = partsOf(date, zone, language, { day: 'numeric', month: 'short', year: 'numeric' });
  return [day, month, year].join(NO_BREAK);
}

function partsOf(date: Date, timeZone: string, language: string, options: Intl.DateTimeFormatOptions): Record<string, string> {
  // American English is the one English whose short months all have three letters.
  const locale = language === 'en' ? 'en-US' : language;
  const parts = new Intl.DateTimeFormat(locale, { ...options, timeZone }).formatToParts(date);
  return Object.fromEntries(parts.map(({ type, value }) => [type, value.replace('.', '')]));
}

/** Minutes since the dose began: `T+35 min`, before it `T−5 min`. */
export function minutesIntoText(elapsed: Milliseconds): string {
  const count = Math.trunc(elapsed / 60_000);
  return `T${count < 0 ? MINUS : '+'}${Math.abs(count)}${NO_BREAK}min`;
}

/** How long ago or how long: `40 s`, `12 min`, `2 h 10 min`, `3 d`. */
export function durationText(length: Milliseconds): string {
  const seconds = Math.floor(Math.abs(length) / 1000);
  if (seconds < 60) return `${seconds}${NO_BREAK}s`;
  if (seconds < 3600) return `${Math.floor(seconds / 60)}${NO_BREAK}min`;
  if (seconds >= 2 * 86_400) return `${Math.floor(seconds / 86_400)}${NO_BREAK}d`;
  const minutes = Math.floor(seconds / 60) % 60;
  const hours = `${Math.floor(seconds / 3600)}${NO_BREAK}h`;
  return minutes === 0 ? hours : `${hours}${NO_BREAK}${minutes}${NO_BREAK}min`;
}

/** A running countdown: `2:10`, `1:02:10`; once overdue it counts up as `+0:40`. */
export function countdownText(left: Milliseconds): string {
  const seconds = left >= 0 ? Math.ceil(left / 1000) : Math.floor(-left / 1000);
  const two = (count: number) => String(count).padStart(2, '0');
  const minutes = Math.floor(seconds / 60);
  const clock = minutes < 60 ? `${minutes}:${two(seconds % 60)}` : `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${two(seconds % 60)}`;
  return left < 0 && seconds > 0 ? `+${clock}` : clock;
}

/** A plain number: a thin space for thousands, a point for decimals, no trailing zeros. */
export function numberText(value: number | string): string {
  const [whole = '0', decimals = ''] = String(value).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, NARROW_SPACE).replace('-', MINUS);
  const kept = decimals.replace(/0+$/, '');
  return kept === '' ? grouped : `${grouped}.${kept}`;
}

/** An amount with its unit: `39 mg`, `0.5 mg/kg`; a leading zero, never a trailing one. */
export function amountText<Unit extends DrugUnit>(amount: Written<Unit>): string {
  return `${numberText(amount.value.replace(/^0+(?=\d)/, ''))}${NO_BREAK}${amount.unit}`;
}

/** A dose as it is always shown: `39 mg (0.5 mg/kg)`, or the milligrams alone when the dose is not by weight. */
export function doseText(dose: Written<'mg'>, perWeight: Written<'mg/kg'> | null): string {
  return perWeight === null ? amountText(dose) : `${amountText(dose)} (${amountText(perWeight)})`;
}

/** A person's name as it stands on every clinical screen: `RIVERA, Ana`. */
export function personName(person: { readonly familyName: string; readonly givenName: string }): string {
  return `${person.familyName.toUpperCase()}, ${person.givenName}`;
}

import type { Instant } from '#foundation/instant.ts';
import type { ZoneName } from '#foundation/zoned-time.ts';

/** A day near today as one would say it: `Thursday 26 November`, `jueves 26 de noviembre`. */
export function longDayText(at: Instant, zone: ZoneName, language: string): string {
  const locale = language === 'en' ? 'en-GB' : language;
  const text = new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long', timeZone: zone }).format(new Date(at));
  return text.replace(',', '');
}

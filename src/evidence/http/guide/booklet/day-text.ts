import type { LocalDate } from '#foundation/zoned-time.ts';
import type { GuideLanguage } from '../../../guide-language.ts';

/** A day as the booklet writes it: `29 November 2026`. */
export function dayText(day: LocalDate, language: GuideLanguage): string {
  const locale = language === 'en' ? 'en-GB' : language;
  return new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
}

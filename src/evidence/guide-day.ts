import type { LocalDate } from '#foundation/zoned-time.ts';
import type { GuideLanguage } from './guide-language.ts';

const NO_BREAK = '\u00a0';

/** A day as the guide writes it: `29 Nov 2026`. */
export function guideDayText(day: LocalDate, language: GuideLanguage): string {
  // American English is the one English whose short months all have three letters.
  const locale = language === 'en' ? 'en-US' : language;
  const parts = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }).formatToParts(new Date(`${day}T00:00:00Z`));
  const valueOf = (type: string) => parts.find((part) => part.type === type)?.value.replace('.', '') ?? '';
  return [valueOf('day'), valueOf('month'), valueOf('year')].join(NO_BREAK);
}

import type { LocalDate } from '#foundation/zoned-time.ts';
import { isReviewOverdue } from './card-review.ts';
import { guideDayText } from './guide-day.ts';
import type { GuideLanguage } from './guide-language.ts';
import type { SayGuide } from './guide-words.ts';
import type { ShownCard } from './shown-card.ts';

type Surroundings = { readonly clinicName: string; readonly language: GuideLanguage; readonly say: SayGuide };

/** Who looked at a card and when, and whether a clinician of this clinic has approved it, a sentence each. */
export function reviewSentences({ card, source, approval }: ShownCard, { clinicName: clinic, language, say }: Surroundings): readonly [string, string] {
  const date = guideDayText(card.written, language);
  const written = source === 'clinic' ? say('review.own', { clinic, date }) : say('review.checked', { date });
  const approved = approval === null ? say('review.notApproved', { clinic }) : say('review.approved', { clinic, name: approval.name, date: guideDayText(approval.date, language) });
  return [written, approved];
}

/** The same, and that it is late to be read again: the line under every card and claim. */
export function reviewText(shown: ShownCard, { today, ...surroundings }: Surroundings & { readonly today: LocalDate }): string {
  const { language, say } = surroundings;
  const late = isReviewOverdue(shown.reviewDue, today) ? [say('review.late', { date: guideDayText(shown.reviewDue, language) })] : [];
  return [...reviewSentences(shown, surroundings), ...late].join(' ');
}

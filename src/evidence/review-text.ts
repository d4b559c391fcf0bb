import type { LocalDate } from '#foundation/zoned-time.ts';
import { isReviewOverdue } from './card-review.ts';
import { guideDayText } from './guide-day.ts';
import type { GuideLanguage } from './guide-language.ts';
import type { SayGuide } from './guide-words.ts';
import type { ShownCard } from './shown-card.ts';

type Surroundings = { readonly clinicName: string; readonly language: GuideLanguage; readonly say: SayGuide; readonly today: LocalDate };

/** Who looked at a card, when, whether a clinician of this clinic has approved it, and that it is late to be read again: the line under every card and claim. */
export function reviewText({ card, source, approval, reviewDue }: ShownCard, { clinicName: clinic, language, say, today }: Surroundings): string {
  const date = guideDayText(card.written, language);
  const written = source === 'clinic' ? say('review.own', { clinic, date }) : say('review.checked', { date });
  const approved = approval === null ? say('review.notApproved', { clinic }) : say('review.approved', { clinic, name: approval.name, date: guideDayText(approval.date, language) });
  const late = isReviewOverdue(reviewDue, today) ? [say('review.late', { date: guideDayText(reviewDue, language) })] : [];
  return [written, approved, ...late].join(' ');
}

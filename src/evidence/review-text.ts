import { guideDayText } from './guide-day.ts';
import type { GuideLanguage } from './guide-language.ts';
import type { SayGuide } from './guide-words.ts';
import type { ShownCard } from './shown-card.ts';

type Surroundings = { readonly clinicName: string; readonly language: GuideLanguage; readonly say: SayGuide };

/** Who looked at a card, when, and whether a clinician of this clinic has approved it: the line under every card and claim. */
export function reviewText({ card, source, approval }: ShownCard, { clinicName: clinic, language, say }: Surroundings): string {
  const date = guideDayText(card.written, language);
  const written = source === 'clinic' ? say('review.own', { clinic, date }) : say('review.checked', { date });
  const approved = approval === null ? say('review.notApproved', { clinic }) : say('review.approved', { clinic, name: approval.name, date: guideDayText(approval.date, language) });
  return `${written} ${approved}`;
}

import { createHash } from 'node:crypto';
import type { Clinic } from '#foundation/clinic.ts';
import type { LocalDate } from '#foundation/zoned-time.ts';
import type { Claim } from '../../../claim.ts';
import type { ClaimWords } from '../../../claim-words.ts';
import type { Glossary } from '../../../glossary.ts';
import type { GuideLanguage } from '../../../guide-language.ts';
import type { GuideWords } from '../../../guide-words.ts';
import type { ShownCard } from '../../../shown-card.ts';

/** Everything that a booklet is printed from. */
export type BookletContent = {
  readonly language: GuideLanguage;
  readonly clinic: Pick<Clinic, 'name' | 'jurisdiction' | 'isPractice'>;
  readonly shown: readonly ShownCard[];
  readonly claims: readonly Claim[];
  readonly claimWords: ClaimWords;
  readonly glossary: Glossary;
  readonly words: GuideWords;
  /** The day on which its newest text was written or approved. */
  readonly changedOn: LocalDate;
};

/** What tells a booklet from every other, before it is printed. */
export function bookletTagOf(content: BookletContent): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 24);
}

/** The start of the tag, short enough to be read aloud. */
export function editionOf(content: BookletContent): string {
  return bookletTagOf(content).slice(0, 8);
}

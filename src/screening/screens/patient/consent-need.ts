import type { AnswerOf } from '#foundation/contract.ts';
import type { ownConsents } from '../../api-consent.ts';

export type OwnConsents = AnswerOf<typeof ownConsents>;
export type ConsentText = OwnConsents['toSign'][number];
export type SignedConsent = OwnConsents['signed'][number];

/** Whether a consent to treatment is in force for a good while yet, or no text for one has been published. */
export function hasTreatmentConsent({ toSign, signed }: OwnConsents): boolean {
  const isSigned = signed.some(({ state, scope, isRunningOut }) => state === 'signed' && !isRunningOut && scope.kind === 'treatment');
  return isSigned || toSign.every(({ scope }) => scope.kind !== 'treatment');
}

/** The texts in the reader’s language; where there is none, all of them. */
export function inLanguage(texts: readonly ConsentText[], language: string): readonly ConsentText[] {
  const own = texts.filter((text) => text.language === language);
  return own.length > 0 ? own : texts;
}

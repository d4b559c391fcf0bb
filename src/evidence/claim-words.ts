import { z } from 'zod';
import { mixesUpArms } from './arm-order.ts';
import type { Claim } from './claim.ts';
import { findForbiddenCopy } from './forbidden-copy.ts';
import type { GuideLanguage } from './guide-language.ts';
import { isCarried, percentBeforeShare, readNumbers } from './number-reading.ts';
import { splitSentences } from './sentences.ts';

const sentences = z.string().trim().min(1);

/** What is said of a claim when somebody taps it, in plain sentences of one language. */
const wordsSchema = z.strictObject({
  /** What we know. */
  known: sentences,
  /** What is disputed; may be left out only where a claim is known and its grade is high or practice. */
  disputed: sentences.optional(),
  /** What it is a picture of, for illustrations only. */
  illustration: sentences.optional(),
  /** Who was studied, how many, against what. */
  source: sentences,
});

/** The words of every claim, by its id. */
export const claimWordsSchema = z.record(z.string(), wordsSchema);

export type ClaimWords = z.infer<typeof claimWordsSchema>;

/** What is wrong with a language's words for the claims, a line each; empty when all is well. */
export function claimWordsFaults(claims: readonly Claim[], words: ClaimWords, language: GuideLanguage): readonly string[] {
  const ids = new Set(claims.map(({ id }) => id));
  const strangers = Object.keys(words).filter((id) => !ids.has(id)).map((id) => `${id}: words without a claim`);
  return [...strangers, ...claims.flatMap((claim) => faultsOfClaim(claim, words[claim.id], language).map((fault) => `${claim.id}: ${fault}`))];
}

function faultsOfClaim(claim: Claim, words: ClaimWords[string] | undefined, language: GuideLanguage): readonly string[] {
  if (words === undefined) return ['claim without words'];
  const text = Object.values(words).join('\n');
  const faults = readNumbers(text, language).filter((number) => !isCarried(number, claim.figures)).map((number) => `no figure carries "${number.text}"`);
  faults.push(...Object.values(words).filter((said) => said !== undefined && mixesUpArms(said, claim.figures, language)).map((said) => `gives the share of one arm to the other: ${said}`));
  faults.push(...splitSentences(text).flatMap((sentence) => percentBeforeShare(sentence, language)).map((percent) => `says "${percent}" and not of how many people`));
  faults.push(...findForbiddenCopy(text, language).map(({ id, sentence }) => `${id}: ${sentence}`));
  if (words.disputed === undefined && !mayBeUndisputed(claim)) faults.push('says nothing of what is disputed');
  if ((words.illustration !== undefined) !== (claim.standing === 'illustration')) faults.push('an illustration is said where none is, or not said where one is');
  return faults;
}

function mayBeUndisputed({ standing, grade }: Claim): boolean {
  return standing === 'known' && (grade === 'high' || grade === 'practice');
}

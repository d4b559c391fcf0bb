import type { Instant } from '#foundation/instant.ts';
import type { Consent } from './consent.ts';
import type { TeachBack, TeachBackAnswer, TeachBackOutcome } from './teach-back.ts';
import { teachBackOutcome } from './teach-back.ts';

/** Everything that stands with a signature: the text word for word, who signed it how, and what was asked and answered. */
export type ConsentRecord = {
  readonly consent: Consent;
  readonly title: string;
  readonly text: string;
  readonly questions: readonly TeachBack[];
  readonly answers: readonly TeachBackAnswer[];
  readonly printedName: string;
  readonly meaning: string;
  /** What the representative is to the person; null when the person signed. */
  readonly signerRelation: string | null;
  readonly interpreter: { readonly name: string; readonly language: string } | null;
  /** What the clinician noted on the capacity to decide; null where nobody did. */
  readonly capacityNote: string | null;
  /** The member of staff in whose presence it was signed; null for a signature on the person's own phone. */
  readonly witness: string | null;
  readonly withdrawal: { readonly at: Instant; readonly how: 'on-phone' | 'said-aloud'; readonly to: string | null } | null;
};

/** A question with every answer that was given to it, and how it went; `said` for one answered in the person's own words. */
export type AnsweredQuestion = { readonly question: string; readonly answers: readonly string[]; readonly outcome: TeachBackOutcome | 'said' };

/** The questions of a consent in their order, those of its text before those answered in own words. */
export function answeredQuestions({ questions, answers }: Pick<ConsentRecord, 'questions' | 'answers'>): readonly AnsweredQuestion[] {
  const answersTo = (question: string) => answers.filter((each) => each.question === question).map(({ answer }) => answer);
  const asked = questions.map((each) => ({ question: each.question, answers: answersTo(each.question), outcome: teachBackOutcome(each, answers) }));
  const own = answers.filter(({ question }) => questions.every((each) => each.question !== question)).map(({ question, answer }) => ({ question, answers: [answer], outcome: 'said' as const }));
  return [...asked, ...own];
}

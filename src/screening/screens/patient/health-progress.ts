import type { HealthPart } from './health-parts.ts';
import { HEALTH_PART_ORDER, HEALTH_PARTS } from './health-parts.ts';
import type { OwnIntake } from './intake-progress.ts';
import { isAsked } from './intake-progress.ts';

type Question = OwnIntake['questions'][number];

/** The questions of one part that are put to this person, in their order. */
export function questionsOf(part: HealthPart, questions: readonly Question[]): readonly Question[] {
  const byId = new Map(questions.map((question) => [question.factId, question]));
  const states = new Map(questions.map(({ factId, state }) => [factId, state]));
  return HEALTH_PARTS[part].flatMap((factId) => {
    const question = byId.get(factId);
    return question === undefined || !isAsked(factId, states) ? [] : [question];
  });
}

/** The first part with a question nobody has answered; the first of all when there is none. */
export function firstOpenHealthPart(questions: readonly Question[]): HealthPart {
  return HEALTH_PART_ORDER.find((part) => questionsOf(part, questions).some(({ state }) => state === 'not-asked')) ?? HEALTH_PART_ORDER[0];
}

import type { AnswerOf } from '#foundation/contract.ts';
import type { FactState } from '../../fact.ts';
import type { ownIntake } from '../../api-intake.ts';

export type OwnIntake = AnswerOf<typeof ownIntake>;
export type WordsKind = OwnIntake['words'][number]['kind'];

export const INTAKE_PARTS = ['story', 'health', 'medicines', 'goals', 'hopes'] as const;
export type IntakePart = (typeof INTAKE_PARTS)[number];

/** How far a part of the intake is; a part may be left empty on purpose and then counts as done. */
export type PartProgress = { readonly part: IntakePart; readonly done: number; readonly of: number; readonly isOptional: boolean };

type Asked = Pick<OwnIntake, 'questions' | 'medicines' | 'goals' | 'words'>;

/** Every part of the intake with what of it is answered; skipped counts as answered. */
export function intakeProgress({ questions, medicines, goals, words }: Asked): readonly PartProgress[] {
  const isSaid = (kind: WordsKind) => words.some((each) => each.kind === kind);
  const states = new Map(questions.map(({ factId, state }) => [factId, state]));
  const asked = questions.filter(({ factId }) => isAsked(factId, states));
  return [
    { part: 'story', done: countOf([isSaid('symptoms'), isSaid('history')]), of: 2, isOptional: false },
    { part: 'health', done: asked.filter(({ state }) => state !== 'not-asked').length, of: asked.length, isOptional: false },
    { part: 'medicines', done: countOf([medicines.state !== 'not-asked']), of: 1, isOptional: false },
    { part: 'goals', done: goals.length, of: Math.max(1, goals.length), isOptional: true },
    { part: 'hopes', done: countOf([isSaid('hopes'), isSaid('expectancy')]), of: 2, isOptional: false },
  ];
}

/** Whether a part still waits; goals are an offer and never wait. */
export function isPartOpen({ done, of, isOptional }: PartProgress): boolean {
  return !isOptional && done < of;
}

const NEEDS_CHILD_BEARING_POTENTIAL: readonly string[] = ['pregnant', 'trying-for-pregnancy'];

/** Whether a question is put at all: somebody who cannot become pregnant is not asked about a pregnancy. */
export function isAsked(factId: string, states: ReadonlyMap<string, FactState>): boolean {
  return !NEEDS_CHILD_BEARING_POTENTIAL.includes(factId) || states.get('child-bearing-potential') !== 'absent';
}

/** What was said last of a kind; `null` when nothing was. */
export function latestWords(words: OwnIntake['words'], kind: WordsKind): OwnIntake['words'][number] | null {
  return words.findLast((each) => each.kind === kind) ?? null;
}

function countOf(facts: readonly boolean[]): number {
  return facts.filter(Boolean).length;
}

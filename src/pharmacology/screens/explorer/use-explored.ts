import { useDeferredValue, useMemo } from 'react';
import type { Refusal } from '#foundation/refusal.ts';
import { isRefusal } from '#foundation/refusal.ts';
import type { Explored, Settled } from '../../explored.ts';
import { explore, headroomOf, settle } from '../../explored.ts';
import type { WholeQuestion } from '../../explored-question.ts';
import { wholeQuestionOf } from '../../explored-question.ts';
import type { Choice } from '../../exploring.ts';
import { plainQuestionOf } from '../../exploring.ts';
import type { Bands } from './use-bands.ts';
import { useBands } from './use-bands.ts';

/** Everything that a panel shows of a choice. */
export type Shown = {
  readonly explored: Explored;
  readonly bands: Bands;
  readonly settled: Settled;
  /** How far each band may rise above the typical peak. */
  readonly headroom: readonly number[];
};

/** The curves of a choice at once, their bands when they are there, and what takes longer once the choice has settled. */
export function useExplored(choice: Choice | null): Shown | Refusal | null {
  const plain = useMemo(() => choice && plainQuestionOf(choice), [choice]);
  const whole = useMemo(() => unlessRefused(plain, wholeQuestionOf), [plain]);
  const explored = useMemo(() => unlessRefused(whole, explore), [whole]);
  const bands = useBands(isRefusal(plain) || isRefusal(explored) ? null : plain);
  const calm = useDeferredValue(whole);
  const settled = useMemo(() => unlessRefused(calm, settle), [calm]);
  const headroom = useHeadroom(isRefusal(whole) ? null : whole);
  if (explored === null || isRefusal(explored)) return explored;
  const isSettled = settled !== null && !isRefusal(settled) && calm !== null && !isRefusal(calm) && isOfTheSame(calm, explored.question);
  return { explored, bands, headroom, settled: isSettled ? settled : settle(explored.question) };
}

/** Whether what is settled may stand for a moment beside newer curves: it is of the same model, way in and times. */
function isOfTheSame(settled: WholeQuestion, shown: WholeQuestion): boolean {
  const named = ({ model, substance, dose, series }: WholeQuestion): string => JSON.stringify([model.title, substance, dose.route, series]);
  return named(settled) === named(shown);
}

function unlessRefused<Asked, Answer>(asked: Asked | Refusal | null, answer: (asked: Asked) => Answer): Answer | Refusal | null {
  if (asked === null) return null;
  return isRefusal(asked) ? asked : answer(asked);
}

const HEADROOMS = new Map<string, readonly number[]>();

/** The headroom of a model and a route, kept for as long as the page lives: a slider moves band and peak together. */
function useHeadroom(question: WholeQuestion | null): readonly number[] {
  return useMemo(() => {
    if (question === null) return [];
    const key = `${question.model.title} ${question.substance} ${question.dose.route}`;
    const known = HEADROOMS.get(key) ?? headroomOf(question);
    HEADROOMS.set(key, known);
    return known;
  }, [question]);
}

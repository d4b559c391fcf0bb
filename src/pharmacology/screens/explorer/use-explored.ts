import { useCallback, useDeferredValue, useMemo } from 'react';
import type { Refusal } from '#foundation/refusal.ts';
import { isRefusal } from '#foundation/refusal.ts';
import type { Explored, Settled } from '../../explored.ts';
import { explore, headroomOf, settle } from '../../explored.ts';
import type { PlainQuestion, WholeQuestion } from '../../explored-question.ts';
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

/** What is shown of a choice, and how to have its people drawn before the page is, so that both are done at the same time. */
type InExplorer = { readonly shown: Shown | Refusal | null; readonly drawAhead: (choice: Choice) => void };

const PLAIN = new WeakMap<Choice, PlainQuestion | Refusal>();

/** The question of a choice, the same one each time. */
function plainOf(choice: Choice): PlainQuestion | Refusal {
  const plain = PLAIN.get(choice) ?? plainQuestionOf(choice);
  PLAIN.set(choice, plain);
  return plain;
}

/** The curves of a choice at once, their bands when they are there, and what takes longer once the choice has settled. */
export function useExplored(choice: Choice | null): InExplorer {
  const plain = choice && plainOf(choice);
  const whole = useMemo(() => unlessRefused(plain, wholeQuestionOf), [plain]);
  const explored = useMemo(() => unlessRefused(whole, explore), [whole]);
  const { bands, askAhead } = useBands(isRefusal(plain) || isRefusal(explored) ? null : plain);
  const drawAhead = useCallback((next: Choice): void => {
    const asked = plainOf(next);
    if (!isRefusal(asked)) askAhead(asked);
  }, [askAhead]);
  const calm = useDeferredValue(whole);
  const settled = useMemo(() => unlessRefused(calm, settle), [calm]);
  const headroom = useHeadroom(isRefusal(whole) ? null : whole);
  if (explored === null || isRefusal(explored)) return { shown: explored, drawAhead };
  const isSettled = settled !== null && !isRefusal(settled) && calm !== null && !isRefusal(calm) && isOfTheSame(calm, explored.question);
  return { shown: { explored, bands, headroom, settled: isSettled ? settled : settle(explored.question) }, drawAhead };
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

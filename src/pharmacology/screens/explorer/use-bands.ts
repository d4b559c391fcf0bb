import { useMemo } from 'react';
import type { Refusal } from '#foundation/refusal.ts';
import { isRefusal } from '#foundation/refusal.ts';
import type { Band } from '../../explored.ts';
import { isWithoutSpread } from '../../explored.ts';
import type { PlainQuestion } from '../../explored-question.ts';
import type { Told as ToldTo } from '../worker-line.ts';
import { workedOutBy } from '../worker-line.ts';

/** What is known of the bands of a question. */
export type Bands = {
  /** `without`: nobody knows how people differ in this model. `behind`: the bands of an earlier question about the same curves, until those of this one are there. */
  readonly state: 'working' | 'behind' | 'drawn' | 'without' | 'failed';
  readonly bands: readonly Band[] | null;
};

type Told = ToldTo<PlainQuestion, readonly Band[] | Refusal>;

/** One for each panel, so that two panels do not wait for each other. */
const useWorkedOut = workedOutBy<PlainQuestion, readonly Band[] | Refusal>(() => new Worker(new URL('./worker/explorer-worker.ts', import.meta.url), { type: 'module' }));

/** The bands of a question, worked out beside the page; the last ones stay until the next ones come. `askAhead` has the next ones begun before the page is drawn for them. */
export function useBands(question: PlainQuestion | null): { readonly bands: Bands; readonly askAhead: (question: PlainQuestion) => void } {
  const { told, hasFailed, askAhead } = useWorkedOut(question);
  const bands = useMemo(() => bandsFor(question, told, hasFailed), [question, told, hasFailed]);
  return { bands, askAhead };
}

/** What may be shown beside the curves of a question, of what was told last. */
export function bandsFor(question: PlainQuestion | null, told: Told | null, hasFailed: boolean): Bands {
  const answer = question !== null && told !== null && curvesOf(told.question) === curvesOf(question) ? told.answer : null;
  if (isRefusal(answer)) return { state: isWithoutSpread(answer) ? 'without' : 'failed', bands: null };
  if (hasFailed) return { state: 'failed', bands: answer };
  if (answer === null) return { state: 'working', bands: null };
  return { state: told?.question === question ? 'drawn' : 'behind', bands: answer };
}

/** Which curves a question is about: its bands may stand in for those of another one about the same. */
function curvesOf({ modelId, substance, alsoTaking, series, dose: { route } }: PlainQuestion): string {
  return JSON.stringify([modelId, substance, alsoTaking, series, route]);
}

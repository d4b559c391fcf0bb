import { latestOnly } from './latest-only.ts';

/** Somebody beside the page who works out one question at a time. */
export type Line<Question> = { readonly ask: (question: Question) => void; readonly close: () => void };

/** What was answered to what. */
type Told = { readonly question: unknown; readonly answer: unknown };

/**
 * A line to a worker of its own; of questions that wait only the latest is asked.
 * @param tell is given each answer with its question
 * @param fail is called when the worker cannot work at all
 */
export function openLine<Pair extends Told>(worker: Worker, tell: (question: Pair['question'], answer: Pair['answer']) => void, fail: () => void): Line<Pair['question']> {
  const own = latestOnly<Pair['question'], Pair['answer']>((asked) => worker.postMessage(asked, []), tell);
  worker.addEventListener('message', ({ data }: MessageEvent<Pair['answer']>) => own.answer(data));
  worker.addEventListener('error', fail);
  return { ask: own.ask, close: () => worker.terminate() };
}

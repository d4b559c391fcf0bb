import { useCallback, useEffect, useRef, useState } from 'react';
import { latestOnly } from './latest-only.ts';

/** Somebody beside the page who works out one question at a time. */
type Line<Question> = { readonly ask: (question: Question) => void; readonly close: () => void };

/** What was answered last, and to what. */
export type Told<Question, Answer> = { readonly question: Question; readonly answer: Answer };

/** What was told last, and whether the worker cannot work at all. */
type WorkedOut<Question, Answer> = {
  readonly told: Told<Question, Answer> | null;
  readonly hasFailed: boolean;
  /** Asks ahead of the page being drawn with this very question, so that both are done at the same time. */
  readonly askAhead: (question: Question) => void;
};

/**
 * Makes the hook that has a worker of its own work out each question beside the page; of questions that wait only the
 * latest is asked. Asked again only for another question, so hand the same one while it is the same.
 * @param openWorker opens the worker, with the first question
 */
export function workedOutBy<Question, Answer>(openWorker: () => Worker): (question: Question | null) => WorkedOut<Question, Answer> {
  return function useWorkedOut(question) {
    const line = useRef<Line<Question> | null>(null);
    const [told, setTold] = useState<Told<Question, Answer> | null>(null);
    const [hasFailed, setHasFailed] = useState(false);
    const askAhead = useCallback((asked: Question): void => {
      line.current ??= openLine<Told<Question, Answer>>(openWorker(), setTold, () => setHasFailed(true));
      line.current.ask(asked);
    }, []);
    useEffect(() => {
      if (question !== null) askAhead(question);
    }, [question, askAhead]);
    useEffect(
      () => () => {
        line.current?.close();
        line.current = null;
      },
      [],
    );
    return { told, hasFailed, askAhead };
  };
}

function openLine<Pair extends Told<unknown, unknown>>(worker: Worker, tell: (told: Pick<Pair, 'question' | 'answer'>) => void, fail: () => void): Line<Pair['question']> {
  const own = latestOnly<Pair['question'], Pair['answer']>((asked) => worker.postMessage(asked, []), (question, answer) => tell({ question, answer }));
  worker.addEventListener('message', ({ data }: MessageEvent<Pair['answer']>) => own.answer(data));
  worker.addEventListener('error', fail);
  return { ask: own.ask, close: () => worker.terminate() };
}

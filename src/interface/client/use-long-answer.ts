import { useEffect, useState } from 'react';
import type { AnswerOf, Contract } from '#foundation/contract.ts';
import type { Refusal } from '#foundation/refusal.ts';
import { isRefusal } from '#foundation/refusal.ts';
import type { InputOf } from '#foundation/contract-request.ts';
import { call } from './call.ts';
import { useSettled } from './use-steady.ts';

/** The newest answer to a question that changes while one types. */
export type LongAnswer<Answer> = {
  readonly answer: Answer | null;
  readonly refusal: Refusal | null;
  /** The answer is to what stood there a moment ago. */
  readonly isBehind: boolean;
};

/**
 * Asks a long query whenever what is asked has settled, and keeps the last answer in sight meanwhile. An answer that
 * comes after a newer question was asked is let go.
 */
export function useLongAnswer<C extends Contract>(contract: C, input: InputOf<C>, pauseMs = 350): LongAnswer<AnswerOf<C>> {
  const asked = JSON.stringify(input);
  const settled = useSettled(asked, pauseMs);
  const [heard, setHeard] = useState<{ readonly to: string; readonly answer: AnswerOf<C> | null; readonly refusal: Refusal | null }>({ to: '', answer: null, refusal: null });
  useEffect(() => {
    let isWanted = true;
    async function ask(): Promise<void> {
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what was settled is the input of the same contract, written as text a moment before
      const result = await call(contract, JSON.parse(settled) as InputOf<C>);
      if (isWanted) setHeard((last) => (isRefusal(result) ? { ...last, to: settled, refusal: result } : { to: settled, answer: result, refusal: null }));
    }
    void ask();
    return () => {
      isWanted = false;
    };
  }, [contract, settled]);
  return { answer: heard.answer, refusal: heard.refusal, isBehind: heard.to !== asked };
}

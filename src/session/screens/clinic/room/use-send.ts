import { useCallback, useRef, useState } from 'react';
import type { AnswerOf, Contract } from '#foundation/contract.ts';
import type { Refusal } from '#foundation/refusal.ts';
import { isRefusal } from '#foundation/refusal.ts';
import type { InputOf } from '#foundation/contract-request.ts';
import { mayHaveHappened, useCommand } from '#interface/client/use-command.ts';
import { isSameButMoment } from './same-but-moment.ts';

/** A command of the room; `again` sends what was not answered once more, as it was, with its own moment. */
export type Send<C> = {
  /** Settles once the server has answered, be it to a later try; with null when it refused, or when something else is sent instead. */
  readonly send: (input: InputOf<C>) => Promise<AnswerOf<C> | null>;
  readonly again: () => void;
  readonly isBusy: boolean;
  /** The last thing sent was done. */
  readonly isDone: boolean;
  readonly refusal: Refusal | null;
  readonly clear: () => void;
};

type Unanswered<C extends Contract> = { readonly input: InputOf<C>; readonly settle: (answer: AnswerOf<C> | null) => void };

/**
 * Sends a command of the room; a refusal then stands beside it. What the server may have done already is sent again as
 * the same operation with its own moment, also when the person taps the same once more instead of trying again.
 */
export function useSend<C extends Contract>(contract: C): Send<C> {
  const { run, isBusy, refusal, clear } = useCommand(contract);
  const unanswered = useRef<Unanswered<C> | null>(null);
  const [isDone, setDone] = useState(false);
  const attempt = useCallback(
    async (given: Unanswered<C>) => {
      unanswered.current = given;
      setDone(false);
      const answer = await run(given.input);
      if (isRefusal(answer) && isUnanswered(answer)) return;
      if (unanswered.current === given) unanswered.current = null;
      setDone(!isRefusal(answer));
      given.settle(isRefusal(answer) ? null : answer);
    },
    [run],
  );
  const send = useCallback(
    async (input: InputOf<C>) => {
      const before = unanswered.current;
      before?.settle(null);
      const kept = before !== null && isSameButMoment(before.input, input) ? before.input : input;
      return new Promise<AnswerOf<C> | null>((settle) => void attempt({ input: kept, settle }));
    },
    [attempt],
  );
  const again = useCallback(() => {
    if (unanswered.current !== null) void attempt(unanswered.current);
  }, [attempt]);
  return { send, again, isBusy, isDone, refusal, clear };
}

function isUnanswered(refusal: Refusal): boolean {
  return mayHaveHappened(refusal) || refusal.kind === 'too-many';
}

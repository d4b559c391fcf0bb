import { useCallback, useRef, useState } from 'react';
import type { AnswerOf, Contract } from '#foundation/contract.ts';
import type { Refusal } from '#foundation/refusal.ts';
import { isRefusal } from '#foundation/refusal.ts';
import type { InputOf } from '#foundation/contract-request.ts';
import { useCommand } from '#interface/client/use-command.ts';

/** A command of the room; `again` sends what was not answered once more, as it was, with its own moment. */
export type Send<C> = {
  readonly send: (input: InputOf<C>) => Promise<AnswerOf<C> | null>;
  readonly again: () => void;
  readonly isBusy: boolean;
  /** The last thing sent was done. */
  readonly isDone: boolean;
  readonly refusal: Refusal | null;
  readonly clear: () => void;
};

/** Sends a command of the room and answers `null` when it was refused; the refusal then stands beside it. */
export function useSend<C extends Contract>(contract: C): Send<C> {
  const { run, isBusy, refusal, clear } = useCommand(contract);
  const last = useRef<InputOf<C> | null>(null);
  const [isDone, setDone] = useState(false);
  const send = useCallback(
    async (input: InputOf<C>) => {
      last.current = input;
      setDone(false);
      const answer = await run(input);
      setDone(!isRefusal(answer));
      return isRefusal(answer) ? null : answer;
    },
    [run],
  );
  const again = useCallback(() => {
    if (last.current !== null) void send(last.current);
  }, [send]);
  return { send, again, isBusy, isDone, refusal, clear };
}

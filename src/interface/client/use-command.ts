import { useCallback, useRef, useState } from 'react';
import type { AnswerOf, Contract } from '#foundation/contract.ts';
import type { Refusal } from '#foundation/refusal.ts';
import { isRefusal } from '#foundation/refusal.ts';
import { renewedAnswers } from './answers.ts';
import type { InputOf } from '#foundation/contract-request.ts';
import { call } from './call.ts';
import type { Intention } from './intention.ts';
import { forgetIntention, intentionFor, keepIntention } from './intention.ts';
import { sendWithProof } from './step-up.ts';

/** A command ready to be given: `run` sends it, `isBusy` while under way, `refusal` when the last try was refused. */
export type Command<C> = {
  readonly run: (input: InputOf<C>) => Promise<AnswerOf<C> | Refusal>;
  readonly isBusy: boolean;
  readonly refusal: Refusal | null;
  readonly clear: () => void;
};

type Progress = { readonly isBusy: boolean; readonly refusal: Refusal | null };
const RESTING: Progress = { isBusy: false, refusal: null };

/**
 * Gives a command; once it is done, everything on screen is asked for again, and the command is under way until that has
 * come: what is done next starts from what stands now, not from what stood before. The same input sent again after a lost
 * connection keeps its operation id, so that the server does it once; a new input, or the same one after it has been
 * answered, is a new intention. Where the server wants a fresh proof of identity, the person is asked and the same
 * command goes again.
 * @param keptAs a name under which the intention is kept on this device, so that the same input sent again after a reload
 * is still the same operation; for forms whose draft is kept as well
 */
export function useCommand<C extends Contract>(contract: C, { keptAs = null }: { readonly keptAs?: string | null } = {}): Command<C> {
  const [progress, setProgress] = useState(RESTING);
  const intention = useRef<Intention | null>(null);
  const run = useCallback(
    async (input: InputOf<C>) => {
      const current = intentionFor(input, intention.current, keptAs);
      intention.current = current;
      if (keptAs !== null) keepIntention(keptAs, current);
      setProgress({ isBusy: true, refusal: null });
      const result = await sendWithProof(() => call(contract, input, current.operationId));
      const refusal = isRefusal(result) ? result : null;
      if (!mayHaveHappened(refusal)) {
        intention.current = null;
        if (keptAs !== null) forgetIntention(keptAs);
      }
      if (refusal === null) await renewedAnswers();
      setProgress({ isBusy: false, refusal });
      return result;
    },
    [contract, keptAs],
  );
  const clear = useCallback(() => setProgress(RESTING), []);
  return { run, clear, ...progress };
}

/** Whether the server may have done it although no good answer came: only then is the same operation tried again. */
export function mayHaveHappened(refusal: Refusal | null): boolean {
  return refusal?.kind === 'unavailable' || refusal?.kind === 'fault';
}

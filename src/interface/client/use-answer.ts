import { useCallback, useSyncExternalStore } from 'react';
import type { AnswerOf, Contract } from '#foundation/contract.ts';
import type { About, AnswerState } from './answers.ts';
import { readAnswer, renewAnswer, watchAnswer } from './answers.ts';
import type { InputOf } from '#foundation/contract-request.ts';
import { addressOf } from '#foundation/contract-request.ts';
import { askAt } from './call.ts';

type Options = {
  /** What the answer is about: it is asked for again when a live change names the same thing. */
  readonly about?: readonly About[];
  /** Keeps the last answer on this device, for times without a connection, until somebody signs out. */
  readonly isKept?: boolean;
};

/** An answer on a screen, with the way to ask for it again. */
export type Asked<Answer> = AnswerState<Answer> & { readonly again: () => void };

const noWatch = () => {};

/**
 * Asks a query contract and keeps its answer fresh while the screen is open; equal questions share one answer.
 * Pass `null` as the input to wait until the question is known.
 */
export function useAnswer<C extends Contract>(contract: C, input: InputOf<C> | null, { about = [], isKept = false }: Options = {}): Asked<AnswerOf<C>> {
  const address = input === null ? null : addressOf(contract.path, input);
  const topics = about.join(' ');
  const watch = useCallback(
    (onChange: () => void) => (address === null ? noWatch : watchAnswer(address, () => askAt(address), topics.split(' '), onChange, isKept)),
    [address, topics, isKept],
  );
  const again = useCallback(() => {
    if (address !== null) renewAnswer(address);
  }, [address]);
  const state = useSyncExternalStore(watch, () => readAnswer(address ?? ''));
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the answer at this address was shaped by this contract on the server
  return { ...(state as AnswerState<AnswerOf<C>>), again };
}

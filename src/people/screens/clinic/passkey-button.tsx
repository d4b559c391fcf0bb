import { IconFingerprint } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import type { Refusal } from '#foundation/refusal.ts';
import { isRefusal } from '#foundation/refusal.ts';
import { mayHaveHappened } from '#interface/client/use-command.ts';
import { Button } from '#interface/controls/button.tsx';
import { Failed } from '#interface/states/failed.tsx';
import type { PasskeyAssertionOptions } from '../../api-passkeys.ts';
import type { PasskeyAssertion } from '../../api-shapes.ts';
import { askPasskey } from './ask-passkey.ts';

type Props = {
  readonly word: string;
  readonly begin: () => Promise<PasskeyAssertionOptions | Refusal>;
  readonly onAssertion: (assertion: PasskeyAssertion) => void;
  /** Why what was shown last was refused. */
  readonly refusal: Refusal | null;
  readonly isBusy: boolean;
  readonly autoFocus?: boolean;
};

/** Asks for a passkey: one touch, nothing to type. */
export function PasskeyButton({ word, begin, onAssertion, refusal, isBusy, autoFocus = false }: Props) {
  const [isAsking, setIsAsking] = useState(false);
  const [notBegun, setNotBegun] = useState<Refusal | null>(null);
  const last = useRef<PasskeyAssertion | null>(null);
  async function ask(): Promise<void> {
    setIsAsking(true);
    const options = await begin();
    const assertion = isRefusal(options) ? null : await askPasskey(options);
    setNotBegun(isRefusal(options) ? options : null);
    setIsAsking(false);
    if (assertion === null) return;
    last.current = assertion;
    onAssertion(assertion);
  }
  function press(): void {
    // Where only the answer was lost, the same sent again hears it; a new proof would come from a sign-in that is over.
    if (last.current !== null && mayHaveHappened(refusal)) onAssertion(last.current);
    else void ask();
  }
  const shown = notBegun ?? refusal;
  return (
    <>
      {shown !== null && <Failed refusal={shown} />}
      <Button look="primary" isWide autoFocus={autoFocus} isBusy={isAsking || isBusy} icon={<IconFingerprint aria-hidden="true" />} onClick={press}>
        {word}
      </Button>
    </>
  );
}

import { useEffect, useRef } from 'react';
import { sendNow, useUnsentCount } from './outbox.ts';

/** For pages that show what was given elsewhere: what is still on its way leaves at once, and when all of it has arrived `again` asks anew. */
export function useAllSent(again: () => void): void {
  const unsent = useUnsentCount();
  const hadUnsent = useRef(false);
  useEffect(sendNow, []);
  useEffect(() => {
    if (unsent === 0 && hadUnsent.current) again();
    hadUnsent.current = unsent > 0;
  }, [unsent, again]);
}

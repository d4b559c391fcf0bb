import { Suspense, useEffect, useRef, useState } from 'react';
import { renewAnswers } from '#interface/client/answers.ts';
import { call } from '#interface/client/call.ts';
import { whenProofNeeded } from '#interface/client/step-up.ts';
import { fetched } from '#interface/route/fetched.ts';
import { lockScreen } from '../../api-account.ts';
import { useIdleLock } from './use-idle-lock.ts';

const StepUpDialog = fetched(async () => (await import('./step-up-dialog.tsx')).StepUpDialog);

/** Watches over a signed-in screen: locks it when nobody is there, and asks who is there when the server wants to know. */
export function SignInWatch() {
  const [isAsked, setIsAsked] = useState(false);
  const settle = useRef<((isProved: boolean) => void) | null>(null);
  useIdleLock(() => void call(lockScreen, {}).then(() => renewAnswers('account')));
  useEffect(() => {
    const stop = whenProofNeeded(
      () =>
        new Promise((resolve) => {
          settle.current?.(false);
          settle.current = resolve;
          setIsAsked(true);
        }),
    );
    return () => {
      stop();
      settle.current?.(false);
    };
  }, []);
  function onSettled(isProved: boolean): void {
    settle.current?.(isProved);
    settle.current = null;
    setIsAsked(false);
  }
  return <Suspense>{isAsked && <StepUpDialog onSettled={onSettled} />}</Suspense>;
}

import { Suspense, useEffect } from 'react';
import { forgetAnswers, renewAnswers } from '#interface/client/answers.ts';
import { useReturns } from '#interface/client/live.ts';
import { whenSignInNeeded } from '#interface/client/sign-in-needed.ts';
import { ClinicZone } from '#interface/format/use-format.ts';
import { FaultBoundary } from '#interface/states/fault-boundary.tsx';
import { RefusalSentence } from '#interface/states/refusal-sentence.ts';
import { ToastRegion } from '#interface/states/toast-region.tsx';
import { KeepForOffline } from './keep-for-offline.tsx';
import type { Account, Composition } from './place.ts';
import { listenForQuickExit } from '#interface/quick-exit.ts';
import { useRefusalSentence } from './refusals/use-refusal-sentence.ts';
import { Shell } from './shell.tsx';

/** The patient app: its frame with help always in reach, and within it what this person may see. */
export function PatientApp({ composition, account }: { readonly composition: Composition; readonly account: Account }) {
  const isSignedIn = account.state === 'signed-in';
  const sentenceOf = useRefusalSentence();
  useReturns();
  useEffect(listenForQuickExit, []);
  useEffect(() => {
    if (!isSignedIn) return undefined;
    const stop = whenSignInNeeded(() => renewAnswers());
    return () => {
      stop();
      forgetAnswers();
    };
  }, [isSignedIn]);
  return (
    <FaultBoundary>
      <Suspense>
        <RefusalSentence value={sentenceOf}>
          <ClinicZone value={isSignedIn ? account.zone : null}>
            <Shell composition={composition} account={account} />
            {isSignedIn && <KeepForOffline patientId={account.patientId} />}
          </ClinicZone>
        </RefusalSentence>
        <ToastRegion />
      </Suspense>
    </FaultBoundary>
  );
}

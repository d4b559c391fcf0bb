import { Suspense, useEffect } from 'react';
import { CLINICAL_ROLES } from '#foundation/role.ts';
import { forgetAnswers, renewAnswers } from '#interface/client/answers.ts';
import { useLive, useReturns } from '#interface/client/live.ts';
import { whenClosed } from '#interface/client/closed.ts';
import { whenSignInNeeded } from '#interface/client/sign-in-needed.ts';
import { ClinicZone } from '#interface/format/use-format.ts';
import { Failed } from '#interface/states/failed.tsx';
import { FaultBoundary } from '#interface/states/fault-boundary.tsx';
import { Loading } from '#interface/states/loading.tsx';
import { ToastRegion } from '#interface/states/toast-region.tsx';
import { ACCOUNT } from './account.ts';
import type { Account, Composition, SignedIn } from './place.ts';
import { Shell } from './shell.tsx';
import styles from './shell.module.css';

type Props = { readonly composition: Composition; readonly account: Account };

/** The clinic app: the sign-in while nobody is signed in, the places and their screens otherwise. */
export function ClinicApp({ composition, account }: Props) {
  const isSignedIn = account.state === 'signed-in';
  const isOpen = account.state === 'signed-in' && !account.isLocked && !account.owesFactor;
  useLive(isOpen ? '/api/staff/live' : null);
  useReturns();
  useEffect(() => {
    if (!isSignedIn) return undefined;
    const stops = [whenSignInNeeded(() => renewAnswers()), whenClosed(() => renewAnswers(ACCOUNT))];
    return () => {
      for (const stop of stops) stop();
      forgetAnswers();
    };
  }, [isSignedIn]);
  return (
    <FaultBoundary>
      <Suspense fallback={<Waiting />}>
        <Opened composition={composition} account={account} />
      </Suspense>
      <ToastRegion />
    </FaultBoundary>
  );
}

function Opened({ composition, account }: Props) {
  switch (account.state) {
    case 'asking':
      return <Waiting />;
    case 'unreachable':
      return (
        <main className={styles['waiting']}>
          <Failed refusal={account.refusal} again={account.again} triesItself />
        </main>
      );
    case 'signed-out':
      return <composition.SignIn />;
    case 'signed-in':
      return (
        <ClinicZone value={account.person.zone}>
          {account.isLocked && <Locked composition={composition} person={account.person} owesFactor={account.owesFactor} />}
          <Suspense fallback={null}>{!account.isLocked && composition.Watch !== undefined && <composition.Watch />}</Suspense>
          {/* Behind the lock everything stays as it was: a running session is never lost. */}
          <div hidden={account.isLocked} inert={account.isLocked}>
            {account.owesFactor ? <composition.SecondFactor /> : <Shell composition={composition} person={account.person} onLock={account.lock} onSignOut={account.signOut} />}
          </div>
        </ClinicZone>
      );
  }
}

/** The lock, and above it what a running session must not lose. */
function Locked({ composition: { LockScreen, LockedRooms }, person, owesFactor }: { readonly composition: Composition; readonly person: SignedIn; readonly owesFactor: boolean }) {
  const treats = !owesFactor && CLINICAL_ROLES.some((role) => person.roles.includes(role));
  return (
    <>
      <Suspense fallback={null}>{treats && LockedRooms !== undefined && <LockedRooms />}</Suspense>
      <LockScreen />
    </>
  );
}

function Waiting() {
  return (
    <main className={styles['waiting']}>
      <Loading lines={2} />
    </main>
  );
}

import { IconFingerprint } from '@tabler/icons-react';
import { useState } from 'react';
import type { Refusal } from '#foundation/refusal.ts';
import { isRefusal } from '#foundation/refusal.ts';
import { call } from '#interface/client/call.ts';
import { useCommand } from '#interface/client/use-command.ts';
import { Button } from '#interface/controls/button.tsx';
import { Failed } from '#interface/states/failed.tsx';
import { passkeySignIn, passkeySignInOptions } from '../../api-passkeys.ts';
import { canUsePasskeys } from './can-use-passkeys.ts';
import { useWords } from './words.ts';
import styles from './entry.module.css';

/** Sign in with a passkey, where the browser can. */
export function PasskeySignIn({ slug }: { readonly slug: string }) {
  const say = useWords();
  const signIn = useCommand(passkeySignIn);
  const [isAsking, setIsAsking] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  if (!canUsePasskeys()) return null;
  async function ask(): Promise<void> {
    setIsAsking(true);
    setRefusal(null);
    const params = { clinicSlug: slug };
    const options = await call(passkeySignInOptions, { params });
    if (isRefusal(options)) setRefusal(options);
    else {
      const { startAuthentication } = await import('@simplewebauthn/browser');
      // Closing the browser's own window is an answer too.
      const assertion = await startAuthentication({ optionsJSON: options }).catch(() => null);
      if (assertion !== null) await signIn.run({ params, body: { assertion: { ...assertion, clientExtensionResults: {} } } });
    }
    setIsAsking(false);
  }
  const shown = refusal ?? signIn.refusal;
  return (
    <>
      <p className={styles['or']}>{say('signIn.or')}</p>
      {shown !== null && <Failed refusal={shown} />}
      <Button isWide isBusy={isAsking} icon={<IconFingerprint aria-hidden="true" />} onClick={() => void ask()}>
        {say('signIn.passkey')}
      </Button>
    </>
  );
}

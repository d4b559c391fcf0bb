import { call } from '#interface/client/call.ts';
import { useCommand } from '#interface/client/use-command.ts';
import { passkeySignIn, passkeySignInOptions } from '../../api-passkeys.ts';
import { PasskeyButton } from './passkey-button.tsx';
import { useWords } from './words.ts';

/** Sign in with a passkey; it tells who it is. */
export function PasskeySignIn({ slug }: { readonly slug: string }) {
  const say = useWords();
  const signIn = useCommand(passkeySignIn);
  const params = { clinicSlug: slug };
  return (
    <PasskeyButton
      word={say('signIn.passkey')}
      begin={() => call(passkeySignInOptions, { params })}
      onAssertion={(assertion) => void signIn.run({ params, body: { assertion } })}
      refusal={signIn.refusal}
      isBusy={signIn.isBusy}
    />
  );
}

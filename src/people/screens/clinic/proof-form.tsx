import { useState } from 'react';
import type { Refusal } from '#foundation/refusal.ts';
import { call } from '#interface/client/call.ts';
import { Button } from '#interface/controls/button.tsx';
import { Form } from '#interface/controls/form.tsx';
import { Segments } from '#interface/controls/segments.tsx';
import { TextField } from '#interface/controls/text-field.tsx';
import { useForm } from '#interface/controls/use-form.ts';
import { Stack } from '#interface/layout/stack.tsx';
import { Failed } from '#interface/states/failed.tsx';
import type { Proof, StaffMe } from '../../api-account.ts';
import { passkeyProofOptions } from '../../api-passkeys.ts';
import { canUsePasskeys } from './can-use-passkeys.ts';
import { isOneTimeCode } from './one-time-code.ts';
import { PasskeyButton } from './passkey-button.tsx';
import { useWords } from './words.ts';
import styles from './entry.module.css';

type Props = {
  readonly me: StaffMe;
  readonly sendWord: string;
  readonly refusal: Refusal | null;
  readonly isBusy: boolean;
  readonly onProof: (proof: Proof) => void;
  readonly onCancel?: () => void;
};

/** Asks the signed-in person to show that it is them: one click in a practice clinic, else a passkey, a password or a code. */
export function ProofForm(props: Props) {
  return props.me.clinic.isPractice ? <OneClick {...props} /> : <Factors {...props} />;
}

function OneClick({ sendWord, refusal, isBusy, onProof }: Props) {
  const say = useWords();
  return (
    <Stack>
      <p>{say('proof.practice')}</p>
      {refusal !== null && <Failed refusal={refusal} />}
      <Button look="primary" isWide isBusy={isBusy} autoFocus onClick={() => onProof({ practice: true })}>
        {sendWord}
      </Button>
    </Stack>
  );
}

/** The passkey first: it is the quickest and cannot be stolen by watching. */
function Factors(props: Props) {
  const say = useWords();
  const { me, refusal, isBusy, onProof } = props;
  const [isByPasskey, setIsByPasskey] = useState(false);
  const hasPasskey = me.passkeyCount > 0 && canUsePasskeys();
  const hasTyped = me.hasPassword || me.hasOneTimeCode;
  function prove(proof: Proof): void {
    setIsByPasskey('passkey' in proof);
    onProof(proof);
  }
  if (!hasPasskey && !hasTyped) return <p>{say('proof.passkeyOnly')}</p>;
  return (
    <Stack>
      {hasPasskey && (
        <PasskeyButton
          word={say('proof.passkey')}
          begin={() => call(passkeyProofOptions, {})}
          onAssertion={(passkey) => prove({ passkey })}
          refusal={isByPasskey ? refusal : null}
          isBusy={isBusy && isByPasskey}
          autoFocus
        />
      )}
      {hasPasskey && hasTyped && <p className={styles['or']}>{say('signIn.or')}</p>}
      {hasTyped && <TypedFactor {...props} isFirst={!hasPasskey} onProof={prove} refusal={isByPasskey ? null : refusal} isBusy={isBusy && !isByPasskey} />}
    </Stack>
  );
}

function TypedFactor({ me, sendWord, refusal, isBusy, onProof, onCancel, isFirst }: Props & { readonly isFirst: boolean }) {
  const say = useWords();
  const [way, setWay] = useState<'password' | 'code'>(me.hasPassword ? 'password' : 'code');
  const form = useForm({ proofPassword: '', proofCode: '' }, (values) => ({
    proofPassword: way === 'password' && values.proofPassword === '' ? say('wrong.password') : null,
    proofCode: way === 'code' && !isOneTimeCode(values.proofCode) ? say('wrong.code') : null,
  }));
  function send(): void {
    const { proofPassword, proofCode } = form.values;
    if (form.isReady()) onProof(way === 'password' ? { password: proofPassword } : { code: proofCode });
  }
  const ways = [
    { value: 'password', label: say('signIn.password') },
    { value: 'code', label: say('proof.code') },
  ] as const;
  return (
    <Form errors={form.errors} refusal={refusal} isBusy={isBusy} sendWord={sendWord} look={isFirst ? 'primary' : 'quiet'} onSend={send} {...(onCancel && { onCancel })}>
      {me.hasPassword && me.hasOneTimeCode && <Segments label={say('proof.way')} value={way} onChange={setWay} choices={ways} />}
      {way === 'password' ? (
        <TextField key="password" {...form.field('proofPassword')} kind="password" label={say('signIn.password')} autoComplete="current-password" autoFocus={isFirst} />
      ) : (
        <TextField key="code" {...form.field('proofCode')} kind="whole" label={say('signIn.code')} autoComplete="one-time-code" maxLength={6} autoFocus={isFirst} />
      )}
    </Form>
  );
}

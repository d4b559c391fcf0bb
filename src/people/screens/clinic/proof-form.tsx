import { useState } from 'react';
import type { Refusal } from '#foundation/refusal.ts';
import { Button } from '#interface/controls/button.tsx';
import { Form } from '#interface/controls/form.tsx';
import { Segments } from '#interface/controls/segments.tsx';
import { TextField } from '#interface/controls/text-field.tsx';
import { useForm } from '#interface/controls/use-form.ts';
import { Stack } from '#interface/layout/stack.tsx';
import { Failed } from '#interface/states/failed.tsx';
import type { Proof, StaffMe } from '../../api-account.ts';
import { isOneTimeCode } from './one-time-code.ts';
import { useWords } from './words.ts';

type Props = {
  readonly me: StaffMe;
  readonly sendWord: string;
  readonly refusal: Refusal | null;
  readonly isBusy: boolean;
  readonly onProof: (proof: Proof) => void;
  readonly onCancel?: () => void;
};

/** Asks the signed-in person to show that it is them: one click in a practice clinic, else a password or a code. */
export function ProofForm(props: Props) {
  const say = useWords();
  const { me, sendWord, refusal, isBusy, onProof } = props;
  if (me.clinic.isPractice) {
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
  if (!me.hasPassword && !me.hasOneTimeCode) return <p>{say('proof.passkeyOnly')}</p>;
  return <FactorForm {...props} />;
}

function FactorForm({ me, sendWord, refusal, isBusy, onProof, onCancel }: Props) {
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
    <Form errors={form.errors} refusal={refusal} isBusy={isBusy} sendWord={sendWord} onSend={send} {...(onCancel && { onCancel })}>
      {me.hasPassword && me.hasOneTimeCode && <Segments label={say('proof.way')} value={way} onChange={setWay} choices={ways} />}
      {way === 'password' ? (
        <TextField key="password" {...form.field('proofPassword')} kind="password" label={say('signIn.password')} autoComplete="current-password" autoFocus />
      ) : (
        <TextField key="code" {...form.field('proofCode')} kind="whole" label={say('signIn.code')} autoComplete="one-time-code" maxLength={6} autoFocus />
      )}
    </Form>
  );
}

import { useState } from 'react';
import type { AnswerOf } from '#foundation/contract.ts';
import { isRefusal } from '#foundation/refusal.ts';
import { useCommand } from '#interface/client/use-command.ts';
import type { ButtonLook } from '#interface/controls/button.tsx';
import { Button } from '#interface/controls/button.tsx';
import { Form } from '#interface/controls/form.tsx';
import { TextField } from '#interface/controls/text-field.tsx';
import { useForm } from '#interface/controls/use-form.ts';
import { Card } from '#interface/layout/card.tsx';
import { Row } from '#interface/layout/stack.tsx';
import { Tag } from '#interface/layout/tag.tsx';
import { Failed } from '#interface/states/failed.tsx';
import { toast } from '#interface/states/toasts.ts';
import type { StaffMe } from '../../api-account.ts';
import { beginOneTimeCode, confirmOneTimeCode } from '../../api-account.ts';
import { isOneTimeCode } from './one-time-code.ts';
import { useWords } from './words.ts';
import styles from './patients.module.css';

type Begun = AnswerOf<typeof beginOneTimeCode>;

/** The code of an authenticator app, asked for beside the password. */
export function OwnOneTimeCode({ me }: { readonly me: StaffMe }) {
  const say = useWords();
  return (
    <Card title={say('code.title')} aside={me.hasOneTimeCode && <Tag look="teal">{say('code.isOn')}</Tag>}>
      <p>{say(me.hasOneTimeCode ? 'code.on' : 'code.off')}</p>
      <SetUpApp word={say(me.hasOneTimeCode ? 'code.again' : 'code.begin')} />
    </Card>
  );
}

type Props = { readonly word: string; readonly look?: ButtonLook };

/** Sets an authenticator app up: its key, then the code that it shows. */
export function SetUpApp({ word, look = 'quiet' }: Props) {
  const begin = useCommand(beginOneTimeCode);
  const [begun, setBegun] = useState<Begun | null>(null);
  async function start(): Promise<void> {
    const answer = await begin.run({});
    if (!isRefusal(answer)) setBegun(answer);
  }
  if (begun !== null) return <ConfirmForm begun={begun} onDone={() => setBegun(null)} />;
  return (
    <>
      {begin.refusal !== null && <Failed refusal={begin.refusal} />}
      <Row>
        <Button look={look} isBusy={begin.isBusy} onClick={() => void start()}>
          {word}
        </Button>
      </Row>
    </>
  );
}

function ConfirmForm({ begun, onDone }: { readonly begun: Begun; readonly onDone: () => void }) {
  const say = useWords();
  const confirm = useCommand(confirmOneTimeCode);
  const form = useForm({ appCode: '' }, ({ appCode }) => ({ appCode: isOneTimeCode(appCode) ? null : say('wrong.code') }));
  async function send(): Promise<void> {
    if (!form.isReady()) return;
    const answer = await confirm.run({ body: { code: form.values.appCode } });
    if (isRefusal(answer)) return;
    toast(say('code.done'));
    onDone();
  }
  return (
    <Form errors={form.errors} refusal={confirm.refusal} isBusy={confirm.isBusy} sendWord={say('code.confirm')} onSend={() => void send()} onCancel={onDone}>
      <p>{say('code.enter')}</p>
      <p className={styles['link']}>
        <code>{begun.secret.match(/.{1,4}/g)?.join(' ')}</code>
      </p>
      <p>
        <a data-alone href={begun.uri}>{say('code.open')}</a>
      </p>
      <TextField {...form.field('appCode')} kind="whole" label={say('signIn.code')} autoComplete="one-time-code" maxLength={6} />
    </Form>
  );
}

import { IconFingerprint, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { isRefusal } from '#foundation/refusal.ts';
import { useAnswer } from '#interface/client/use-answer.ts';
import { useCommand } from '#interface/client/use-command.ts';
import { Button } from '#interface/controls/button.tsx';
import { Form } from '#interface/controls/form.tsx';
import { TextField } from '#interface/controls/text-field.tsx';
import { useForm } from '#interface/controls/use-form.ts';
import { useFormat } from '#interface/format/use-format.ts';
import { Card } from '#interface/layout/card.tsx';
import { FactList } from '#interface/layout/fact-list.tsx';
import { Row } from '#interface/layout/stack.tsx';
import { Answered } from '#interface/states/answered.tsx';
import { Failed } from '#interface/states/failed.tsx';
import { toast } from '#interface/states/toasts.ts';
import type { StaffMe } from '../../api-account.ts';
import { addPasskey, listPasskeys, passkeyOptions, removePasskey } from '../../api-passkeys.ts';
import { canUsePasskeys } from './can-use-passkeys.ts';
import { useWords } from './words.ts';

/** One's passkeys: add one on this device, take one away. */
export function OwnPasskeys({ me }: { readonly me: StaffMe }) {
  const say = useWords();
  const format = useFormat();
  const [isAdding, setIsAdding] = useState(false);
  const passkeys = useAnswer(listPasskeys, {}, { about: ['account'] });
  const remove = useCommand(removePasskey);
  return (
    <Card title={say('passkeys.title')}>
      <p>{say(me.passkeyCount === 0 ? 'passkeys.none' : 'passkeys.words')}</p>
      <Answered of={passkeys}>
        {(answer) =>
          answer.passkeys.length > 0 && (
            <FactList
              items={answer.passkeys.map((each) => ({
                name: each.name,
                value: (
                  <Row isSpread>
                    <span>{each.lastUsedAt === null ? say('passkeys.unused', { date: format.date(each.createdAt) }) : say('passkeys.used', { date: format.date(each.lastUsedAt) })}</span>
                    <Button look="plain" icon={<IconTrash aria-hidden="true" />} onClick={() => void remove.run({ params: { passkeyId: each.passkeyId } })}>
                      {say('passkeys.remove')}
                    </Button>
                  </Row>
                ),
              }))}
            />
          )
        }
      </Answered>
      {remove.refusal !== null && <Failed refusal={remove.refusal} />}
      {!canUsePasskeys() && <p>{say('passkeys.cannot')}</p>}
      {canUsePasskeys() && isAdding && <AddPasskey onDone={() => setIsAdding(false)} />}
      {canUsePasskeys() && !isAdding && (
        <Row>
          <Button icon={<IconFingerprint aria-hidden="true" />} onClick={() => setIsAdding(true)}>
            {say('passkeys.add')}
          </Button>
        </Row>
      )}
    </Card>
  );
}

function AddPasskey({ onDone }: { readonly onDone: () => void }) {
  const say = useWords();
  const begin = useCommand(passkeyOptions);
  const add = useCommand(addPasskey);
  const form = useForm({ passkeyName: '' }, ({ passkeyName }) => ({ passkeyName: passkeyName.trim() === '' ? say('wrong.passkeyName') : null }));
  async function send(): Promise<void> {
    if (!form.isReady()) return;
    const options = await begin.run({});
    if (isRefusal(options)) return;
    const { startRegistration } = await import('@simplewebauthn/browser');
    // The browser writes transports as text; closing its own window is an answer too.
    const made = await startRegistration({ optionsJSON: { ...options, excludeCredentials: options.excludeCredentials.map(({ id, type }) => ({ id, type })) } }).catch(() => null);
    if (made === null) return;
    const { id, rawId, type, response } = made;
    const { clientDataJSON, attestationObject, transports = [] } = response;
    const registration = { id, rawId, type, clientExtensionResults: {}, response: { clientDataJSON, attestationObject, transports } };
    const answer = await add.run({ body: { name: form.values.passkeyName.trim(), registration } });
    if (isRefusal(answer)) return;
    toast(say('passkeys.added'));
    onDone();
  }
  return (
    <Form errors={form.errors} refusal={begin.refusal ?? add.refusal} isBusy={begin.isBusy || add.isBusy} sendWord={say('passkeys.add')} onSend={() => void send()} onCancel={onDone}>
      <TextField {...form.field('passkeyName')} label={say('passkeys.name')} hint={say('passkeys.nameHint')} maxLength={100} autoFocus />
    </Form>
  );
}

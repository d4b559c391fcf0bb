import { isRefusal } from '#foundation/refusal.ts';
import { useCommand } from '#interface/client/use-command.ts';
import { Form } from '#interface/controls/form.tsx';
import { TextField } from '#interface/controls/text-field.tsx';
import { useForm } from '#interface/controls/use-form.ts';
import { toast } from '#interface/states/toasts.ts';
import { addPasskey, passkeyOptions } from '../../api-passkeys.ts';
import { useWords } from './words.ts';

type Props = {
  /** What the passkey is called unless its person calls it otherwise. */
  readonly name?: string;
  readonly onDone: () => void;
  readonly onCancel?: () => void;
};

/** Makes a passkey on this device, under a name by which its person knows it again. */
export function AddPasskey({ name = '', onDone, onCancel }: Props) {
  const say = useWords();
  const begin = useCommand(passkeyOptions);
  const add = useCommand(addPasskey);
  const form = useForm({ passkeyName: name }, ({ passkeyName }) => ({ passkeyName: passkeyName.trim() === '' ? say('wrong.passkeyName') : null }));
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
    <Form errors={form.errors} refusal={begin.refusal ?? add.refusal} isBusy={begin.isBusy || add.isBusy} sendWord={say('passkeys.add')} onSend={() => void send()} {...(onCancel && { onCancel })}>
      <TextField {...form.field('passkeyName')} label={say('passkeys.name')} hint={say('passkeys.nameHint')} maxLength={100} autoFocus />
    </Form>
  );
}

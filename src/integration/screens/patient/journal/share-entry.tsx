import { isRefusal } from '#foundation/refusal.ts';
import { useCommand } from '#interface/client/use-command.ts';
import { Button } from '#interface/controls/button.tsx';
import { Form } from '#interface/controls/form.tsx';
import { Failed } from '#interface/states/failed.tsx';
import { shareEntry } from '../../../api-journal.ts';
import { useWords } from './words.ts';

type Props = { readonly entryId: string };

/** Says who can read the entry then, before it is shared. */
export function ShareEntry({ entryId, onDone }: Props & { readonly onDone: () => void }) {
  const say = useWords();
  const share = useCommand(shareEntry);
  async function send(): Promise<void> {
    if (!isRefusal(await share.run({ params: { entryId }, body: { isShared: true } }))) onDone();
  }
  return (
    <Form refusal={share.refusal} isBusy={share.isBusy} sendWord={say('entry.shareNow')} onSend={() => void send()} onCancel={onDone}>
      <p>{say('entry.shareWho')}</p>
    </Form>
  );
}

/** Closes the entry again at one tap. */
export function Unshare({ entryId }: Props) {
  const say = useWords();
  const share = useCommand(shareEntry);
  return (
    <>
      <Button isBusy={share.isBusy} onClick={() => void share.run({ params: { entryId }, body: { isShared: false } })}>
        {say('entry.unshare')}
      </Button>
      {share.refusal !== null && <Failed refusal={share.refusal} />}
    </>
  );
}

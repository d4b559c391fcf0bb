import { useCommand } from '#interface/client/use-command.ts';
import { Form } from '#interface/controls/form.tsx';
import { deleteEntry } from '../../../api-journal.ts';
import { useWords } from './words.ts';

type Props = { readonly entryId: string; readonly onDone: () => void };

/** Says what deleting means before it is done, since nothing brings an entry back. */
export function DeleteEntry({ entryId, onDone }: Props) {
  const say = useWords();
  const remove = useCommand(deleteEntry);
  return (
    <Form refusal={remove.refusal} isBusy={remove.isBusy} look="quiet" sendWord={say('entry.deleteNow')} onSend={() => void remove.run({ params: { entryId } })} onCancel={onDone}>
      <p>{say('entry.deleteSure')}</p>
    </Form>
  );
}

import { useState } from 'react';
import { isRefusal } from '#foundation/refusal.ts';
import { useCommand } from '#interface/client/use-command.ts';
import { Form } from '#interface/controls/form.tsx';
import { TextArea } from '#interface/controls/text-area.tsx';
import { useForm } from '#interface/controls/use-form.ts';
import { changePsychotherapyNote } from '../../../api-psychotherapy.ts';
import { LONGEST_NOTE } from './new-note.tsx';
import { useWords } from './words.ts';
import styles from './psychotherapy.module.css';

type Note = { readonly words: string; readonly version: number };
type Props = { readonly psychotherapyNoteId: string; /** As it stands on record, also while this is open. */ readonly note: Note; readonly onDone: () => void };

/** Changes the words; where another device saved meanwhile, both texts stand here before anything is put in their place. */
export function ChangeNote({ psychotherapyNoteId, note, onDone }: Props) {
  const say = useWords();
  const change = useCommand(changePsychotherapyNote);
  const [opened] = useState(note);
  const form = useForm({ words: opened.words }, ({ words }) => ({ words: words.trim() === '' ? say('note.missing') : null }));
  const isClashing = change.refusal?.code === 'integration.note-changed-meanwhile';
  async function send(): Promise<void> {
    if (!form.isReady()) return;
    // Whoever was shown what the other device saved, and saves again, means it.
    const body = { words: form.values.words, seenVersion: (isClashing ? note : opened).version };
    if (!isRefusal(await change.run({ params: { psychotherapyNoteId }, body }))) onDone();
  }
  return (
    <Form errors={form.errors} refusal={change.refusal} isBusy={change.isBusy} sendWord={say('note.save')} onSend={() => void send()} onCancel={onDone}>
      <TextArea {...form.field('words')} label={say('note.words')} rows={8} maxLength={LONGEST_NOTE} />
      {isClashing && (
        <section aria-label={say('note.onRecord')}>
          <h3>{say('note.onRecord')}</h3>
          <p className={styles['words']}>{note.words}</p>
        </section>
      )}
    </Form>
  );
}

import { useState } from 'react';
import { isRefusal } from '#foundation/refusal.ts';
import { forgetDraft, keepDraft, readDraft } from '#interface/client/draft.ts';
import { useCommand } from '#interface/client/use-command.ts';
import { Form } from '#interface/controls/form.tsx';
import { TextArea } from '#interface/controls/text-area.tsx';
import { Card } from '#interface/layout/card.tsx';
import { toast } from '#interface/states/toasts.ts';
import { writeEntry } from '../../../api-journal.ts';
import { NewMemo } from './new-memo.tsx';
import { useWords } from './words.ts';
import styles from './journal.module.css';

/** What was begun and not kept is not meant any more after a month. Product default. */
const LONGEST_MS = 30 * 24 * 60 * 60 * 1000;
const LONGEST = 20_000;

/** Write or say something; what is typed stays on this device until it is kept or they sign out, is shown to nobody else who signs in here, and is kept once. */
export function NewEntry({ patientId }: { readonly patientId: string }) {
  const say = useWords();
  const name = `journal.${patientId}`;
  const write = useCommand(writeEntry, { keptAs: name });
  const [text, setText] = useState(() => textOf(readDraft(name, LONGEST_MS)));
  const [error, setError] = useState<string | null>(null);

  function type(words: string): void {
    setText(words);
    setError(null);
    if (words === '') forgetDraft(name);
    else keepDraft(name, words);
  }

  async function keep(): Promise<void> {
    if (text.trim() === '') return setError(say('journal.empty'));
    if (isRefusal(await write.run({ body: { words: text.trim() } }))) return;
    type('');
    toast(say('journal.kept'));
  }

  return (
    <Card look="dusk">
      <Form errors={{ words: error }} refusal={write.refusal} isBusy={write.isBusy} sendWord={say('journal.keep')} onSend={() => void keep()}>
        <TextArea id="field-words" label={say('journal.write')} error={error} value={text} onChange={type} rows={5} maxLength={LONGEST} />
        {text !== '' && <p className={styles['note']}>{say('journal.draft')}</p>}
      </Form>
      <NewMemo />
    </Card>
  );
}

function textOf(kept: unknown): string {
  return typeof kept === 'string' ? kept : '';
}

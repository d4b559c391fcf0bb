import { isRefusal } from '#foundation/refusal.ts';
import { localDateSchema } from '#foundation/zoned-time.ts';
import { useCommand } from '#interface/client/use-command.ts';
import { Form } from '#interface/controls/form.tsx';
import { SelectField } from '#interface/controls/select-field.tsx';
import { TextField } from '#interface/controls/text-field.tsx';
import { useForm } from '#interface/controls/use-form.ts';
import { useSearchValue } from '#interface/route/route.ts';
import { setOut } from '../../../api-own-work.ts';
import type { PracticeKey } from '../../../practices.ts';
import { PRACTICE_KEYS } from '../../../practices.ts';
import { usePracticeWords } from '../practices/practice-words.ts';
import { useWords } from './words.ts';
import styles from './own-work.module.css';

type Values = { readonly words: string; readonly dueOn: string; readonly practice: PracticeKey | null };

/** Sets out one step; come from a journal entry, it stays linked to it. */
export function NewStep() {
  const say = useWords();
  const practice = usePracticeWords();
  const [from, setFrom] = useSearchValue('from');
  const add = useCommand(setOut);
  const form = useForm<Values>({ words: '', dueOn: '', practice: null }, ({ words }) => ({ words: words.trim() === '' ? say('steps.missing') : null }));
  async function send(): Promise<void> {
    const { words, dueOn, practice: chosen } = form.values;
    if (!form.isReady()) return;
    const body = { words: words.trim(), dueOn: dueOn === '' ? null : localDateSchema.parse(dueOn), practice: chosen, entryId: from };
    if (!isRefusal(await add.run({ body })) && from !== null) setFrom(null);
  }
  return (
    <Form errors={form.errors} refusal={add.refusal} isBusy={add.isBusy} look="quiet" sendWord={say('steps.add')} onSend={() => void send()}>
      {from !== null && <p className={styles['note']}>{say('steps.fromEntry')}</p>}
      <TextField {...form.field('words')} label={say('steps.what')} maxLength={1_000} />
      <TextField {...form.field('dueOn')} kind="date" label={say('steps.when')} optionalWord={say('steps.optional')} />
      <SelectField {...form.field('practice')} label={say('steps.practice')} optionalWord={say('steps.optional')} emptyWord={say('steps.noPractice')} choices={PRACTICE_KEYS.map((value) => ({ value, label: practice(value) }))} />
    </Form>
  );
}

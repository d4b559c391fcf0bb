import { IconPlus } from '@tabler/icons-react';
import type { FormEvent } from 'react';
import { Button } from '#interface/controls/button.tsx';
import { TextField } from '#interface/controls/text-field.tsx';
import { useForm } from '#interface/controls/use-form.ts';
import { Card } from '#interface/layout/card.tsx';
import type { SaidMedicine } from './medicine-list.tsx';
import { useWords } from './words.ts';
import styles from './intake.module.css';

type Props = { readonly isFirst: boolean; readonly onAdd: (medicine: SaidMedicine) => void };

const LONGEST = 95;

/** One more medicine: what it is called, how much, how often. Amounts stay as written; nothing is reckoned from them. */
export function NewMedicine({ isFirst, onAdd }: Props) {
  const say = useWords();
  const form = useForm({ name: '', amount: '', often: '' }, ({ name }) => ({ name: name.trim() === '' ? say('medicines.nameMissing') : null }));

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (!form.isReady()) return;
    const { name, amount, often } = form.values;
    onAdd({ typedName: name.trim(), asTaken: [amount.trim(), often.trim()].filter((part) => part !== '').join(', ') });
  }

  return (
    <Card title={say(isFirst ? 'medicines.first' : 'medicines.another')} look="sunken">
      <form className={styles['form']} noValidate onSubmit={submit}>
        <TextField {...form.field('name')} label={say('medicines.name')} hint={say('medicines.nameHint')} maxLength={LONGEST} spellCheck={false} />
        <TextField {...form.field('amount')} label={say('medicines.amount')} hint={say('medicines.amountHint')} maxLength={LONGEST} />
        <TextField {...form.field('often')} label={say('medicines.often')} hint={say('medicines.oftenHint')} maxLength={LONGEST} />
        <Button type="submit" icon={<IconPlus aria-hidden="true" />}>
          {say('medicines.add')}
        </Button>
      </form>
    </Card>
  );
}

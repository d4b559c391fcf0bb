import { Form } from '#interface/controls/form.tsx';
import { TextField } from '#interface/controls/text-field.tsx';
import { useForm } from '#interface/controls/use-form.ts';
import { Card } from '#interface/layout/card.tsx';
import type { SaidMedicine } from './said-medicine.ts';
import { useWords } from './words.ts';

type Props = { readonly isFirst: boolean; readonly onAdd: (medicine: SaidMedicine) => void };

const LONGEST = 95;

/** One more medicine: what it is called, how much, how often. Amounts stay as written; nothing is reckoned from them. */
export function NewMedicine({ isFirst, onAdd }: Props) {
  const say = useWords();
  const form = useForm({ name: '', amount: '', often: '' }, ({ name }) => ({ name: name.trim() === '' ? say('medicines.nameMissing') : null }));

  function add(): void {
    if (!form.isReady()) return;
    const { name, amount, often } = form.values;
    onAdd({ typedName: name.trim(), asTaken: [amount.trim(), often.trim()].filter((part) => part !== '').join(', ') });
  }

  return (
    <Card title={say(isFirst ? 'medicines.first' : 'medicines.another')} look="sunken">
      <Form errors={form.errors} look="quiet" sendWord={say('medicines.add')} onSend={add}>
        <TextField {...form.field('name')} label={say('medicines.name')} hint={say('medicines.nameHint')} maxLength={LONGEST} spellCheck={false} />
        <TextField {...form.field('amount')} label={say('medicines.amount')} hint={say('medicines.amountHint')} maxLength={LONGEST} />
        <TextField {...form.field('often')} label={say('medicines.often')} hint={say('medicines.oftenHint')} maxLength={LONGEST} />
      </Form>
    </Card>
  );
}

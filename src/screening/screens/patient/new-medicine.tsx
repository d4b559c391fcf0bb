import { Form } from '#interface/controls/form.tsx';
import { SuggestField } from '#interface/controls/suggest-field.tsx';
import { TextField } from '#interface/controls/text-field.tsx';
import { useForm } from '#interface/controls/use-form.ts';
import { Card } from '#interface/layout/card.tsx';
import { findMedicineByName, searchMedicines } from '../../medicine-dictionary.ts';
import type { SaidMedicine } from './said-medicine.ts';
import { useWords } from './words.ts';

type Props = { readonly isFirst: boolean; readonly onAdd: (medicine: SaidMedicine) => void };

const LONGEST = 95;
const FEWEST_LETTERS = 2;
const MOST_OFFERED = 5;

/** Medicines that fit what was typed; none any more once it is a name we know. */
function suggested(typed: string) {
  if (typed.trim().length < FEWEST_LETTERS || findMedicineByName(typed) !== null) return [];
  return searchMedicines(typed, MOST_OFFERED).map(({ genericName, brandNames }) => ({ value: genericName, label: genericName, hint: brandNames.join(', ') }));
}

/**
 * One more medicine: what it is called, how much, how often. Names that fit are offered, also with a slip of typing, from
 * a list on the phone, so that nothing of what is typed is sent before it is added; whatever else is typed stays.
 * Amounts stay as written; nothing is reckoned from them.
 */
export function NewMedicine({ isFirst, onAdd }: Props) {
  const say = useWords();
  const form = useForm({ name: '', amount: '', often: '' }, ({ name }) => ({ name: name.trim() === '' ? say('medicines.nameMissing') : null }));

  function add(): void {
    if (!form.isReady()) return;
    const { name, amount, often } = form.values;
    onAdd({ typedName: name.trim(), asTaken: [amount.trim(), often.trim()].filter((part) => part !== '').join(', ') });
  }

  const { onChange: _, ...name } = form.field('name');

  return (
    <Card title={say(isFirst ? 'medicines.first' : 'medicines.another')} look="sunken">
      <Form errors={form.errors} look="quiet" sendWord={say('medicines.add')} onSend={add}>
        <SuggestField
          {...name}
          label={say('medicines.name')}
          hint={say('medicines.nameHint')}
          onType={(typed) => form.set('name', typed.slice(0, LONGEST))}
          suggestions={suggested(form.values.name)}
          onChoose={(chosen) => form.set('name', chosen)}
        />
        <TextField {...form.field('amount')} label={say('medicines.amount')} hint={say('medicines.amountHint')} maxLength={LONGEST} />
        <TextField {...form.field('often')} label={say('medicines.often')} hint={say('medicines.oftenHint')} maxLength={LONGEST} />
      </Form>
    </Card>
  );
}

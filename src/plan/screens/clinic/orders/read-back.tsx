import { TextField } from '#interface/controls/text-field.tsx';
import { doseText } from '#interface/format/format.ts';
import { FactList } from '#interface/layout/fact-list.tsx';
import type { WireOrder } from '../../../api-order.ts';
import { treatments } from '../../../route.ts';
import { useWords } from '../words.ts';
import { orderAmounts } from './order-amounts.ts';
import styles from './orders.module.css';

type Field = { readonly id: string; readonly value: string; readonly onChange: (value: string) => void; readonly error: string | null };

/** The order in full words, to be read aloud before a signature, and its milligrams typed once more. */
export function ReadBack({ order, field }: { readonly order: WireOrder; readonly field: Field }) {
  const say = useWords();
  return (
    <section className={styles['readBack']} aria-label={say('readBack.title')}>
      <h3>{treatments[order.treatment].name}</h3>
      <p className={styles['dose']}>{doseText(order.dose, order.perWeight)}</p>
      <FactList items={orderAmounts(say, order)} />
      <TextField {...field} kind="decimal" label={say('readBack.label')} hint={say('readBack.hint')} unit="mg" maxLength={13} autoComplete="off" />
    </section>
  );
}

/** What was typed, as it travels; null for anything that is no amount. */
export function readBackOf(text: string): { value: string; unit: 'mg' } | null {
  return /^\d{1,6}(\.\d{1,6})?$/.test(text.trim()) ? { value: text.trim(), unit: 'mg' } : null;
}

import { TextField } from '#interface/controls/text-field.tsx';
import { useWords } from '../words.ts';
import { AmountsFields } from './amounts-fields.tsx';
import { isAmount } from './dose-amounts.ts';
import { Reason } from './drawn-fields.tsx';
import type { PartFieldsProps } from './part-fields.ts';

/** A lozenge, a dose by mouth or a compounded spray: what was taken out, and what became of it. */
export function WholeFields({ order, draft, onChange }: PartFieldsProps) {
  const say = useWords();
  return (
    <>
      <TextField label={say('part.taken')} kind="decimal" unit="mg" value={draft.drawnMg} onChange={(drawnMg) => onChange({ drawnMg: drawnMg.replace(',', '.') })} />
      {isAmount(draft.drawnMg) && <AmountsFields drawnMg={draft.drawnMg} orderedMg={order.dose.value} amounts={draft.amounts} onChange={(amounts) => onChange({ amounts })} />}
      <Reason order={order} draft={draft} onChange={onChange} />
      <TextField label={say('part.lot')} value={draft.lot} onChange={(lot) => onChange({ lot })} maxLength={60} optionalWord={say('optional')} spellCheck={false} autoComplete="off" />
    </>
  );
}

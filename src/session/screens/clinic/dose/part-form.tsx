import type { FormEvent } from 'react';
import { useState } from 'react';
import type { WireOrder } from '#plan/api-order.ts';
import { Button } from '#interface/controls/button.tsx';
import type { DoseForm, DosePart } from '../../../dose-part.ts';
import { useWords } from '../words.ts';
import type { PartFieldsProps } from './part-fields.ts';
import { DeviceFields } from './device-fields.tsx';
import { DrawnFields } from './drawn-fields.tsx';
import { formOfOrder } from './form-of-order.ts';
import type { PartDraft } from './part-draft.ts';
import { draftOf, partOf } from './part-draft.ts';
import { WholeFields } from './whole-fields.tsx';
import styles from './dose.module.css';

type Props = {
  readonly order: WireOrder;
  /** What was written before, when somebody comes back to change it. */
  readonly part: DosePart | null;
  /** What the button does. */
  readonly label: string;
  readonly isBusy?: boolean;
  readonly onReady: (part: DosePart) => void;
};

/** What was drawn or opened for this part of the dose, in the way the order says it is given. */
export function PartForm({ order, part, label, isBusy = false, onReady }: Props) {
  const say = useWords();
  const form = formOfOrder(order);
  const [draft, setDraft] = useState<PartDraft>(() => draftOf(part));
  const ready = partOf(form, draft);
  function submit(event: FormEvent): void {
    event.preventDefault();
    if (ready !== null) onReady(ready);
  }
  return (
    <form className={styles['part']} noValidate onSubmit={submit}>
      <h2>{say(`part.title.${form}`)}</h2>
      <Fields form={form} order={order} draft={draft} onChange={(change) => setDraft({ ...draft, ...change })} />
      {ready === null && <p className={styles['hint']}>{say('part.incomplete')}</p>}
      <Button type="submit" look="primary" isWide disabled={ready === null} isBusy={isBusy}>
        {label}
      </Button>
    </form>
  );
}


function Fields({ form, ...rest }: PartFieldsProps & { readonly form: DoseForm }) {
  switch (form) {
    case 'infusion':
    case 'injection':
      return <DrawnFields form={form} {...rest} />;
    case 'lozenge':
    case 'oral-dose':
    case 'nasal-spray':
      return <WholeFields {...rest} />;
    case 'device':
      return <DeviceFields {...rest} />;
  }
}

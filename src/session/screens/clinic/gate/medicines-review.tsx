import { useState } from 'react';
import type { Id } from '#foundation/id.ts';
import { Button } from '#interface/controls/button.tsx';
import { ChoiceField } from '#interface/controls/choice-field.tsx';
import { TextArea } from '#interface/controls/text-area.tsx';
import { reviewNewMedicines } from '../../../api-gate.ts';
import { Refused } from '../room/refused.tsx';
import { useInRoom, useRoom } from '../room/room-context.ts';
import { useSend } from '../room/use-send.ts';
import { useWords } from '../words.ts';
import styles from './gate.module.css';

const DECISIONS = ['go-on', 'not-today'] as const;

/** The prescriber’s decision on exactly what was entered; anybody else reads who can sign it. */
export function MedicinesReview({ entered }: { readonly entered: readonly Id<'SessionEntry'>[] }) {
  const say = useWords();
  const { roles } = useRoom();
  const { params, at } = useInRoom();
  const [decision, setDecision] = useState<(typeof DECISIONS)[number] | null>(null);
  const [reason, setReason] = useState('');
  const review = useSend(reviewNewMedicines);
  if (!roles.includes('prescriber')) return <p className={styles['note']}>{say('medicines.review.waits')}</p>;
  return (
    <form
      className={styles['form']}
      aria-label={say('medicines.review')}
      onSubmit={(submit) => {
        submit.preventDefault();
        if (decision !== null) void review.send({ params, body: { ...at(), reviewed: [...entered], decision, reason } });
      }}
    >
      <ChoiceField label={say('medicines.review')} shape="rows" value={decision} onChange={setDecision} choices={DECISIONS.map((value) => ({ value, label: say(`medicines.review.${value}`) }))} />
      <TextArea label={say('medicines.review.reason')} value={reason} onChange={setReason} rows={2} maxLength={2000} />
      <Button type="submit" isBusy={review.isBusy} disabled={decision === null || reason.trim() === ''}>
        {say('medicines.review.sign')}
      </Button>
      <Refused of={review} />
    </form>
  );
}

import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { Button } from '#interface/controls/button.tsx';
import { MedicineLine } from '#screening/screens/clinic/intake/medicine-line.tsx';
import type { MedicineRow } from '#screening/screens/clinic/intake/medicine-rows.ts';
import { emptyMedicineRow, isDose, sentMedicines } from '#screening/screens/clinic/intake/medicine-rows.ts';
import { enterNewMedicines } from '../../../api-gate.ts';
import { Refused } from '../room/refused.tsx';
import { useInRoom } from '../room/room-context.ts';
import { useSend } from '../room/use-send.ts';
import { useWords } from '../words.ts';
import styles from './gate.module.css';

/** What is new today, line by line, from the dictionary or as typed. */
export function NewMedicinesForm({ onEntered }: { readonly onEntered: () => void }) {
  const say = useWords();
  const { params, at } = useInRoom();
  const [rows, setRows] = useState<readonly MedicineRow[]>([emptyMedicineRow([])]);
  const enter = useSend(enterNewMedicines);
  const medicines = sentMedicines(rows);
  async function send(): Promise<void> {
    if ((await enter.send({ params, body: { ...at(), medicines } })) !== null) onEntered();
  }
  return (
    <form
      className={styles['form']}
      aria-label={say('medicines.enter')}
      onSubmit={(submit) => {
        submit.preventDefault();
        if (medicines.length > 0) void send();
      }}
    >
      <p className={styles['note']}>{say('medicines.enter.words')}</p>
      {rows.map((row) => (
        <MedicineLine
          key={row.key}
          row={row}
          onChange={(part) => setRows(rows.map((each) => (each.key === row.key ? { ...each, ...part } : each)))}
          onRemove={() => setRows(rows.length === 1 ? [emptyMedicineRow([])] : rows.filter(({ key }) => key !== row.key))}
        />
      ))}
      <div className={styles['pair']}>
        <Button icon={<IconPlus aria-hidden="true" />} onClick={() => setRows([...rows, emptyMedicineRow(rows)])}>
          {say('medicines.more')}
        </Button>
        <Button type="submit" look="primary" isBusy={enter.isBusy} disabled={medicines.length === 0 || !rows.every(({ dailyMg }) => isDose(dailyMg))}>
          {say('medicines.save', { count: Math.max(1, medicines.length) })}
        </Button>
      </div>
      <Refused of={enter} />
    </form>
  );
}

import { IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { Button } from '#interface/controls/button.tsx';
import { amountText } from '#interface/format/format.ts';
import { Card } from '#interface/layout/card.tsx';
import { Row } from '#interface/layout/stack.tsx';
import { Tag } from '#interface/layout/tag.tsx';
import { useWords } from '../words.ts';
import type { Intake } from './intake-answer.ts';
import { MedicinesForm } from './medicines-form.tsx';
import styles from '../panels.module.css';

/** The medicines a person takes, as they are written and whether the dictionary knows them. */
export function MedicinesCard({ patientId, medicines }: { readonly patientId: string; readonly medicines: Intake['medicines'] }) {
  const say = useWords();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Card title={say('medicines.title')}>
      {isOpen ? (
        <MedicinesForm patientId={patientId} medicines={medicines} onDone={() => setIsOpen(false)} />
      ) : (
        <>
          <Listed medicines={medicines} />
          <Row>
            <Button icon={<IconPencil aria-hidden="true" />} onClick={() => setIsOpen(true)}>
              {say('medicines.record')}
            </Button>
          </Row>
        </>
      )}
    </Card>
  );
}

function Listed({ medicines }: { readonly medicines: Intake['medicines'] }) {
  const say = useWords();
  if (medicines.state !== 'known') return <p>{say(`medicines.${medicines.state}`)}</p>;
  if (medicines.list.length === 0) return <p>{say('medicines.takesNone')}</p>;
  return (
    <ul className={styles['rows']}>
      {medicines.list.map((medicine) => (
        <li key={medicine.typedName}>
          <strong>{medicine.typedName}</strong>
          {medicine.medicineId === null ? <Tag look="attention">{say('medicines.notInDictionary')}</Tag> : <span />}
          <span className={styles['quiet']}>
            {[medicine.asTaken, medicine.dailyDose === null ? say('medicines.doseUnknown') : say('medicines.aDay', { dose: amountText(medicine.dailyDose) })].filter(Boolean).join(' · ')}
          </span>
        </li>
      ))}
    </ul>
  );
}

import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { ChoiceField } from '#interface/controls/choice-field.tsx';
import { IconButton } from '#interface/controls/icon-button.tsx';
import { Card } from '#interface/layout/card.tsx';
import { toast } from '#interface/states/toasts.ts';
import { AnswerMark } from '#measures/screens/patient/answer-mark.tsx';
import { sendUntilHeard } from '#measures/screens/patient/outbox.ts';
import { sayMedicines } from '../../api-intake.ts';
import type { OwnIntake } from './intake-progress.ts';
import { NewMedicine } from './new-medicine.tsx';
import type { SaidMedicine } from './said-medicine.ts';
import { MEDICINES_KEY } from './said-medicine.ts';
import { useWords } from './words.ts';
import styles from './intake.module.css';

type Said = { readonly state: OwnIntake['medicines']['state']; readonly list: readonly SaidMedicine[] };

const NO_LIST = ['none', 'unknown', 'declined'] as const;

/** The list as it stands, with what to add and what to take away; the whole list is sent at each change. */
export function MedicineList({ start }: { readonly start: Said }) {
  const say = useWords();
  const [said, setSaid] = useState(start);

  function change(next: Said & { readonly state: 'known' | 'unknown' | 'declined' }): void {
    setSaid(next);
    sendUntilHeard({ key: MEDICINES_KEY, contract: sayMedicines, input: { body: { state: next.state, medicines: [...next.list] } } });
  }
  function remove(medicine: SaidMedicine): void {
    change({ state: 'known', list: said.list.filter((each) => each !== medicine) });
    toast(say('medicines.removed', { name: medicine.typedName }), () => change({ state: 'known', list: said.list }));
  }

  return (
    <>
      {said.list.length > 0 && (
        <Card title={say('medicines.list', { count: said.list.length })}>
          <ul className={styles['medicines']}>
            {said.list.map((medicine) => (
              <li key={`${medicine.typedName} ${medicine.asTaken ?? ''}`}>
                <span>
                  <strong>{medicine.typedName}</strong>
                  {medicine.asTaken !== undefined && medicine.asTaken !== '' && <span className={styles['note']}>{medicine.asTaken}</span>}
                </span>
                <IconButton label={say('medicines.remove', { name: medicine.typedName })} icon={<IconX />} onClick={() => remove(medicine)} />
              </li>
            ))}
          </ul>
          <AnswerMark sendingKey={MEDICINES_KEY} />
        </Card>
      )}
      <NewMedicine key={said.list.length} isFirst={said.list.length === 0} onAdd={(medicine) => change({ state: 'known', list: [...said.list, medicine] })} />
      {said.list.length === 0 && (
        <>
          <ChoiceField
            label={say('medicines.or')}
            choices={NO_LIST.map((value) => ({ value, label: say(`medicines.${value}`) }))}
            value={said.state === 'not-asked' ? null : said.state === 'known' ? 'none' : said.state}
            onChange={(value) => change({ state: value === 'none' ? 'known' : value, list: [] })}
          />
          <AnswerMark sendingKey={MEDICINES_KEY} />
        </>
      )}
    </>
  );
}

import { IconTrash } from '@tabler/icons-react';
import { Button } from '#interface/controls/button.tsx';
import { TextField } from '#interface/controls/text-field.tsx';
import { Row } from '#interface/layout/stack.tsx';
import { useWords } from '../words.ts';
import { MedicineSearch } from './medicine-search.tsx';
import type { MedicineRow } from './medicine-rows.ts';
import { isDose } from './medicine-rows.ts';
import styles from '../panels.module.css';

type Props = { readonly row: MedicineRow; readonly onChange: (part: Partial<MedicineRow>) => void; readonly onRemove: () => void };

/** One line of a medicine list: the name, what is taken in a day, and as the person says it. */
export function MedicineLine({ row, onChange, onRemove }: Props) {
  const say = useWords();
  return (
    <div className={styles['entry']}>
      <MedicineSearch row={row} onChange={onChange} />
      <div className={styles['pair']}>
        <TextField label={say('medicines.dailyDose')} optionalWord={say('optional')} kind="decimal" unit="mg" value={row.dailyMg} onChange={(dailyMg) => onChange({ dailyMg })} error={isDose(row.dailyMg) ? null : say('wrong.dailyDose')} />
        <TextField label={say('medicines.asTaken')} optionalWord={say('optional')} value={row.asTaken} onChange={(asTaken) => onChange({ asTaken })} maxLength={200} />
      </div>
      <Row>
        <Button look="plain" icon={<IconTrash aria-hidden="true" />} onClick={onRemove}>
          {say('medicines.remove', { name: row.typedName === '' ? say('medicines.line') : row.typedName })}
        </Button>
      </Row>
    </div>
  );
}

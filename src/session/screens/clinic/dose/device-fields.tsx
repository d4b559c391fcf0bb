import { CheckField } from '#interface/controls/check-field.tsx';
import { TextField } from '#interface/controls/text-field.tsx';
import { useWords } from '../words.ts';
import type { PartFieldsProps } from './part-fields.ts';
import styles from './dose.module.css';

/** One esketamine device: always whole, with its lot. */
export function DeviceFields({ draft, onChange }: PartFieldsProps) {
  const say = useWords();
  return (
    <>
      <div className={styles['amountRow']}>
        <TextField label={say('part.device.lot')} value={draft.lot} onChange={(lot) => onChange({ lot })} maxLength={60} spellCheck={false} autoComplete="off" />
        <TextField label={say('part.device.expires')} kind="date" value={draft.expiresOn} onChange={(expiresOn) => onChange({ expiresOn })} optionalWord={say('optional')} />
      </div>
      <CheckField label={say('part.device.empty')} hint={say('part.device.empty.hint')} isChecked={draft.isEmpty} onChange={(isEmpty) => onChange({ isEmpty })} />
    </>
  );
}

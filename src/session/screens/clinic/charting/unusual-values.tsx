import { IconHelpCircle } from '@tabler/icons-react';
import { Button } from '#interface/controls/button.tsx';
import type { VitalSignName } from '../../../vital-signs.ts';
import { useWords } from '../words.ts';
import type { UnusualValue } from './unusual.ts';
import styles from './entry.module.css';

type Props = {
  readonly values: readonly UnusualValue[];
  readonly onConfirm: (names: readonly VitalSignName[]) => void;
  readonly onChange: (name: VitalSignName) => void;
};

/** Unusual values, asked about once more: they are right, or they are changed. */
export function UnusualValues({ values, onConfirm, onChange }: Props) {
  const say = useWords();
  const [first] = values;
  if (first === undefined) return null;
  return (
    <div className={styles['unusual']} role="alert">
      <IconHelpCircle aria-hidden="true" size={24} />
      <p>{values.map(({ name, value }) => say('vital.unusual', { name: say(`vital.${name}.full`), value, unit: say(`unit.${name}`) })).join(' ')}</p>
      <Button onClick={() => onChange(first.name)}>{say('vital.change')}</Button>
      <Button look="strong" onClick={() => onConfirm(values.map(({ name }) => name))}>
        {say('vital.confirm', { count: values.length })}
      </Button>
    </div>
  );
}

import { IconBackspace } from '@tabler/icons-react';
import { useId } from 'react';
import { Button } from '../controls/button.tsx';
import { useClinicalWords } from './words.ts';
import type { NumberLimits, PadKey } from './number-entry.ts';
import { acceptTyped, isFull, judgeEntry, pressKey } from './number-entry.ts';
import styles from './number-pad.module.css';

type Props = {
  readonly label: string;
  readonly unit: string;
  /** The digits as entered; empty until something is. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly limits: NumberLimits;
  /** The last value with its age, shown as a ghost and never as a default: `118, 15 min ago`. */
  readonly previous?: { readonly value: string; readonly words: string } | null;
  /** The entry is finished: Done or Enter was pressed on a value within the limits. */
  readonly onDone: () => void;
  /** The last possible digit was entered; a form can go on to the next field. */
  readonly onFull?: () => void;
};

const DIGITS: readonly PadKey[] = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];

/** Big keys for one number. A keyboard works as well, and no on-screen keyboard of the tablet pops up. */
export function NumberPad({ label, unit, value, onChange, limits, previous = null, onDone, onFull }: Props) {
  const say = useClinicalWords();
  const id = useId();
  const state = judgeEntry(value, limits);
  function enter(next: string): void {
    if (next === value) return;
    onChange(next);
    if (next.length > value.length && isFull(next, limits)) onFull?.();
  }
  const press = (key: PadKey) => enter(pressKey(value, key, limits));
  return (
    <div className={styles['pad']}>
      <div className={styles['head']}>
        <label htmlFor={id}>{label}</label>
        {previous !== null && <span id={`${id}-before`}>{say('pad.previous', { value: previous.words })}</span>}
      </div>
      <div className={styles['display']} data-state={state}>
        <input
          id={id}
          inputMode="none"
          autoComplete="off"
          value={value}
          placeholder={previous?.value ?? ''}
          aria-describedby={`${id}-limit${previous === null ? '' : ` ${id}-before`}`}
          aria-invalid={state === 'too-low' || state === 'too-high' || undefined}
          onChange={(event) => enter(acceptTyped(value, event.target.value, limits))}
          onKeyDown={(event) => event.key === 'Enter' && state === 'fine' && onDone()}
        />
        <span className={styles['unit']}>{unit}</span>
      </div>
      <p className={styles['limit']} id={`${id}-limit`} role="status">
        {state === 'too-low' && say('pad.tooLow', { limit: limits.min, unit })}
        {state === 'too-high' && say('pad.tooHigh', { limit: limits.max, unit })}
        {state === 'unreadable' && say('pad.unreadable')}
      </p>
      <div className={styles['keys']} onPointerDown={(event) => event.preventDefault()}>
        {DIGITS.map((digit) => (
          <Key key={digit} name={digit} onPress={press} />
        ))}
        {limits.decimals > 0 ? <Key name="." label={say('pad.point')} onPress={press} /> : <Key name="clear" label={say('pad.clear')} onPress={press} />}
        <Key name="0" onPress={press} />
        <Key name="erase" label={say('pad.erase')} onPress={press} />
      </div>
      <Button look="primary" isWide disabled={state !== 'fine'} onClick={onDone}>
        {say('pad.done')}
      </Button>
    </div>
  );
}

function Key({ name, label, onPress }: { readonly name: PadKey; readonly label?: string; readonly onPress: (key: PadKey) => void }) {
  return (
    <button type="button" className={styles['key']} data-key={name} aria-label={label} onClick={() => onPress(name)}>
      {name === 'erase' ? <IconBackspace aria-hidden="true" size={28} /> : name === 'clear' ? 'C' : name}
    </button>
  );
}

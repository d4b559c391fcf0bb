import type { FieldText } from '../controls/field.tsx';
import { Field } from '../controls/field.tsx';
import { useKitWords } from '../words/kit-words.ts';
import styles from './slider-scale.module.css';

type Props = FieldText & {
  /** The number chosen, `null` until one is. */
  readonly value: number | null;
  readonly onChange: (value: number) => void;
  readonly max?: number;
  /** What the ends mean. */
  readonly lowWord: string;
  readonly highWord: string;
};

/** A scale from 0 to 10, by tap, drag or arrow keys; it has no answer until one is given. */
export function SliderScale({ label, hint, error, optionalWord, id, value, onChange, max = 10, lowWord, highWord }: Props) {
  const say = useKitWords();
  const choose = (text: string) => onChange(Number(text));
  return (
    <Field {...{ label, hint, error, optionalWord, id }}>
      {(wiring) => (
        <div className={styles['scale']} data-empty={value === null || undefined}>
          <output className={styles['value']} htmlFor={wiring.id}>
            {value ?? '–'}
          </output>
          <input
            {...wiring}
            className={styles['slider']}
            type="range"
            min={0}
            max={max}
            step={1}
            value={value ?? Math.round(max / 2)}
            style={{ '--share': `${((value ?? 0) / max) * 100}%` }}
            aria-valuetext={value === null ? say('scale.unanswered') : say('scale.of', { value, max })}
            onChange={(event) => choose(event.target.value)}
            onPointerUp={(event) => choose(event.currentTarget.value)}
            onKeyUp={(event) => event.key !== 'Tab' && choose(event.currentTarget.value)}
          />
          <span className={styles['ends']}>
            <span>0 · {lowWord}</span>
            <span>
              {max} · {highWord}
            </span>
          </span>
        </div>
      )}
    </Field>
  );
}

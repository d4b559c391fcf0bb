import { useId } from 'react';
import styles from './explorer.module.css';

type Props = {
  readonly label: string;
  readonly hint?: string;
  readonly value: number;
  /** The value with its unit. */
  readonly text: string;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly onChange: (value: number) => void;
};

/** One number on a slider, by drag or arrow keys; what it stands at is written beside its name. */
export function Slider({ label, hint, value, text, min, max, step, onChange }: Props) {
  const id = useId();
  const share = Math.min(1, Math.max(0, (value - min) / (max - min)));
  return (
    <div className={styles['slider']}>
      <label htmlFor={id}>{label}</label>
      <output htmlFor={id}>{text}</output>
      {hint !== undefined && (
        <p id={`${id}-hint`} className={styles['quiet']}>
          {hint}
        </p>
      )}
      <input id={id} type="range" min={min} max={max} step={step} value={value} aria-valuetext={text} aria-describedby={hint === undefined ? undefined : `${id}-hint`} style={{ '--share': `${share * 100}%` }} onChange={(event) => onChange(Number(event.target.value))} />
    </div>
  );
}

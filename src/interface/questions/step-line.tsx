import styles from './step-line.module.css';

type Props = { readonly done: number; readonly count: number };

/** How far along one is, as a line under the words that say it. */
export function StepLine({ done, count }: Props) {
  return <progress className={styles['line']} value={done} max={count} aria-hidden="true" />;
}

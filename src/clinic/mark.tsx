import styles from './mark.module.css';

/** The mark, a window of four panes with one open, in the colour of the text around it. */
export function Mark() {
  return <span className={styles['mark']} aria-hidden="true" />;
}

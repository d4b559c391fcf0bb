import type { ReactNode } from 'react';
import styles from './tag.module.css';

type Props = {
  /** `plain` for facts, `teal` for done and in order, `dusk` for the patient's own, `attention` for what is open. */
  readonly look?: 'plain' | 'teal' | 'dusk' | 'attention';
  readonly icon?: ReactNode;
  readonly children: ReactNode;
};

/** A word that names a state; the word says it, the colour only helps. */
export function Tag({ look = 'plain', icon, children }: Props) {
  return (
    <span className={styles['tag']} data-look={look}>
      {icon}
      {children}
    </span>
  );
}

import type { ButtonHTMLAttributes, ReactNode } from 'react';
import styles from './icon-button.module.css';

type Props = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'children' | 'aria-label'> & {
  /** What the button does, in words; also shown when it is pointed at. */
  readonly label: string;
  readonly icon: ReactNode;
};

/** A button shown by an icon alone, for actions everybody knows. */
export function IconButton({ label, icon, type = 'button', ...rest }: Props) {
  return (
    <button {...rest} type={type} className={styles['button']} aria-label={label} title={label}>
      {icon}
    </button>
  );
}

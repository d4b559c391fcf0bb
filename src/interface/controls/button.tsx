import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react';
import styles from './button.module.css';

/** `primary` is the one main action of a screen, `quiet` any other, `plain` the least, `strong` one that ends something. */
export type ButtonLook = 'primary' | 'quiet' | 'plain' | 'strong';

type Props = ButtonHTMLAttributes<HTMLButtonElement> & {
  readonly ref?: Ref<HTMLButtonElement>;
  readonly look?: ButtonLook;
  readonly icon?: ReactNode;
  /** As wide as its place, for phones and sheets. */
  readonly isWide?: boolean;
  /** Under way: keeps its width and its words, and takes no second press. */
  readonly isBusy?: boolean;
};

/** A button; never smaller than a fingertip. */
export function Button({ look = 'quiet', icon, isWide = false, isBusy = false, children, type = 'button', onClick, ...rest }: Props) {
  return (
    <button
      {...rest}
      type={type}
      className={styles['button']}
      data-look={look}
      data-wide={isWide || undefined}
      aria-disabled={isBusy || undefined}
      onClick={isBusy ? (event) => event.preventDefault() : onClick}
    >
      {icon}
      {children}
      {isBusy && <span className={styles['dots']} aria-hidden="true" />}
    </button>
  );
}

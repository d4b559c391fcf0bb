import type { ReactNode } from 'react';
import { useId, useRef } from 'react';
import styles from './menu.module.css';

/** One thing a menu can do. */
export type MenuItem = { readonly label: string; readonly icon?: ReactNode; readonly onChoose: () => void };

type Props = {
  /** What the button says or shows. */
  readonly children: ReactNode;
  /** What the menu is, in words, where the button shows only an icon. */
  readonly label?: string;
  readonly items: readonly MenuItem[];
  /** Something to read above the items. */
  readonly head?: ReactNode;
};

/** A few further actions behind one button. */
export function Menu({ children, label, items, head }: Props) {
  const id = useId();
  const sheet = useRef<HTMLDivElement>(null);
  function choose(item: MenuItem): void {
    sheet.current?.hidePopover();
    item.onChoose();
  }
  return (
    <span className={styles['menu']}>
      <button type="button" className={styles['opener']} aria-label={label} popoverTarget={id}>
        {children}
      </button>
      <div ref={sheet} id={id} className={styles['sheet']} popover="auto" onToggle={(event) => place(event.currentTarget)}>
        {head !== undefined && <div className={styles['head']}>{head}</div>}
        {items.map((item) => (
          <button key={item.label} type="button" className={styles['item']} onClick={() => choose(item)}>
            {item.icon}
            {item.label}
          </button>
        ))}
      </div>
    </span>
  );
}

/** Puts an opened sheet under its button, inside the window. */
function place(sheet: HTMLElement): void {
  const opener = sheet.previousElementSibling?.getBoundingClientRect();
  if (opener === undefined) return;
  const left = Math.min(opener.left, window.innerWidth - sheet.offsetWidth - 12);
  const isAbove = opener.bottom + sheet.offsetHeight + 12 > window.innerHeight && opener.top > sheet.offsetHeight;
  sheet.style.left = `${Math.max(12, left)}px`;
  sheet.style.top = `${isAbove ? opener.top - sheet.offsetHeight - 6 : opener.bottom + 6}px`;
}

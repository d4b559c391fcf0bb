import { IconChevronRight } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link } from '#interface/route/link.tsx';
import styles from './link-row.module.css';

/** Places to go to, one under another on one sheet. */
export function LinkRows({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <ul className={styles['rows']} aria-label={label}>
      {children}
    </ul>
  );
}

type Props = {
  /** An address inside the app. */
  readonly to?: string;
  /** An address of this server outside the app, instead. */
  readonly href?: string;
  readonly icon: ReactNode;
  readonly title: string;
  /** Why to go there, or what is there. */
  readonly about: string;
  /** How it stands, in a word. */
  readonly aside?: ReactNode;
};

/** One place to go to, big enough for a thumb. */
export function LinkRow({ to = '/', href, icon, title, about, aside }: Props) {
  const content = (
    <>
      <span className={styles['icon']}>{icon}</span>
      <span className={styles['words']}>
        <strong>{title}</strong>
        <span className={styles['about']}>{about}</span>
        {aside}
      </span>
      <IconChevronRight aria-hidden="true" size={20} className={styles['go']} />
    </>
  );
  return <li className={styles['row']}>{href === undefined ? <Link to={to}>{content}</Link> : <a href={href}>{content}</a>}</li>;
}

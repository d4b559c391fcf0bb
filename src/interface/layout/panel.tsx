import { IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useEffect, useId, useRef } from 'react';
import { IconButton } from '../controls/icon-button.tsx';
import { useKitWords } from '../words/kit-words.ts';
import { Card } from './card.tsx';
import styles from './layout.module.css';

type Props = { readonly title: string; readonly onClose: () => void; readonly children: ReactNode };

/** Something opened beside a list: it takes the focus when it opens, so that on a phone it comes into sight. Escape closes it. */
export function Panel({ title, onClose, children }: Props) {
  const say = useKitWords();
  const headingId = useId();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.focus({ preventScroll: true });
    const isOutOfSight = (box.current?.getBoundingClientRect().top ?? 0) > window.innerHeight / 2;
    if (isOutOfSight) box.current?.scrollIntoView();
  }, []);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape closes the panel from wherever the focus is inside it
    <div
      ref={box}
      className={styles['panel']}
      role="group"
      aria-labelledby={headingId}
      tabIndex={-1}
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
    >
      <Card title={<span id={headingId}>{title}</span>} aside={<IconButton label={say('dialog.close')} icon={<IconX />} onClick={onClose} />}>
        {children}
      </Card>
    </div>
  );
}

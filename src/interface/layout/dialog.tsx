import { IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useEffect, useId, useRef } from 'react';
import { IconButton } from '../controls/icon-button.tsx';
import { useKitWords } from '../words/kit-words.ts';
import styles from './dialog.module.css';

type Props = {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** The buttons at its foot, the primary one last. */
  readonly actions?: ReactNode;
};

/** Something that must be settled before going on; everything that can wait opens beside instead. */
export function Dialog({ title, isOpen, onClose, children, actions }: Props) {
  const say = useKitWords();
  const headingId = useId();
  const box = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (isOpen && box.current?.open === false) box.current.showModal();
    if (!isOpen) box.current?.close();
  }, [isOpen]);
  return (
    <dialog ref={box} className={styles['dialog']} aria-labelledby={headingId} onClose={onClose}>
      {isOpen && (
        <>
          <header>
            <h2 id={headingId}>{title}</h2>
            <IconButton label={say('dialog.close')} icon={<IconX />} onClick={onClose} />
          </header>
          <div className={styles['body']}>{children}</div>
          {actions !== undefined && <footer>{actions}</footer>}
        </>
      )}
    </dialog>
  );
}

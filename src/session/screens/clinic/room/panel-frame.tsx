import { IconArrowLeft } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useEffect, useRef } from 'react';
import { Button } from '#interface/controls/button.tsx';
import { PromptBand } from '../prompts/prompt-band.tsx';
import { useWords } from '../words.ts';
import { useRoom } from './room-context.ts';
import styles from './room.module.css';

type Props = {
  readonly title: string;
  readonly children: ReactNode;
  /** What stands at the foot, the primary action last. */
  readonly actions?: ReactNode;
};

/** Something opened over the room: its title takes the focus, one button or Escape goes back. */
export function PanelFrame({ title, children, actions }: Props) {
  const say = useWords();
  const { close } = useRoom();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className={styles['panel']} aria-label={title}>
      <header className={styles['panelHead']}>
        <Button look="plain" icon={<IconArrowLeft aria-hidden="true" />} aria-keyshortcuts="Escape" onClick={close}>
          {say('panel.back')}
        </Button>
        <h2 ref={heading} tabIndex={-1}>
          {title}
        </h2>
        <PromptBand isAside />
      </header>
      <div className={styles['panelBody']}>{children}</div>
      {actions !== undefined && <footer className={styles['actions']}>{actions}</footer>}
    </section>
  );
}

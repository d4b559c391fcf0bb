import { IconArrowLeft } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useEffect, useRef } from 'react';
import { Button } from '#interface/controls/button.tsx';
import { StepLine } from '#interface/questions/step-line.tsx';
import { useWords } from './words.ts';
import styles from './consents.module.css';

/** Where one is in a row of steps, and the ways on and back. */
export type Move = { readonly step: number; readonly count: number; readonly onBack: () => void; readonly onNext: () => void };

type Props = { readonly over: string; readonly title: string; readonly move: Move; readonly children: ReactNode; readonly foot: ReactNode };

/** One step on a page: where you are, one thought, the way on. */
export function StepPage({ over, title, move, children, foot }: Props) {
  const say = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <article className={styles['step']}>
      <header className={styles['head']}>
        <Button look="plain" icon={<IconArrowLeft aria-hidden="true" />} onClick={move.onBack}>
          {say('step.back')}
        </Button>
        <p>{say('step.of', { step: move.step, count: move.count, over })}</p>
        <StepLine done={move.step - 1} count={move.count} />
      </header>
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {children}
      <footer className={styles['foot']}>{foot}</footer>
    </article>
  );
}

import type { ReactNode } from 'react';
import { useClinicalWords } from './words.ts';
import styles from './prompt-card.module.css';

/** How soon somebody has to look: colours and markers as on bedside equipment. */
export type PromptPriority = 'high' | 'medium' | 'low';

const MARKERS = { high: '***', medium: '**', low: '*' } as const;

type Props = {
  readonly priority: PromptPriority;
  /** What crossed which limit: `Systolic 172, limit 160 mmHg`. */
  readonly title: string;
  /** Since when, who was told and who has it. */
  readonly children?: ReactNode;
  /** What can be done: seen, recheck, call. */
  readonly actions?: ReactNode;
};

/** A clinic policy prompt: the one place where red, yellow and cyan are used, always with a marker and a word. */
export function PromptCard({ priority, title, children, actions }: Props) {
  const say = useClinicalWords();
  return (
    <section className={styles['prompt']} data-priority={priority} aria-label={`${say(`prompt.${priority}`)}: ${title}`}>
      <p className={styles['kind']}>
        <PromptMarker priority={priority} />
        {say('prompt.policy')}
      </p>
      <p className={styles['title']}>{title}</p>
      {children !== undefined && <div className={styles['words']}>{children}</div>}
      {actions !== undefined && <div className={styles['actions']}>{actions}</div>}
    </section>
  );
}

/** The marker of a prompt beside a number or on a board. */
export function PromptMarker({ priority }: { readonly priority: PromptPriority }) {
  const say = useClinicalWords();
  return (
    <span className={styles['marker']} data-priority={priority} role="img" aria-label={say(`prompt.${priority}`)}>
      {MARKERS[priority]}
    </span>
  );
}

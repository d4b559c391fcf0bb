import type { KeyboardEvent, ReactNode } from 'react';
import { useEffect, useRef, useState } from 'react';
import { Button } from '../controls/button.tsx';
import { useClinicalWords } from './words.ts';
import styles from './hold-button.module.css';

type Props = {
  /** What it does, as a short order: `Stop the infusion`. */
  readonly action: string;
  readonly icon?: ReactNode;
  readonly onConfirm: () => void;
  readonly look?: 'primary' | 'strong';
  readonly disabled?: boolean;
};

/** How long the button is held before it acts. */
const HOLD_MS = 1000;
type Stage = 'resting' | 'holding' | 'asking';

/**
 * Start, stop, discharge and waste: held for one second, by finger, mouse or key. A short press asks instead, so that
 * nobody has to hold; neither way can happen by brushing past.
 */
export function HoldButton({ action, icon, onConfirm, look = 'strong', disabled = false }: Props) {
  const say = useClinicalWords();
  const [stage, setStage] = useState<Stage>('resting');
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  function begin(): void {
    clearTimeout(timer.current);
    setStage('holding');
    timer.current = setTimeout(confirm, HOLD_MS);
  }
  function letGo(next: Stage): void {
    clearTimeout(timer.current);
    setStage((current) => (current === 'holding' ? next : current));
  }
  function confirm(): void {
    clearTimeout(timer.current);
    setStage('resting');
    onConfirm();
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    if (!event.repeat) begin();
  }

  if (stage === 'asking') return <Asking action={action} onConfirm={confirm} onCancel={() => setStage('resting')} />;
  return (
    <button
      type="button"
      className={styles['hold']}
      data-look={look}
      data-holding={stage === 'holding' || undefined}
      disabled={disabled}
      onPointerDown={(event) => event.button === 0 && begin()}
      onPointerUp={() => letGo('asking')}
      onPointerLeave={() => letGo('resting')}
      onPointerCancel={() => letGo('resting')}
      onContextMenu={(event) => event.preventDefault()}
      onKeyDown={onKeyDown}
      onKeyUp={() => letGo('asking')}
      onBlur={() => letGo('resting')}
      onClick={(event) => event.detail === 0 && stage === 'resting' && setStage('asking')}
    >
      {icon}
      <span className={styles['words']}>
        <span>{action}</span>
        <span className={styles['hint']}>{say(stage === 'holding' ? 'hold.keep' : 'hold.hint')}</span>
      </span>
    </button>
  );
}

type AskingProps = { readonly action: string; readonly onConfirm: () => void; readonly onCancel: () => void };

/** The way back stands first, where the finger was, so that a double tap cannot confirm. */
function Asking({ action, onConfirm, onCancel }: AskingProps) {
  const say = useClinicalWords();
  const wayBack = useRef<HTMLButtonElement>(null);
  useEffect(() => wayBack.current?.focus(), []);
  return (
    <span className={styles['asking']} role="group" aria-label={action}>
      <Button ref={wayBack} onClick={onCancel}>
        {say('hold.cancel')}
      </Button>
      <Button look="strong" onClick={onConfirm}>
        {say('hold.confirm', { action: action.charAt(0).toLowerCase() + action.slice(1) })}
      </Button>
    </span>
  );
}

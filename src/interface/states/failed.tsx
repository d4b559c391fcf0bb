import { IconCloudOff, IconHandStop } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { use } from 'react';
import type { Refusal } from '#foundation/refusal.ts';
import { Button } from '../controls/button.tsx';
import { useKitWords } from '../words/kit-words.ts';
import { RefusalSentence } from './refusal-sentence.ts';
import styles from './states.module.css';

type Props = {
  readonly refusal: Refusal;
  /** Tries again; left out where trying again cannot help. */
  readonly again?: () => void;
  /** Whether the page tries again by itself, as it does for what it shows; what a person sends waits for them. */
  readonly triesItself?: boolean;
  /** What belongs to the refusal, such as the rules behind it. */
  readonly children?: ReactNode;
};

/** What could not be shown or done, in the server's words, and what to do about it. */
export function Failed({ refusal, again, triesItself = false, children }: Props) {
  const say = useKitWords();
  const sentenceOf = use(RefusalSentence);
  const isOffline = refusal.code === 'offline';
  const canHelp = refusal.kind === 'unavailable' || refusal.kind === 'fault' || refusal.kind === 'too-many';
  const Icon = isOffline ? IconCloudOff : IconHandStop;
  return (
    <div className={styles['failed']} role="alert">
      <Icon aria-hidden="true" size={22} />
      <div className={styles['words']}>
        <p>{isOffline ? say(triesItself ? 'state.offline' : 'state.notSent') : sentenceOf(refusal)}</p>
        {children}
        {again !== undefined && canHelp && <Button onClick={again}>{say('state.again')}</Button>}
      </div>
    </div>
  );
}

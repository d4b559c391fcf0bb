import { SavedMark } from '#interface/states/saved-mark.tsx';
import { useSendingState } from './outbox.ts';
import { useWords } from './words.ts';
import styles from './answer-mark.module.css';

/** Says quietly whether an answer has reached the clinic's server; keeps its line free so that nothing jumps. */
export function AnswerMark({ sendingKey }: { readonly sendingKey: string }) {
  const say = useWords();
  const state = useSendingState(sendingKey);
  if (state === null) return <p className={styles['mark']} />;
  if (state === 'refused') return <p className={styles['mark']}>{say('mark.refused')}</p>;
  return (
    <p className={styles['mark']}>
      <SavedMark state={state} />
      {state === 'waiting' && <span className={styles['why']}>{say('mark.waiting')}</span>}
    </p>
  );
}

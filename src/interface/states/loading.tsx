import { useConnection } from '../client/connection.ts';
import { useKitWords } from '../words/kit-words.ts';
import styles from './states.module.css';

type Props = {
  /** How many lines the content will have, about; the skeleton takes the same room so that nothing jumps. */
  readonly lines?: number;
};

/** A quiet skeleton in the place of what is coming, unseen for the first 300 ms; without a connection it says that it waits for one. */
export function Loading({ lines = 3 }: Props) {
  const say = useKitWords();
  const { isLost } = useConnection();
  return (
    <div className={styles['loading']} role="status">
      {isLost ? <p>{say('state.offline')}</p> : <span className={styles['unseen']}>{say('state.loading')}</span>}
      {Array.from({ length: lines }, (_none, index) => (
        <span key={index} className={styles['bone']} aria-hidden="true" />
      ))}
    </div>
  );
}

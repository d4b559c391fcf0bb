import type { Refusal } from '#foundation/refusal.ts';
import { useWords } from './words.ts';
import styles from './sign-in.module.css';

/** Why something could not be done and what to do, in the reader's language. */
export function NotDone({ refusal }: { readonly refusal: Refusal }) {
  const say = useWords();
  return (
    <p className={styles['notDone']} role="alert">
      {say(keyOf(refusal))}
    </p>
  );
}

function keyOf({ kind, code }: Refusal) {
  if (code === 'people.invitation-not-valid') return 'notDone.link';
  if (kind === 'unavailable') return 'notDone.offline';
  if (kind === 'too-many') return 'notDone.wait';
  if (kind === 'invalid') return 'notDone.check';
  return 'notDone.else';
}

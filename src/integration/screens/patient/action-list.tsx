import type { AnswerOf } from '#foundation/contract.ts';
import { useFormat } from '#interface/format/use-format.ts';
import type { ownActions } from '../../api.ts';
import { usePracticeWords } from './practices/practice-words.ts';
import { useWords } from './words.ts';
import styles from './actions.module.css';

export type OwnAction = AnswerOf<typeof ownActions>['actions'][number];

/** What somebody means to do, each with its day and how a practice goes. */
export function ActionList({ actions }: { readonly actions: readonly OwnAction[] }) {
  return (
    <ul className={styles['actions']}>
      {actions.map((action) => (
        <li key={`${action.from} ${action.text}`}>
          <Action action={action} />
        </li>
      ))}
    </ul>
  );
}

function Action({ action }: { readonly action: OwnAction }) {
  const say = useWords();
  const format = useFormat();
  const practice = usePracticeWords();
  const { text, dueOn, practice: key } = action;
  return (
    <>
      <p className={styles['text']}>{text}</p>
      {dueOn !== null && <p className={styles['due']}>{say('action.by', { date: format.localDate(dueOn) })}</p>}
      {key !== null && (
        <details className={styles['how']}>
          <summary>{say('action.how', { practice: practice(key) })}</summary>
          <p>{practice(`${key}.how`)}</p>
        </details>
      )}
    </>
  );
}

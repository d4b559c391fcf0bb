import type { AnswerOf } from '#foundation/contract.ts';
import { useAnswer } from '#interface/client/use-answer.ts';
import { useCommand } from '#interface/client/use-command.ts';
import { Button } from '#interface/controls/button.tsx';
import { useFormat } from '#interface/format/use-format.ts';
import { Row } from '#interface/layout/stack.tsx';
import { Failed } from '#interface/states/failed.tsx';
import type { ownActions } from '../../api.ts';
import { ownSteps, setOut } from '../../api-own-work.ts';
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
      <OnMyList action={action} />
    </>
  );
}

/** Takes something said in a session over to the person's own steps, where it can be ticked; once there, it says so. */
function OnMyList({ action: { text, dueOn, practice } }: { readonly action: OwnAction }) {
  const say = useWords();
  const steps = useAnswer(ownSteps, {}, { about: ['journal'] });
  const take = useCommand(setOut);
  if (steps.state !== 'answered') return null;
  if (steps.answer.actions.some(({ words }) => words === text)) return <p className={styles['due']}>{say('action.taken')}</p>;
  return (
    <>
      <Row>
        <Button isBusy={take.isBusy} onClick={() => void take.run({ body: { words: text, dueOn, practice, entryId: null } })}>
          {say('action.take')}
        </Button>
      </Row>
      {take.refusal !== null && <Failed refusal={take.refusal} />}
    </>
  );
}

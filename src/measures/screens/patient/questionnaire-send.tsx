import { IconPencil } from '@tabler/icons-react';
import type { AnswerOf } from '#foundation/contract.ts';
import { toInstant } from '#foundation/instant.ts';
import { isRefusal } from '#foundation/refusal.ts';
import { nowMs } from '#interface/client/clock.ts';
import { useCommand } from '#interface/client/use-command.ts';
import { Button } from '#interface/controls/button.tsx';
import { Page } from '#interface/layout/page.tsx';
import { Failed } from '#interface/states/failed.tsx';
import { finishAssessment, finishMeasure } from '../../api.ts';
import { isWritten } from '../../answer-set.ts';
import type { Item, Questionnaire } from '../../instrument.ts';
import type { FormInHand } from './form-in-hand.ts';
import { sendUntilHeard, useUnsentCount, useWaitingCount } from './outbox.ts';
import { useFormWording } from './wording/wording.ts';
import { useWords } from './words.ts';
import styles from './questionnaire.module.css';

type Props = {
  readonly instrument: Questionnaire;
  readonly form: FormInHand;
  readonly items: readonly Item[];
  readonly onEdit: (step: number) => void;
  /** `kept` where it waits on this phone for a connection. */
  readonly onFinished: (finished: AnswerOf<typeof finishAssessment> | 'kept') => void;
};

/** A last look before the form goes to the clinic; it waits until every answer has reached the server. */
export function QuestionnaireSend({ instrument, form, items, onEdit, onFinished }: Props) {
  const say = useWords();
  const wording = useFormWording(instrument);
  const finish = useCommand(finishAssessment);
  const unsent = useUnsentCount();
  const waiting = useWaitingCount();
  const skipped = items.filter(({ id }) => form.answers[id] === 'declined').length;

  const { assessmentId, measure } = form;
  const mustWait = assessmentId === null || waiting > 0;

  async function send(): Promise<void> {
    if (assessmentId === null || waiting > 0) {
      sendUntilHeard({ key: `${measure}/finish`, contract: finishMeasure, input: { params: { measure }, body: { givenAt: toInstant(nowMs()) } } });
      return onFinished('kept');
    }
    const finished = await finish.run({ params: { assessmentId } });
    if (!isRefusal(finished)) onFinished(finished);
  }

  return (
    <Page title={say('send.title')}>
      <p>{skipped === 0 ? say('send.words') : say('send.skipped', { count: skipped })}</p>
      {waiting > 0 && (
        <p className={styles['unsent']} role="status">
          {say('send.unsent', { count: waiting })}
        </p>
      )}
      {finish.refusal !== null && <Failed refusal={finish.refusal} again={() => void send()} />}
      <Button look="primary" isWide isBusy={finish.isBusy || (unsent > 0 && !mustWait)} onClick={() => void send()}>
        {say(mustWait ? 'send.keep' : 'send.button')}
      </Button>
      <details className={styles['answers']}>
        <summary>{say('send.look')}</summary>
        <ol>
          {items.map((item, index) => (
            <li key={item.id}>
              <button type="button" onClick={() => onEdit(index + 1)}>
                <span>{wording.text(item)}</span>
                <span className={styles['given']}>
                  {givenText(item)}
                  <IconPencil aria-hidden="true" size={18} />
                </span>
              </button>
            </li>
          ))}
        </ol>
      </details>
    </Page>
  );

  function givenText(item: Item): string {
    const answer = form.answers[item.id];
    if (isWritten(answer)) return answer.text;
    if (typeof answer !== 'number') return say('send.noAnswer');
    if (item.kind === 'rating') return String(answer);
    if (item.kind === 'number') return `${answer} ${wording.part(item, 'unit')}`.trim();
    if (item.kind === 'text') return String(answer);
    const given = item.answers.find(({ value }) => value === answer);
    return given === undefined ? String(answer) : wording.answer(given);
  }
}

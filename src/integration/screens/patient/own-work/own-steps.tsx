import { useState } from 'react';
import { useAnswer } from '#interface/client/use-answer.ts';
import { useCommand } from '#interface/client/use-command.ts';
import { Button } from '#interface/controls/button.tsx';
import { CheckField } from '#interface/controls/check-field.tsx';
import { useFormat } from '#interface/format/use-format.ts';
import { Card } from '#interface/layout/card.tsx';
import { Answered } from '#interface/states/answered.tsx';
import { Failed } from '#interface/states/failed.tsx';
import type { OwnStep } from '../../../api-own-work.ts';
import { dropStep, markDone, ownSteps } from '../../../api-own-work.ts';
import { NewStep } from './new-step.tsx';
import { useWords } from './words.ts';
import styles from './own-work.module.css';

/** Steps that the person sets out for themselves, to be ticked or taken off, and room for another one. */
export function OwnSteps() {
  const say = useWords();
  const asked = useAnswer(ownSteps, {}, { about: ['journal'] });
  return (
    <Card title={say('steps.title')}>
      <p className={styles['note']}>{say('steps.words')}</p>
      <Answered of={asked} lines={4}>
        {({ actions }) => (
          <>
            <ul className={styles['steps']}>
              {actions.map((step) => (
                <Step key={step.actionId} step={step} />
              ))}
            </ul>
            <NewStep key={actions.length} />
          </>
        )}
      </Answered>
    </Card>
  );
}

function Step({ step: { actionId, words, dueOn, doneAt } }: { readonly step: OwnStep }) {
  const say = useWords();
  const format = useFormat();
  const mark = useCommand(markDone);
  const drop = useCommand(dropStep);
  const refusal = mark.refusal ?? drop.refusal;
  const params = { actionId };
  // The tick shows at once; where the server says no, it goes back.
  const [wished, setWished] = useState<boolean | null>(null);
  async function tick(isDone: boolean): Promise<void> {
    setWished(isDone);
    await mark.run({ params, body: { isDone } });
    setWished(null);
  }
  return (
    <li>
      <CheckField label={words} isChecked={wished ?? doneAt !== null} onChange={(isDone) => void tick(isDone)} />
      <div className={styles['aside']}>
        {dueOn !== null && <span className={styles['note']}>{say('steps.by', { date: format.localDate(dueOn) })}</span>}
        <Button look="plain" isBusy={drop.isBusy} onClick={() => void drop.run({ params })}>
          {say('steps.drop')}
        </Button>
      </div>
      {refusal !== null && <Failed refusal={refusal} />}
    </li>
  );
}

import { useState } from 'react';
import { isRefusal } from '#foundation/refusal.ts';
import { settingsInForce } from '#foundation/setting.ts';
import type { ItemAnswer } from '../../../answer-set.ts';
import { askedItems } from '../../../asked-items.ts';
import type { Questionnaire } from '../../../instrument.ts';
import { scoreAnswers } from '../../../scoring.ts';
import { measureSettings } from '../../../settings.ts';
import { EnterItem } from '../enter-item.tsx';
import { useWords } from './words.ts';
import styles from '../measures.module.css';

/** A form to try: questions come and go with their conditions, and the total is worked out as it will be. Nothing is kept. */
export function TryForm({ form }: { readonly form: Questionnaire }) {
  const say = useWords();
  const [answers, setAnswers] = useState<Readonly<Record<string, ItemAnswer>>>({});
  const score = scoreAnswers(form, answers, settingsInForce(measureSettings, {}));
  const computation = isRefusal(score) ? score.sentence : score.computation;
  return (
    <section aria-label={say('form.preview')}>
      {form.instruction !== '' && <p>{form.instruction}</p>}
      {askedItems(form, answers).map((item) => (
        <div key={item.id} className={styles['item']}>
          {item.lead?.map((text) => (
            <p key={text} className={styles['lead']}>
              {text}
            </p>
          ))}
          <EnterItem item={item} answer={answers[item.id]} onChange={(answer) => setAnswers((given) => ({ ...given, [item.id]: answer ?? 'not-asked' }))} />
        </div>
      ))}
      <p role="status">{computation}</p>
    </section>
  );
}

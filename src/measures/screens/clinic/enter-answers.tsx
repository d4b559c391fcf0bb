import { Form } from '#interface/controls/form.tsx';
import { useForm } from '#interface/controls/use-form.ts';
import { useClinicTime } from '#interface/format/use-clinic-time.ts';
import type { ItemAnswer } from '../../answer-set.ts';
import { askedItems, openItems } from '../../asked-items.ts';
import type { Item, Questionnaire } from '../../instrument.ts';
import { EnterItem } from './enter-item.tsx';
import { MeasuredAtField } from './measured-at-field.tsx';
import { useEnter } from './use-enter.ts';
import { useWords } from './words.ts';
import styles from './measures.module.css';

type Values = { readonly answers: Readonly<Record<string, ItemAnswer>>; readonly measuredAt: string };
type Props = { readonly instrument: Questionnaire; readonly patientId: string; readonly onDone: () => void };

/** Enters the answers of a questionnaire as they stand on paper; a question without an answer is said to have none. */
export function EnterAnswers({ instrument, patientId, onDone }: Props) {
  const say = useWords();
  const time = useClinicTime();
  const { enter, refusal, isBusy } = useEnter(patientId, onDone);
  const form = useForm<Values>({ answers: {}, measuredAt: time.now }, (values) => ({
    answers: openItems(instrument, values.answers).some(mustBeAnswered) ? say('wrong.answers') : null,
    measuredAt: time.instantOf(values.measuredAt) === null ? say('wrong.moment') : null,
  }));
  const { answers } = form.values;
  function send(): void {
    const measuredAt = time.instantOf(form.values.measuredAt);
    if (form.isReady() && measuredAt !== null) void enter({ kind: 'answers', measure: instrument.id, version: instrument.version, answers: onlyAsked(instrument, answers) }, measuredAt);
  }
  return (
    <Form errors={form.errors} refusal={refusal} isBusy={isBusy} sendWord={say('enter.send')} onSend={send} onCancel={onDone}>
      <MeasuredAtField {...form.field('measuredAt')} />
      {instrument.instruction !== '' && <p>{instrument.instruction}</p>}
      <div id="field-answers" tabIndex={-1}>
        {askedItems(instrument, answers).map((item) => (
          <div key={item.id} className={styles['item']}>
            {item.lead?.map((text) => (
              <p key={text} className={styles['lead']}>
                {text}
              </p>
            ))}
            <EnterItem item={item} answer={answers[item.id]} onChange={(answer) => form.set('answers', withAnswer(answers, item.id, answer))} />
          </div>
        ))}
      </div>
      <p className={styles['quiet']}>{instrument.licence.notice}</p>
    </Form>
  );
}

function mustBeAnswered({ isScored, selfHarm }: Item): boolean {
  return isScored || selfHarm !== null;
}

/** What was answered before an earlier answer left its question out is not sent. */
function onlyAsked(instrument: Questionnaire, answers: Values['answers']): Record<string, ItemAnswer> {
  return Object.fromEntries(askedItems(instrument, answers).flatMap(({ id }) => (answers[id] === undefined ? [] : [[id, answers[id]]])));
}

/** Without an answer the question is open again. */
function withAnswer(answers: Values['answers'], itemId: string, answer: ItemAnswer | undefined): Values['answers'] {
  const { [itemId]: _, ...others } = answers;
  return answer === undefined ? others : { ...others, [itemId]: answer };
}

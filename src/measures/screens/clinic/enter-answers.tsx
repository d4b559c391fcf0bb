import { ChoiceField } from '#interface/controls/choice-field.tsx';
import { Form } from '#interface/controls/form.tsx';
import { SelectField } from '#interface/controls/select-field.tsx';
import { useForm } from '#interface/controls/use-form.ts';
import { useClinicTime } from '#interface/format/use-clinic-time.ts';
import type { ItemAnswer } from '../../answer-set.ts';
import { valuesOf } from '../../answer-set.ts';
import type { Item, Questionnaire } from '../../instrument.ts';
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
    answers: instrument.items.every((item) => !mustBeAnswered(item, values.answers) || values.answers[item.id] !== undefined) ? null : say('wrong.answers'),
    measuredAt: time.instantOf(values.measuredAt) === null ? say('wrong.moment') : null,
  }));
  const { answers } = form.values;
  function send(): void {
    const measuredAt = time.instantOf(form.values.measuredAt);
    if (form.isReady() && measuredAt !== null) void enter({ kind: 'answers', measure: instrument.id, answers }, measuredAt);
  }
  return (
    <Form errors={form.errors} refusal={refusal} isBusy={isBusy} sendWord={say('enter.send')} onSend={send} onCancel={onDone}>
      <MeasuredAtField {...form.field('measuredAt')} />
      <p>{instrument.instruction}</p>
      <div id="field-answers" tabIndex={-1}>
        {instrument.items.filter((item) => isAsked(item, answers)).map((item) => (
          <div key={item.id} className={styles['item']}>
            <ItemField item={item} answer={answers[item.id]} onChange={(answer) => form.set('answers', { ...answers, [item.id]: answer })} />
          </div>
        ))}
      </div>
      <p className={styles['quiet']}>{instrument.licence.notice}</p>
    </Form>
  );
}

type ItemProps = { readonly item: Item; readonly answer: ItemAnswer | undefined; readonly onChange: (answer: ItemAnswer) => void };

function ItemField({ item, answer, onChange }: ItemProps) {
  const say = useWords();
  const absent = (['declined', 'not-asked'] as const).map((value) => ({ value, label: say(`answer.${value}`) }));
  const chosen = answer === undefined ? null : String(answer);
  function choose(value: string): void {
    onChange(value === 'declined' || value === 'not-asked' ? value : Number(value));
  }
  if (item.kind === 'rating') {
    const hint = `${item.minimum} ${item.minimumLabel}, ${item.maximum} ${item.maximumLabel}`;
    const numbers = valuesOf(item).map((value) => ({ value: String(value), label: String(value) }));
    return <SelectField<string> label={item.text} hint={hint} value={chosen} onChange={choose} emptyWord={say('choose')} choices={[...numbers, ...absent]} />;
  }
  return <ChoiceField<string> shape="rows" label={item.text} value={chosen} onChange={choose} choices={[...item.answers.map(({ value, label }) => ({ value: String(value), label })), ...absent]} />;
}

/** A question that depends on an earlier yes is asked only after one. */
function isAsked(item: Item, answers: Values['answers']): boolean {
  return item.kind !== 'choice' || item.askWhen === undefined || Object.values(answers).some((answer) => answer === 1 || answer === 'declined');
}

function mustBeAnswered(item: Item, answers: Values['answers']): boolean {
  return isAsked(item, answers) && (item.isScored || item.selfHarm !== null);
}

import { ChoiceField } from '#interface/controls/choice-field.tsx';
import { Form } from '#interface/controls/form.tsx';
import { useForm } from '#interface/controls/use-form.ts';
import { useClinicTime } from '#interface/format/use-clinic-time.ts';
import type { ColumbiaAnswers, ScreenerAnswer } from '../../c-ssrs-level.ts';
import { columbiaQuestions } from './columbia-questions.ts';
import { MeasuredAtField } from './measured-at-field.tsx';
import { useEnter } from './use-enter.ts';
import { useWords } from './words.ts';
import styles from './measures.module.css';

type Question = Exclude<keyof ColumbiaAnswers, 'form'>;
type Values = { readonly form: ColumbiaAnswers['form'] | null; readonly answers: Readonly<Partial<Record<Question, ScreenerAnswer>>>; readonly measuredAt: string };

const ANSWERS = ['yes', 'no', 'declined', 'not-asked'] as const;

/** The numbered answers of a C-SSRS screener that was asked from the clinic’s own sheet; its wording is not in the product. */
export function EnterColumbia({ patientId, onDone }: { readonly patientId: string; readonly onDone: () => void }) {
  const say = useWords();
  const time = useClinicTime();
  const { enter, refusal, isBusy } = useEnter(patientId, onDone);
  const form = useForm<Values>({ form: null, answers: {}, measuredAt: time.now }, (values) => ({
    form: values.form === null ? say('wrong.form') : null,
    answers: columbiaQuestions(values.form, values.answers).every((question) => values.answers[question] !== undefined) ? null : say('wrong.columbia'),
    measuredAt: time.instantOf(values.measuredAt) === null ? say('wrong.moment') : null,
  }));
  const { answers } = form.values;
  const asked = columbiaQuestions(form.values.form, answers);
  function send(): void {
    const measuredAt = time.instantOf(form.values.measuredAt);
    if (!form.isReady() || measuredAt === null || form.values.form === null) return;
    const of = (question: Question): ScreenerAnswer => (asked.includes(question) ? (answers[question] ?? 'not-asked') : 'not-asked');
    const entered: ColumbiaAnswers = {
      form: form.values.form, question1: of('question1'), question2: of('question2'), question3: of('question3'), question4: of('question4'), question5: of('question5'),
      question6Lifetime: of('question6Lifetime'), question6Recent: of('question6Recent'),
    };
    void enter({ kind: 'c-ssrs', answers: entered }, measuredAt);
  }
  return (
    <Form errors={form.errors} refusal={refusal} isBusy={isBusy} sendWord={say('enter.send')} onSend={send} onCancel={onDone}>
      <p className={styles['quiet']}>{say('columbia.words')}</p>
      <MeasuredAtField {...form.field('measuredAt')} />
      <ChoiceField
        {...form.field('form')}
        shape="rows"
        label={say('columbia.form')}
        choices={(['lifetime-and-recent', 'since-last-contact'] as const).map((value) => ({ value, label: say(`columbia.${value}`) }))}
      />
      <div id="field-answers" tabIndex={-1}>
        {asked.map((question) => (
          <div key={question} className={styles['item']}>
            <ChoiceField
              shape="rows"
              label={say(`columbia.${question}`)}
              value={answers[question] ?? null}
              onChange={(answer) => form.set('answers', { ...answers, [question]: answer })}
              choices={ANSWERS.map((value) => ({ value, label: say(`answer.${value}`) }))}
            />
          </div>
        ))}
      </div>
    </Form>
  );
}

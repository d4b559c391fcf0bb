import { isRefusal } from '#foundation/refusal.ts';
import { useCommand } from '#interface/client/use-command.ts';
import { ChoiceField } from '#interface/controls/choice-field.tsx';
import { Form } from '#interface/controls/form.tsx';
import { SelectField } from '#interface/controls/select-field.tsx';
import { TextField } from '#interface/controls/text-field.tsx';
import type { Form as FormState } from '#interface/controls/use-form.ts';
import { useForm } from '#interface/controls/use-form.ts';
import { useClinicTime } from '#interface/format/use-clinic-time.ts';
import { toast } from '#interface/states/toasts.ts';
import { recordTestResult } from '../../../api-intake.ts';
import type { AskedKind } from '../../../intake-schema.ts';
import { ASKED_KINDS } from '../../../intake-schema.ts';
import { useWords } from '../words.ts';
import { MomentField } from './moment-field.tsx';
import type { ChosenKind, TestValues } from './test-values.ts';
import { isChosenKind, isTest, outcomesOf, RESULT_CHOICES, sentResult } from './test-values.ts';
import styles from '../panels.module.css';

/** Records one test result, or why there is none, with the moment it speaks of. */
export function TestForm({ patientId, onDone }: { readonly patientId: string; readonly onDone: () => void }) {
  const say = useWords();
  const time = useClinicTime();
  const record = useCommand(recordTestResult);
  const start: TestValues = {
    kind: null, outcome: null, alt: '', ast: '', alkalinePhosphatase: '', gammaGt: '', positiveFor: '', choice: null, words: '', times: '', heartRate: '', saturation: '', measuredAt: time.now,
  };
  const form = useForm<TestValues>(start, (values) => ({
    kind: values.kind === null ? say('wrong.testKind') : sentResult(values) === null ? say('wrong.testResult') : null,
    measuredAt: time.instantOf(values.measuredAt) === null ? say('wrong.moment') : null,
  }));
  async function send(): Promise<void> {
    const [result, measuredAt] = [sentResult(form.values), time.instantOf(form.values.measuredAt)];
    if (!form.isReady() || result === null || measuredAt === null) return;
    if (isRefusal(await record.run({ params: { patientId }, body: { result, measuredAt } }))) return;
    toast(say('tests.recorded'));
    onDone();
  }
  return (
    <Form errors={form.errors} refusal={record.refusal} isBusy={record.isBusy} sendWord={say('tests.record')} onSend={() => void send()} onCancel={onDone}>
      <SelectField {...form.field('kind')} label={say('tests.kind')} emptyWord={say('choose')} choices={ASKED_KINDS.map((value) => ({ value, label: say(`test.${value}`) }))} />
      {form.values.kind !== null && <OutcomeField form={form} kind={form.values.kind} />}
      {form.values.outcome === 'result' && <ResultFields form={form} />}
      {form.values.kind !== null && <MomentField {...form.field('measuredAt')} />}
    </Form>
  );
}

function OutcomeField({ form, kind }: { readonly form: FormState<TestValues>; readonly kind: AskedKind }) {
  const say = useWords();
  const { outcome } = form.values;
  return (
    <>
      <ChoiceField {...form.field('outcome')} shape="rows" label={say('tests.outcome')} choices={outcomesOf(kind).map((value) => ({ value, label: say(`tests.outcome.${value}`) }))} />
      {!isTest(kind) && <p className={styles['quiet']}>{say('tests.formHint')}</p>}
      {outcome !== null && outcome !== 'result' && <TextField {...form.field('words')} label={say('tests.details')} optionalWord={say('optional')} maxLength={1000} />}
    </>
  );
}

function ResultFields({ form }: { readonly form: FormState<TestValues> }) {
  const say = useWords();
  const { kind } = form.values;
  if (kind !== null && isChosenKind(kind)) return <ChosenResult form={form} kind={kind} />;
  switch (kind) {
    case 'liver-tests':
      return (
        <div className={styles['pair']}>
          <TextField {...form.field('alt')} kind="decimal" label={say('tests.alt')} unit={say('tests.multiple')} />
          <TextField {...form.field('ast')} kind="decimal" label={say('tests.ast')} unit={say('tests.multiple')} />
          <TextField {...form.field('alkalinePhosphatase')} kind="decimal" label={say('tests.alp')} unit={say('tests.multiple')} optionalWord={say('optional')} />
          <TextField {...form.field('gammaGt')} kind="decimal" label={say('tests.ggt')} unit={say('tests.multiple')} optionalWord={say('optional')} />
        </div>
      );
    case 'urine-drug-screen':
      return <TextField {...form.field('positiveFor')} label={say('tests.positiveFor')} hint={say('tests.positiveHint')} />;
    case 'drug-use-question':
      return <TextField {...form.field('times')} kind="whole" label={say('tests.times')} hint={say('tests.timesHint')} unit={say('tests.timesUnit')} />;
    case 'vital-signs':
      return (
        <div className={styles['pair']}>
          <TextField {...form.field('heartRate')} kind="whole" label={say('tests.heartRate')} unit={say('tests.perMinute')} />
          <TextField {...form.field('saturation')} kind="whole" label={say('tests.saturation')} unit="%" />
        </div>
      );
    default:
      return null;
  }
}

function ChosenResult({ form, kind }: { readonly form: FormState<TestValues>; readonly kind: ChosenKind }) {
  const say = useWords();
  const choices: readonly TestWord[] = RESULT_CHOICES[kind];
  return (
    <>
      <ChoiceField {...form.field('choice')} shape="rows" label={say('tests.result')} choices={choices.map((value) => ({ value, label: say(`tests.${value}`) }))} />
      {kind !== 'pregnancy-test' && <TextField {...form.field('words')} label={say('tests.details')} optionalWord={say('optional')} maxLength={1000} />}
    </>
  );
}

type TestWord = (typeof RESULT_CHOICES)[ChosenKind][number];

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
import { useWords } from '../words.ts';
import { MomentField } from './moment-field.tsx';
import type { TestValues } from './test-values.ts';
import { sentResult, TEST_KINDS } from './test-values.ts';
import styles from '../panels.module.css';

/** Records one test result with the moment it speaks of. */
export function TestForm({ patientId, onDone }: { readonly patientId: string; readonly onDone: () => void }) {
  const say = useWords();
  const time = useClinicTime();
  const record = useCommand(recordTestResult);
  const start: TestValues = { kind: null, alt: '', ast: '', positiveFor: '', pregnancy: null, times: '', measuredAt: time.now };
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
      <SelectField {...form.field('kind')} label={say('tests.kind')} emptyWord={say('choose')} choices={TEST_KINDS.map((value) => ({ value, label: say(`test.${value}`) }))} />
      <ResultFields form={form} />
      {form.values.kind !== null && <MomentField {...form.field('measuredAt')} />}
    </Form>
  );
}

function ResultFields({ form }: { readonly form: FormState<TestValues> }) {
  const say = useWords();
  switch (form.values.kind) {
    case null:
      return null;
    case 'liver-tests':
      return (
        <div className={styles['pair']}>
          <TextField {...form.field('alt')} kind="decimal" label={say('tests.alt')} unit={say('tests.multiple')} />
          <TextField {...form.field('ast')} kind="decimal" label={say('tests.ast')} unit={say('tests.multiple')} />
        </div>
      );
    case 'urine-drug-screen':
      return <TextField {...form.field('positiveFor')} label={say('tests.positiveFor')} hint={say('tests.positiveHint')} />;
    case 'pregnancy-test':
      return <ChoiceField {...form.field('pregnancy')} shape="rows" label={say('tests.result')} choices={(['negative', 'positive', 'unclear'] as const).map((value) => ({ value, label: say(`tests.${value}`) }))} />;
    case 'drug-use-question':
      return <TextField {...form.field('times')} kind="whole" label={say('tests.times')} hint={say('tests.timesHint')} unit={say('tests.timesUnit')} />;
  }
}

import { ChoicesField } from '#interface/controls/choice-field.tsx';
import { TextArea } from '#interface/controls/text-area.tsx';
import type { Form } from '#interface/controls/use-form.ts';
import { Card } from '#interface/layout/card.tsx';
import { LONGEST, PREFERRED_TIMES, REASONS } from '../../enquiry.ts';
import type { RequestValues } from './request-values.ts';
import { timesAfter } from './request-values.ts';
import { useWords } from './words.ts';

/** What brings the person, what they hope for, and when a first talk would suit. */
export function ReasonQuestions({ form }: { readonly form: Form<RequestValues> }) {
  const say = useWords();
  const { values, errors } = form;
  return (
    <>
      <Card>
        <ChoicesField
          id="field-reasons"
          label={say('reasons.label')}
          hint={say('reasons.hint')}
          error={errors.reasons}
          values={values.reasons}
          onChange={(reasons) => form.set('reasons', reasons)}
          choices={REASONS.map((value) => ({ value, label: say(`reason.${value}`) }))}
        />
      </Card>
      <Card title={say('imagined.title')}>
        <TextArea {...form.field('imagined')} label={say('imagined.label')} optionalWord={say('optional')} hint={say('imagined.hint')} rows={3} maxLength={LONGEST.imagined} />
      </Card>
      <Card>
        <ChoicesField
          id="field-preferredTimes"
          shape="rows"
          label={say('times.label')}
          error={errors.preferredTimes}
          values={values.preferredTimes}
          onChange={(times) => form.set('preferredTimes', timesAfter(values.preferredTimes, times))}
          choices={PREFERRED_TIMES.map((value) => ({ value, label: say(`time.${value}`) }))}
        />
      </Card>
    </>
  );
}

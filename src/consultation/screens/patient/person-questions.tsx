import { ChoiceField } from '#interface/controls/choice-field.tsx';
import { TextField } from '#interface/controls/text-field.tsx';
import type { Form } from '#interface/controls/use-form.ts';
import { Card } from '#interface/layout/card.tsx';
import { LONGEST } from '../../enquiry.ts';
import type { RequestValues } from './request-values.ts';
import { useWords } from './words.ts';

/** What the person is called and how they are reached; the question about messages comes with a phone number. */
export function PersonQuestions({ form }: { readonly form: Form<RequestValues> }) {
  const say = useWords();
  const wish = form.values.mayLeaveMessage;
  return (
    <>
      <Card title={say('name.title')}>
        <TextField {...form.field('name')} label={say('name.label')} hint={say('name.hint')} autoComplete="nickname" maxLength={LONGEST.name} />
      </Card>
      <Card title={say('reach.title')}>
        <p>{say('reach.words')}</p>
        <TextField {...form.field('email')} kind="email" label={say('email.label')} autoComplete="email" maxLength={LONGEST.email} spellCheck={false} />
        <TextField {...form.field('phone')} kind="tel" label={say('phone.label')} autoComplete="tel" maxLength={LONGEST.phone} />
        {form.values.phone.trim() !== '' && (
          <ChoiceField
            id="field-mayLeaveMessage"
            label={say('message.label')}
            hint={say('message.hint')}
            value={wish === 'not-said' ? null : wish}
            onChange={(value) => form.set('mayLeaveMessage', value)}
            choices={[
              { value: 'yes', label: say('message.yes') },
              { value: 'no', label: say('message.no') },
            ]}
          />
        )}
      </Card>
    </>
  );
}

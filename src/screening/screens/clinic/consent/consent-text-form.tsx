import { Suspense } from 'react';
import { isRefusal } from '#foundation/refusal.ts';
import { useCommand } from '#interface/client/use-command.ts';
import { ChoiceField } from '#interface/controls/choice-field.tsx';
import { Form } from '#interface/controls/form.tsx';
import { TextArea } from '#interface/controls/text-area.tsx';
import { TextField } from '#interface/controls/text-field.tsx';
import { useForm } from '#interface/controls/use-form.ts';
import { fetched } from '#interface/route/fetched.ts';
import { Loading } from '#interface/states/loading.tsx';
import { toast } from '#interface/states/toasts.ts';
import { publishConsentDocument } from '../../../api-consent.ts';
import { consentGrade } from '../../../consent-grade.ts';
import type { ConsentTemplate } from '../../../consent-template.ts';
import { useWords } from '../words.ts';
import type { ConsentTextValues } from './consent-text-values.ts';
import { scopeOf, startOf, withTemplate } from './consent-text-values.ts';
import type { DocumentRow } from './document-row.ts';
import { GradeLine } from './grade-line.tsx';
import { questionsOf } from './question-draft.ts';
import { QuestionFields } from './question-fields.tsx';
import { ScopeFields } from './scope-fields.tsx';
import { useConsentWords } from './words.ts';

/** The texts that come along are long, so they travel only to somebody who writes one. */
const TemplateField = fetched(async () => (await import('./template-field.tsx')).TemplateField);

type Props = { readonly document: DocumentRow | null; readonly highestGrade: number; readonly onDone: () => void };

/** Writes a consent text, or a newer version of one; what it is about stays as it was. */
export function ConsentTextForm({ document, highestGrade, onDone }: Props) {
  const say = useWords();
  const sayConsent = useConsentWords();
  const publish = useCommand(publishConsentDocument);
  const gradeOver = ({ text, language: written }: ConsentTextValues) => {
    const { grade } = consentGrade(text, written);
    return grade > highestGrade ? sayConsent('grade.over', { grade, highest: highestGrade }) : null;
  };
  const form = useForm<ConsentTextValues>(startOf(document), (values) => ({
    title: values.title.trim() === '' ? say('wrong.textTitle') : null,
    text: values.text.trim() === '' ? say('wrong.text') : gradeOver(values),
    kind: document === null && scopeOf(values) === null ? say('wrong.scope') : null,
    questions: questionsOf(values.questions) === null ? sayConsent('questions.incomplete') : null,
  }));
  const { language } = form.values;

  async function send(): Promise<void> {
    const { title, text, questions } = form.values;
    const scope = document?.scope ?? scopeOf(form.values);
    const teachBack = questionsOf(questions);
    if (!form.isReady() || scope === null || teachBack === null) return;
    const answer = await publish.run({ body: { ...(document !== null && { documentId: document.documentId }), language, title, text, scope, teachBack } });
    if (isRefusal(answer)) return;
    toast(say('texts.isPublished'));
    onDone();
  }

  return (
    <Form errors={form.errors} refusal={publish.refusal} isBusy={publish.isBusy} sendWord={say('texts.publish')} onSend={() => void send()} onCancel={onDone}>
      <ChoiceField {...form.field('language')} shape="rows" label={say('texts.language')} choices={(['en', 'es'] as const).map((value) => ({ value, label: say(`language.${value}`) }))} />
      <Suspense fallback={<Loading lines={2} />}>
        <TemplateField key={language} language={language} onChoose={(template: ConsentTemplate) => form.replace(withTemplate(form.values, template))} />
      </Suspense>
      {document === null && <ScopeFields form={form} />}
      <TextField {...form.field('title')} label={say('texts.titleOf')} maxLength={200} />
      <TextArea {...form.field('text')} label={say('texts.text')} hint={say('texts.textHint')} rows={14} maxLength={40_000} />
      <GradeLine text={form.values.text} language={language} highest={highestGrade} />
      <QuestionFields {...form.field('questions')} />
    </Form>
  );
}

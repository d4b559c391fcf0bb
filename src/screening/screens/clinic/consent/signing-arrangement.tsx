import type { GuideLanguage } from '#evidence/guide-language.ts';
import type { AnswerOf } from '#foundation/contract.ts';
import { useAnswer } from '#interface/client/use-answer.ts';
import { ChoiceField } from '#interface/controls/choice-field.tsx';
import { Form } from '#interface/controls/form.tsx';
import { TextArea } from '#interface/controls/text-area.tsx';
import { TextField } from '#interface/controls/text-field.tsx';
import { useForm } from '#interface/controls/use-form.ts';
import { useFormat } from '#interface/format/use-format.ts';
import { Panel } from '#interface/layout/panel.tsx';
import { Answered } from '#interface/states/answered.tsx';
import { Empty } from '#interface/states/empty.tsx';
import { consentsToSign } from '../../../api-clinic-signing.ts';
import { useConsentWords } from './words.ts';

type ToSign = AnswerOf<typeof consentsToSign>;
export type TextToSign = ToSign['documents'][number];

/** How a signature in the clinic is given: in which language, by whom, through whom, and what the clinician noted. */
export type Arrangement = {
  readonly language: GuideLanguage;
  readonly signer: { readonly kind: 'person' } | { readonly kind: 'representative'; readonly relation: string };
  readonly interpreter: { readonly name: string; readonly language: string } | null;
  readonly capacityNote: string | null;
  readonly afterDoseReason: string | null;
};

type Props = { readonly patientId: string; readonly documentId: string; readonly onHandOver: (text: TextToSign, arrangement: Arrangement) => void; readonly onCancel: () => void };

const START = { language: 'en' as GuideLanguage, signer: 'person' as 'person' | 'representative', relation: '', interpreterName: '', interpreterLanguage: '', capacityNote: '', afterDoseReason: '' };

/** What staff settle before they hand the tablet over. */
export function SigningArrangement({ patientId, documentId, onHandOver, onCancel }: Props) {
  const say = useConsentWords();
  const answer = useAnswer(consentsToSign, { params: { patientId }, query: { language: 'en' } });
  return (
    <Panel title={say('arrange.title')} onClose={onCancel}>
      <Answered of={answer} lines={8}>
        {(toSign) => <ArrangementForm {...{ patientId, documentId, onHandOver, onCancel, toSign }} />}
      </Answered>
    </Panel>
  );
}

function ArrangementForm({ patientId, documentId, onHandOver, onCancel, toSign }: Props & { readonly toSign: ToSign }) {
  const say = useConsentWords();
  const format = useFormat();
  const form = useForm(START, ({ signer, relation, interpreterName, interpreterLanguage, capacityNote, afterDoseReason }) => ({
    relation: signer === 'representative' && relation.trim() === '' ? say('arrange.relationMissing') : null,
    interpreterLanguage: (interpreterName.trim() === '') === (interpreterLanguage.trim() === '') ? null : say('arrange.interpreterMissing'),
    capacityNote: (toSign.isCapacityInDoubt || signer === 'representative') && capacityNote.trim() === '' ? say('arrange.capacityMissing') : null,
    afterDoseReason: toSign.nothingBindingUntil !== null && afterDoseReason.trim() === '' ? say('arrange.reasonMissing') : null,
  }));
  const { language, signer } = form.values;
  const inLanguage = useAnswer(consentsToSign, { params: { patientId }, query: { language } });
  const text = inLanguage.state === 'answered' ? inLanguage.answer.documents.find((each) => each.documentId === documentId) : undefined;
  if (toSign.documents.every((each) => each.documentId !== documentId)) return <Empty title={say('arrange.gone')} />;

  function handOver(): void {
    if (!form.isReady() || text === undefined) return;
    const { relation, interpreterName, interpreterLanguage, capacityNote, afterDoseReason } = form.values;
    onHandOver(text, {
      language: text.language === 'es' ? 'es' : 'en',
      signer: signer === 'person' ? { kind: 'person' } : { kind: 'representative', relation: relation.trim() },
      interpreter: interpreterName.trim() === '' ? null : { name: interpreterName.trim(), language: interpreterLanguage.trim() },
      capacityNote: capacityNote.trim() === '' ? null : capacityNote.trim(),
      afterDoseReason: afterDoseReason.trim() === '' ? null : afterDoseReason.trim(),
    });
  }

  return (
    <Form errors={form.errors} sendWord={say('arrange.handOver')} isBusy={text === undefined} onSend={handOver} onCancel={onCancel}>
      <ChoiceField {...form.field('language')} shape="rows" label={say('arrange.language')} choices={(['en', 'es'] as const).map((value) => ({ value, label: say(`arrange.language.${value}`) }))} />
      <ChoiceField {...form.field('signer')} shape="rows" label={say('arrange.signer')} choices={(['person', 'representative'] as const).map((value) => ({ value, label: say(`arrange.signer.${value}`) }))} />
      {signer === 'representative' && <TextField {...form.field('relation')} label={say('arrange.relation')} hint={say('arrange.relationHint')} maxLength={200} />}
      <TextField {...form.field('interpreterName')} label={say('arrange.interpreter')} hint={say('arrange.interpreterHint')} maxLength={200} />
      <TextField {...form.field('interpreterLanguage')} label={say('arrange.interpreterLanguage')} maxLength={100} />
      <TextArea {...form.field('capacityNote')} label={say('arrange.capacity')} hint={say(toSign.isCapacityInDoubt ? 'arrange.capacityInDoubt' : 'arrange.capacityHint')} rows={3} maxLength={2000} />
      {toSign.nothingBindingUntil !== null && (
        <TextArea {...form.field('afterDoseReason')} label={say('arrange.reason')} hint={say('arrange.reasonHint', { until: format.moment(toSign.nothingBindingUntil) })} rows={2} maxLength={500} />
      )}
      <p>{say('arrange.then')}</p>
    </Form>
  );
}

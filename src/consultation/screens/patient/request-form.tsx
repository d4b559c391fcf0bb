import type { FormEvent } from 'react';
import { useEffect, useState } from 'react';
import type { AnswerOf } from '#foundation/contract.ts';
import { isRefusal } from '#foundation/refusal.ts';
import { useCommand } from '#interface/client/use-command.ts';
import { Button } from '#interface/controls/button.tsx';
import { ErrorSummary } from '#interface/controls/error-summary.tsx';
import type { FormErrors } from '#interface/controls/use-form.ts';
import { useForm } from '#interface/controls/use-form.ts';
import { useLanguage } from '#interface/words/language.ts';
import { requestConsultation } from '../../api.ts';
import { faultsOf } from '../../enquiry.ts';
import { NotSent } from './not-sent.tsx';
import { FromCard } from './from-card.tsx';
import { KeptDraft } from './kept-draft.tsx';
import { PersonQuestions } from './person-questions.tsx';
import { ReasonQuestions } from './reason-questions.tsx';
import { draftNameOf, keepRequestDraft, readRequestDraft } from './request-draft.ts';
import type { RequestValues } from './request-values.ts';
import { EMPTY_REQUEST, enquiryOf, FIELD_OF } from './request-values.ts';
import { useWords } from './words.ts';
import styles from './consultation.module.css';

type Promised = AnswerOf<typeof requestConsultation>;

type Props = {
  readonly clinicSlug: string;
  readonly clinicName: string;
  /** The card of the guide from which somebody came. */
  readonly fromCard: string | null;
  readonly onSent: (name: string, promised: Promised) => void;
};

/** The whole form on one page: one thought a card, checked when it is sent; what is typed is kept on the device until then. */
export function RequestForm({ clinicSlug, clinicName, fromCard, onSent }: Props) {
  const say = useWords();
  const language = useLanguage();
  const send = useCommand(requestConsultation, { keptAs: draftNameOf(clinicSlug) });
  const [draft] = useState(() => readRequestDraft(clinicSlug));
  const form = useForm(draft === null ? { ...EMPTY_REQUEST, fromCard } : { ...draft, fromCard: fromCard ?? draft.fromCard }, check);
  useEffect(() => keepRequestDraft(clinicSlug, form.values), [clinicSlug, form.values]);

  function check(values: RequestValues): FormErrors<RequestValues> {
    const faults = faultsOf(enquiryOf(values, language));
    return Object.fromEntries(faults.map((fault) => [FIELD_OF[fault], say(`error.${fault}`)]));
  }

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (send.isBusy || !form.isReady()) return;
    const body = enquiryOf(form.values, language);
    const answer = await send.run({ params: { clinicSlug }, body });
    if (isRefusal(answer)) return;
    keepRequestDraft(clinicSlug, EMPTY_REQUEST);
    onSent(body.name, answer);
  }

  return (
    <form className={styles['form']} noValidate onSubmit={(event) => void submit(event)}>
      {draft !== null && <KeptDraft form={form} />}
      <ErrorSummary errors={form.errors} />
      <PersonQuestions form={form} />
      <ReasonQuestions form={form} />
      <FromCard form={form} />
      <p className={styles['note']}>
        {say('send.words', { clinic: clinicName })} {say('draft.words')}
      </p>
      {send.refusal !== null && <NotSent refusal={send.refusal} />}
      <Button type="submit" look="primary" isWide isBusy={send.isBusy}>
        {say('send.button')}
      </Button>
    </form>
  );
}

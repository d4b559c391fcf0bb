import { useEffect, useState } from 'react';
import type { AnswerOf } from '#foundation/contract.ts';
import { useAnswer } from '#interface/client/use-answer.ts';
import { localDateText } from '#interface/format/format.ts';
import { Page } from '#interface/layout/page.tsx';
import { clinicSlug, useSearchValue } from '#interface/route/route.ts';
import { Answered } from '#interface/states/answered.tsx';
import { useLanguage } from '#interface/words/language.ts';
import type { requestConsultation } from '../../api.ts';
import { readConsultationForm } from '../../api.ts';
import { CrisisCard } from './crisis-card.tsx';
import { cardIdOf } from './request-draft.ts';
import { RequestForm } from './request-form.tsx';
import { RequestSent } from './request-sent.tsx';
import { useWords } from './words.ts';
import styles from './consultation.module.css';

type Sent = { readonly name: string; readonly promised: AnswerOf<typeof requestConsultation> };

/** The public page on which somebody asks for a consultation; crisis help is there before, meanwhile and after. */
export function ConsultationRequest() {
  const say = useWords();
  const language = useLanguage();
  const slug = clinicSlug() ?? '';
  const expected = useAnswer(readConsultationForm, { params: { clinicSlug: slug } });
  const [sent, setSent] = useState<Sent | null>(null);
  const [from] = useSearchValue('from');
  useEffect(() => {
    if (sent !== null) showFromTop();
  }, [sent]);
  return (
    <Page title={sent === null ? say('title') : say('sent.title', { name: sent.name })} over={expected.state === 'answered' ? expected.answer.clinicName : undefined}>
      {sent === null && <p className={styles['lead']}>{say('intro.words')}</p>}
      {sent === null && <CrisisCard />}
      <Answered of={expected} lines={12}>
        {({ clinicName, answerBy }) =>
          sent === null ? (
            <>
              <p>{say('intro.when', { date: localDateText(answerBy, language) })}</p>
              <p>
                {say('guide.words')} <a data-alone href={`/guide/${slug}/${language}/`}>{say('guide.link')}</a>
              </p>
              <RequestForm clinicSlug={slug} clinicName={clinicName} fromCard={cardIdOf(from)} onSent={(name, promised) => setSent({ name, promised })} />
            </>
          ) : (
            <RequestSent promised={sent.promised} clinicName={clinicName} onAnother={() => setSent(null)} />
          )
        }
      </Answered>
      {sent !== null && <CrisisCard />}
    </Page>
  );
}

/** The heading has changed to the good news: it is read out, and the page stands at its beginning. */
function showFromTop(): void {
  document.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
  window.scrollTo(0, 0);
}

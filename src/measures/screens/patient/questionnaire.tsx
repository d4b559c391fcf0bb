import { useState } from 'react';
import { useAnswer } from '#interface/client/use-answer.ts';
import { Link } from '#interface/route/link.tsx';
import { Empty } from '#interface/states/empty.tsx';
import { Failed } from '#interface/states/failed.tsx';
import { Loading } from '#interface/states/loading.tsx';
import { ownFormToFill } from '../../api.ts';
import type { OwnMeasureId, Questionnaire as Form } from '../../instrument.ts';
import { isOwnMeasure } from '../../instrument.ts';
import { findQuestionnaire } from './find-questionnaire.ts';
import { QuestionnaireForm } from './questionnaire-form.tsx';
import { useWords } from './words.ts';

type Props = { readonly params: { readonly measure: string } };

/** One form, from what it asks and who reads it to what its number can say. */
export function Questionnaire({ params: { measure } }: Props) {
  const instrument = findQuestionnaire(measure);
  if (instrument !== null) return <QuestionnaireForm instrument={instrument} />;
  return isOwnMeasure(measure) ? <OwnForm measure={measure} /> : <NoSuchForm />;
}

/** A form that the clinic has added; once it is there it stays as it is until the page is left, whatever is published meanwhile. */
function OwnForm({ measure }: { readonly measure: OwnMeasureId }) {
  const asked = useAnswer(ownFormToFill, { params: { measure } }, { isKept: true });
  const [kept, setKept] = useState<Form | null>(null);
  if (kept === null && asked.state === 'answered') setKept(asked.answer.form);
  if (kept !== null) return <QuestionnaireForm instrument={kept} />;
  if (asked.state === 'refused') return asked.refusal.code === 'measures.form-not-bundled' ? <NoSuchForm /> : <Failed refusal={asked.refusal} again={asked.again} triesItself />;
  return <Loading lines={5} />;
}

function NoSuchForm() {
  const say = useWords();
  return (
    <Empty title={say('none.title')} action={<Link isAlone to="/today">{say('end.today')}</Link>}>
      <p>{say('none.words')}</p>
    </Empty>
  );
}

import { Link } from '#interface/route/link.tsx';
import { Empty } from '#interface/states/empty.tsx';
import { findQuestionnaire } from './find-questionnaire.ts';
import { QuestionnaireForm } from './questionnaire-form.tsx';
import { useWords } from './words.ts';

type Props = { readonly params: { readonly measure: string } };

/** One form, from what it asks and who reads it to what its number can say. */
export function Questionnaire({ params }: Props) {
  const say = useWords();
  const instrument = findQuestionnaire(params.measure);
  if (instrument !== null) return <QuestionnaireForm instrument={instrument} />;
  return (
    <Empty title={say('none.title')} action={<Link isAlone to="/today">{say('end.today')}</Link>}>
      <p>{say('none.words')}</p>
    </Empty>
  );
}

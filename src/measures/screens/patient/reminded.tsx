import { useState } from 'react';
import type { AnswerOf } from '#foundation/contract.ts';
import { useAnswer } from '#interface/client/use-answer.ts';
import { Link } from '#interface/route/link.tsx';
import { Empty } from '#interface/states/empty.tsx';
import { Failed } from '#interface/states/failed.tsx';
import { Loading } from '#interface/states/loading.tsx';
import { remindedForm } from '../../api-asked.ts';
import { Questionnaire } from './questionnaire.tsx';
import { useWords } from './words.ts';

type Found = AnswerOf<typeof remindedForm>;

/** The one form that a link in a letter leads to, or that it was answered already. */
export function Reminded({ params: { reminderId } }: { readonly params: { readonly reminderId: string } }) {
  const say = useWords();
  const asked = useAnswer(remindedForm, { params: { reminderId } });
  // Once it is known which form it is, nothing takes it away while it is filled in.
  const [found, setFound] = useState<Found | null>(null);
  if (found === null && asked.state === 'answered') setFound(asked.answer);
  if (found === null && asked.state === 'refused' && asked.refusal.kind === 'unavailable') return <Failed refusal={asked.refusal} again={asked.again} triesItself />;
  if (found === null && asked.state === 'refused') return <Questionnaire params={{ measure: '' }} />;
  if (found === null) return <Loading lines={5} />;
  if (!found.isAnswered) return <Questionnaire params={{ measure: found.measure }} />;
  return (
    <Empty title={say('reminded.answered')} action={<Link isAlone to="/today">{say('end.today')}</Link>}>
      <p>{say('reminded.answeredWords')}</p>
    </Empty>
  );
}

import { useState } from 'react';
import type { Refusal } from '#foundation/refusal.ts';
import { navigate, usePlace } from '#interface/route/route.ts';
import type { TeachBackAnswer } from '../../teach-back.ts';
import { teachBackOutcome } from '../../teach-back.ts';
import { consentCards } from '../../consent-cards.ts';
import type { ConsentText } from './consent-need.ts';
import { ConsentCardPage } from './consent-card-page.tsx';
import type { WrittenSignature } from './consent-signing.tsx';
import { ConsentSigning } from './consent-signing.tsx';
import { TeachBackChoice } from './teach-back-choice.tsx';
import { TeachBackPage } from './teach-back-page.tsx';
import type { TeachBackQuestion } from './teach-back.ts';
import { teachBackQuestions } from './teach-back.ts';
import { useWords } from './words.ts';

type Props = {
  readonly text: ConsentText;
  /** Whether the signature is being sent, and why it was not taken the last time. */
  readonly sending: { readonly isBusy: boolean; readonly refusal: Refusal | null };
  readonly onSign: (signature: WrittenSignature) => void;
  /** Back from the first step. */
  readonly onLeave: () => void;
};

/** Leads through a consent step by step: its cards, its questions, the signature; the back gesture goes one step back. */
export function ConsentReading({ text, sending, onSign, onLeave }: Props) {
  const say = useWords();
  const { path, search } = usePlace();
  const [given, setGiven] = useState<readonly TeachBackAnswer[]>([]);
  const [answers, setAnswers] = useState<Readonly<Partial<Record<TeachBackQuestion, string>>>>({});
  const cards = consentCards(text.text);
  const asked = text.teachBack;
  // A text whose author wrote no questions is followed by plain ones, answered in the person's own words.
  const questions = asked.length > 0 ? [] : teachBackQuestions(text.scope.kind);
  const count = cards.length + asked.length + questions.length + 1;
  const wanted = Number.parseInt(new URLSearchParams(search).get('step') ?? '1', 10) || 1;
  const step = Math.min(count, Math.max(1, wanted));
  const goTo = (next: number) => navigate(`${path}?step=${next}`);
  const move = { step, count, onBack: step === 1 ? onLeave : () => goTo(step - 1), onNext: () => goTo(step + 1) };
  const card = cards[step - 1];
  const choice = asked[step - 1 - cards.length];
  const question = questions[step - 1 - cards.length];
  if (card !== undefined) return <ConsentCardPage key={step} title={text.title} text={text.text} card={card} move={move} />;
  if (choice !== undefined) {
    return <TeachBackChoice key={step} asked={choice} given={given} onChoose={(answer) => setGiven((current) => [...current, answer])} onReadAgain={() => goTo(1)} move={move} />;
  }
  if (question !== undefined) {
    return (
      <TeachBackPage
        key={step}
        question={question}
        answer={answers[question] ?? ''}
        onAnswer={(answer) => setAnswers((current) => ({ ...current, [question]: answer }))}
        onReadAgain={() => goTo(1)}
        move={move}
      />
    );
  }
  const said = questions.flatMap((each) => {
    const answer = answers[each]?.trim() ?? '';
    return answer === '' ? [] : [{ question: say(`teachBack.${each}`), answer }];
  });
  const openCount = questions.length - said.length + asked.filter((each) => teachBackOutcome(each, given) === 'open').length;
  return <ConsentSigning text={text} teachBack={[...given, ...said]} openCount={openCount} move={move} sending={sending} onSign={onSign} />;
}

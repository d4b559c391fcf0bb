import { useState } from 'react';
import type { AnswerOf } from '#foundation/contract.ts';
import { navigate, usePlace } from '#interface/route/route.ts';
import type { signConsent } from '../../api-consent.ts';
import { consentCards } from './consent-cards.ts';
import type { ConsentText } from './consent-need.ts';
import { ConsentCardPage } from './consent-card-page.tsx';
import { ConsentSigning } from './consent-signing.tsx';
import { TeachBackPage } from './teach-back-page.tsx';
import type { TeachBackQuestion } from './teach-back.ts';
import { teachBackQuestions } from './teach-back.ts';

type Props = { readonly text: ConsentText; readonly onSigned: (signature: AnswerOf<typeof signConsent>) => void };

/** Leads through a consent step by step: its cards, the questions, the signature; the back gesture goes one step back. */
export function ConsentReading({ text, onSigned }: Props) {
  const { path, search } = usePlace();
  const [answers, setAnswers] = useState<Readonly<Partial<Record<TeachBackQuestion, string>>>>({});
  const cards = consentCards(text.text);
  const questions = teachBackQuestions(text.scope.kind);
  const count = cards.length + questions.length + 1;
  const asked = Number.parseInt(new URLSearchParams(search).get('step') ?? '1', 10) || 1;
  const step = Math.min(count, Math.max(1, asked));
  const goTo = (next: number) => navigate(`${path}?step=${next}`);
  const move = { step, count, onBack: step === 1 ? () => navigate('/consents') : () => goTo(step - 1), onNext: () => goTo(step + 1) };
  const card = cards[step - 1];
  const question = questions[step - 1 - cards.length];
  if (card !== undefined) return <ConsentCardPage key={step} title={text.title} text={text.text} card={card} move={move} />;
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
  return <ConsentSigning text={text} questions={questions} answers={answers} move={move} onSigned={onSigned} />;
}

import { ChoiceField } from '#interface/controls/choice-field.tsx';
import { Refused } from '../room/refused.tsx';
import { useWords } from '../words.ts';
import { useGateAnswers } from './use-gate-answers.ts';

const CHOICES = ['nothing-new', 'new-and-reviewed', 'new-not-reviewed'] as const;

/** Medicines, sedatives, alcohol and cannabis since the last visit. */
export function MedicinesQuestion() {
  const say = useWords();
  const { answers, answer, sending } = useGateAnswers();
  return (
    <>
      <ChoiceField label={say('medicines.ask')} value={answers.medicines ?? null} onChange={(medicines) => answer({ medicines })} choices={CHOICES.map((value) => ({ value, label: say(`medicines.${value}`) }))} />
      <Refused of={sending} />
    </>
  );
}

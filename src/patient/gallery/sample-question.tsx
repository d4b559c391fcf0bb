import { useState } from 'react';
import { ChoiceField } from '#interface/controls/choice-field.tsx';
import { QuestionPage } from '#interface/questions/question-page.tsx';
import { SliderScale } from '#interface/questions/slider-scale.tsx';

const HOW_OFTEN = [
  { value: 'never', label: 'Not at all' },
  { value: 'some', label: 'Several days' },
  { value: 'most', label: 'More than half the days' },
  { value: 'daily', label: 'Nearly every day' },
] as const;

/** A question to look at. */
export function SampleQuestion() {
  const [often, setOften] = useState<(typeof HOW_OFTEN)[number]['value'] | null>(null);
  const [calm, setCalm] = useState<number | null>(null);
  return (
    <QuestionPage
      step={3}
      count={9}
      why="It tells us how the last two weeks were, so that we can see change."
      nextWord="Next"
      onNext={() => {}}
      onBack={() => {}}
      onSkip={() => {}}
      onPause={() => {}}
    >
      <ChoiceField isHeading label="Trouble falling asleep, or sleeping too much?" hint="Think of the last two weeks." choices={HOW_OFTEN} value={often} onChange={setOften} />
      <SliderScale label="How calm do you feel now?" lowWord="not at all" highWord="completely" value={calm} onChange={setCalm} />
    </QuestionPage>
  );
}

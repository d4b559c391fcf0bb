import { useState } from 'react';
import { ChoiceField, ChoicesField } from '../controls/choice-field.tsx';
import { Card } from '../layout/card.tsx';
import { Grid } from '../layout/stack.tsx';
import { QuestionPage } from '../questions/question-page.tsx';
import { SliderScale } from '../questions/slider-scale.tsx';

const HOW_OFTEN = [
  { value: 'never', label: 'Not at all' },
  { value: 'some', label: 'Several days' },
  { value: 'most', label: 'More than half the days' },
  { value: 'daily', label: 'Nearly every day' },
] as const;

type HowOften = (typeof HOW_OFTEN)[number]['value'];

/** What forms for patients are made of. */
export function QuestionsSection() {
  const [often, setOften] = useState<HowOften | null>('some');
  const [many, setMany] = useState<readonly ('music' | 'silence')[]>(['music']);
  const [calm, setCalm] = useState<number | null>(null);
  const [rest, setRest] = useState<number | null>(7);
  return (
    <Grid widthRem={26}>
      <Card>
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
          <ChoiceField label="Trouble falling asleep, or sleeping too much?" hint="Think of the last two weeks." choices={HOW_OFTEN} value={often} onChange={setOften} />
        </QuestionPage>
      </Card>
      <Card>
        <SliderScale label="How calm do you feel now?" lowWord="not at all" highWord="completely" value={calm} onChange={setCalm} />
        <SliderScale label="How rested do you feel?" lowWord="not at all" highWord="completely" value={rest} onChange={setRest} />
        <ChoicesField
          label="What helps you settle?"
          choices={[
            { value: 'music', label: 'Music' },
            { value: 'silence', label: 'Silence', hint: 'Nobody speaks unless you do' },
          ]}
          values={many}
          onChange={setMany}
        />
      </Card>
    </Grid>
  );
}

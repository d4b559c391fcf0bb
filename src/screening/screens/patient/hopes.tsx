import { useState } from 'react';
import { useAnswer } from '#interface/client/use-answer.ts';
import { Card } from '#interface/layout/card.tsx';
import { Why } from '#interface/questions/why.tsx';
import { SliderScale } from '#interface/questions/slider-scale.tsx';
import { navigate } from '#interface/route/route.ts';
import { Answered } from '#interface/states/answered.tsx';
import { AnswerMark } from '#measures/screens/patient/answer-mark.tsx';
import { sendUntilHeard } from '#measures/screens/patient/outbox.ts';
import { ownIntake, sayWords } from '../../api-intake.ts';
import { leaveEmptyUnlessSaid, saidOf, wordsKey } from './leave-empty.ts';
import { OwnWordsField } from './own-words-field.tsx';
import { PartPage } from './part-page.tsx';
import { useWords } from './words.ts';

const SETTLES_MS = 600;

/** What the person hopes for, how much they expect, and room to imagine. */
export function Hopes() {
  const say = useWords();
  const asked = useAnswer(ownIntake, {}, { about: ['intake'] });
  return (
    <PartPage title={say('part.hopes')} nextWord={say('part.finish')} onNext={goOn}>
      <Answered of={asked} lines={10}>
        {({ words }) => (
          <>
            <Card>
              <OwnWordsField kind="hopes" label={say('hopes.label')} hint={say('hopes.hint')} start={saidOf('hopes', words).words} />
            </Card>
            <Card>
              <Expectancy start={saidOf('expectancy', words).rating} />
            </Card>
            <Card look="dusk" title={say('imagine.title')}>
              <OwnWordsField kind="imagine" label={say('imagine.label')} hint={say('imagine.hint')} start={saidOf('imagine', words).words} rows={3} />
            </Card>
          </>
        )}
      </Answered>
    </PartPage>
  );

  function goOn(): void {
    if (asked.state === 'answered') leaveEmptyUnlessSaid(['hopes', 'expectancy'], asked.answer.words);
    navigate('/intake');
  }
}

function Expectancy({ start }: { readonly start: number | null }) {
  const say = useWords();
  const [rating, setRating] = useState(start);
  function rate(value: number): void {
    if (value === rating) return;
    setRating(value);
    sendUntilHeard({ key: wordsKey('expectancy'), contract: sayWords, input: { body: { kind: 'expectancy', rating: value } }, settleMs: SETTLES_MS });
  }
  return (
    <>
      <SliderScale label={say('expectancy.label')} hint={say('expectancy.hint')} lowWord={say('expectancy.low')} highWord={say('expectancy.high')} value={rating} onChange={rate} />
      <AnswerMark sendingKey={wordsKey('expectancy')} />
      <Why words={say('expectancy.why')} />
    </>
  );
}

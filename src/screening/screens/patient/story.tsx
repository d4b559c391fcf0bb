import { useAnswer } from '#interface/client/use-answer.ts';
import { Card } from '#interface/layout/card.tsx';
import { Why } from '#interface/questions/why.tsx';
import { navigate } from '#interface/route/route.ts';
import { Answered } from '#interface/states/answered.tsx';
import { ownIntake } from '../../api-intake.ts';
import { leaveEmptyUnlessSaid, saidOf } from './leave-empty.ts';
import { OwnWordsField } from './own-words-field.tsx';
import { PartPage } from './part-page.tsx';
import { useWords } from './words.ts';
import styles from './intake.module.css';

const KINDS = ['symptoms', 'history'] as const;

/** What brings the person here and what came before, in their own words. */
export function Story() {
  const say = useWords();
  const asked = useAnswer(ownIntake, {}, { about: ['intake'] });
  return (
    <PartPage title={say('part.story')} nextWord={say('part.next', { part: say('part.health') })} onNext={goOn}>
      <p className={styles['lead']}>{say('story.words')}</p>
      <Answered of={asked} lines={8}>
        {({ words }) =>
          KINDS.map((kind) => (
            <Card key={kind}>
              <OwnWordsField kind={kind} label={say(`story.${kind}`)} hint={say(`story.${kind}Hint`)} start={saidOf(kind, words).words} />
            </Card>
          ))
        }
      </Answered>
      <Why words={say('story.why')} />
    </PartPage>
  );

  function goOn(): void {
    if (asked.state === 'answered') leaveEmptyUnlessSaid(KINDS, asked.answer.words);
    navigate('/intake/health/heart');
  }
}

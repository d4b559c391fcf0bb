import { useAnswer } from '#interface/client/use-answer.ts';
import { navigate } from '#interface/route/route.ts';
import { Answered } from '#interface/states/answered.tsx';
import { ownIntake } from '../../api-intake.ts';
import { GoalCard } from './goal-card.tsx';
import { NewGoal } from './new-goal.tsx';
import { PartPage } from './part-page.tsx';
import { useWords } from './words.ts';
import styles from './intake.module.css';

/** What the person wants to come nearer to, in their own words, each with where they are now. */
export function Goals() {
  const say = useWords();
  const asked = useAnswer(ownIntake, {}, { about: ['intake'] });
  return (
    <PartPage title={say('part.goals')} nextWord={say('part.next', { part: say('part.hopes') })} onNext={() => navigate('/intake/hopes')}>
      <p className={styles['lead']}>{say('goals.words')}</p>
      <Answered of={asked} lines={8}>
        {({ goals }) => (
          <>
            {goals.map((goal) => (
              <GoalCard key={goal.goalId} goal={goal} />
            ))}
            <NewGoal key={goals.length} isFirst={goals.length === 0} />
          </>
        )}
      </Answered>
    </PartPage>
  );
}

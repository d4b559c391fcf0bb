import { useFormat } from '#interface/format/use-format.ts';
import { Card } from '#interface/layout/card.tsx';
import { Stack } from '#interface/layout/stack.tsx';
import { useWords } from '../words.ts';
import type { Intake } from './intake-answer.ts';
import styles from '../panels.module.css';

/** What the person wrote themselves: hopes, symptoms, history and goals, in their own words. */
export function OwnWordsCard({ intake }: { readonly intake: Pick<Intake, 'goals' | 'words'> }) {
  const say = useWords();
  const format = useFormat();
  const { words, goals } = intake;
  return (
    <Card title={say('own.title')} look="dusk">
      {words.length + goals.length === 0 && <p>{say('own.nothing')}</p>}
      {words.map((each) => (
        <Stack key={`${each.kind} ${each.recordedAt}`} gap="near">
          <h3>{say(`own.${each.kind}`)}</h3>
          {each.words !== null && <blockquote className={styles['own']}>{each.words}</blockquote>}
          {each.rating !== null && <p>{say('own.rating', { rating: each.rating })}</p>}
          <p className={styles['quiet']}>{format.date(each.recordedAt)}</p>
        </Stack>
      ))}
      {goals.length > 0 && (
        <Stack gap="near">
          <h3>{say('own.goals')}</h3>
          <ul className={styles['rows']}>
            {goals.map((goal) => (
              <li key={goal.goalId}>
                <span className={styles['own']}>{goal.words}</span>
                <span>{say('own.ratings', { ratings: goal.ratings.map(({ rating }) => rating).join(' → ') })}</span>
              </li>
            ))}
          </ul>
        </Stack>
      )}
    </Card>
  );
}

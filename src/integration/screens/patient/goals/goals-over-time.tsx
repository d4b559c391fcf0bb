import { IconTarget } from '@tabler/icons-react';
import { useAnswer } from '#interface/client/use-answer.ts';
import { useFormat } from '#interface/format/use-format.ts';
import { Card } from '#interface/layout/card.tsx';
import { Answered } from '#interface/states/answered.tsx';
import { LinkRow, LinkRows } from '#people/screens/patient/link-row.tsx';
import type { WireGoal } from '../../../api-goals.ts';
import { ownGoals } from '../../../api-goals.ts';
import { RatingChart } from '../../rating-chart.tsx';
import { useWords } from './words.ts';
import styles from './goals.module.css';

/** The person's goals in their words, with what they said of each over the days of their sessions, and the way to say it anew. */
export function GoalsOverTime() {
  const say = useWords();
  const asked = useAnswer(ownGoals, {}, { about: ['intake', 'integration'] });
  return (
    <Answered of={asked} lines={4}>
      {({ goals, doseDays }) =>
        goals.length === 0 ? null : (
          <Card title={say('goals.title')} look="dusk">
            <p className={styles['note']}>{say('goals.words')}</p>
            <div className={styles['goals']}>
              {goals.map((goal) => (
                <section key={goal.goalId}>
                  <h3 className={styles['own']}>{goal.words}</h3>
                  <Said goal={goal} />
                  {goal.ratings.length > 1 && <RatingChart label={say('goals.chart')} ratings={goal.ratings} doseDays={doseDays} marksWord={say('goals.doses')} />}
                </section>
              ))}
            </div>
            <LinkRows label={say('goals.title')}>
              <LinkRow to="/intake/goals" icon={<IconTarget aria-hidden="true" />} title={say('goals.rate')} about={say('goals.rateAbout')} />
            </LinkRows>
          </Card>
        )
      }
    </Answered>
  );
}

function Said({ goal: { ratings } }: { readonly goal: WireGoal }) {
  const say = useWords();
  const format = useFormat();
  const [first, latest] = [ratings[0], ratings.at(-1)];
  if (first === undefined || latest === undefined) return <p className={styles['note']}>{say('goals.unrated')}</p>;
  if (ratings.length === 1) return <p>{say('goals.once', { rating: first.rating, date: format.localDate(first.on) })}</p>;
  return <p>{say('goals.change', { first: first.rating, firstDate: format.localDate(first.on), latest: latest.rating, latestDate: format.localDate(latest.on) })}</p>;
}

import { useFormat } from '#interface/format/use-format.ts';
import { Card } from '#interface/layout/card.tsx';
import type { WireGoal } from '../../api-goals.ts';
import { RatingChart } from '../rating-chart.tsx';
import { useGoals } from './use-goals.ts';
import { useWords } from './words.ts';
import styles from './integration.module.css';

/** The person's goals in their words, each with how near they said they were, over the days of doses. */
export function GoalsCard({ patientId }: { readonly patientId: string }) {
  const say = useWords();
  const { goals, doseDays } = useGoals(patientId);
  if (goals.length === 0) return null;
  return (
    <Card title={say('goals.title')} look="dusk">
      <p className={styles['quiet']}>{say('goals.words')}</p>
      <div className={styles['goals']}>
        {goals.map((goal) => (
          <section key={goal.goalId}>
            <h3 className={styles['own']}>{goal.words}</h3>
            <Change goal={goal} />
            {goal.ratings.length > 1 && <RatingChart label={say('goals.chart')} ratings={goal.ratings} doseDays={doseDays} marksWord={say('shared.doses')} />}
          </section>
        ))}
      </div>
    </Card>
  );
}

function Change({ goal: { ratings } }: { readonly goal: WireGoal }) {
  const say = useWords();
  const format = useFormat();
  const [first, latest] = [ratings[0], ratings.at(-1)];
  if (first === undefined || latest === undefined) return <p>{say('goals.unrated')}</p>;
  if (ratings.length === 1) return <p>{say('goals.once', { rating: first.rating, date: format.localDate(first.on) })}</p>;
  return <p>{say('goals.change', { first: first.rating, firstDate: format.localDate(first.on), latest: latest.rating, latestDate: format.localDate(latest.on) })}</p>;
}

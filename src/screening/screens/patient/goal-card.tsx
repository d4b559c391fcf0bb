import { useState } from 'react';
import { useFormat } from '#interface/format/use-format.ts';
import { Card } from '#interface/layout/card.tsx';
import { SliderScale } from '#interface/questions/slider-scale.tsx';
import { AnswerMark } from '#measures/screens/patient/answer-mark.tsx';
import { lastGiven, sendUntilHeard } from '#measures/screens/patient/outbox.ts';
import { rateGoal } from '../../api-intake.ts';
import type { OwnIntake } from './intake-progress.ts';
import { useWords } from './words.ts';
import styles from './intake.module.css';

const SETTLES_MS = 600;

/** A goal with where the person was with it before and where they are today. */
export function GoalCard({ goal }: { readonly goal: OwnIntake['goals'][number] }) {
  const say = useWords();
  const format = useFormat();
  const key = `goal/${goal.goalId}`;
  const latest = goal.ratings.at(-1) ?? null;
  const [today, setToday] = useState<number | null>(lastGiven(key, rateGoal)?.body.rating ?? null);
  function rate(rating: number): void {
    if (rating === today) return;
    setToday(rating);
    sendUntilHeard({ key, contract: rateGoal, input: { params: { goalId: goal.goalId }, body: { rating } }, settleMs: SETTLES_MS });
  }
  return (
    <Card title={<span className={styles['goal']}>{goal.words}</span>}>
      {latest !== null && <p className={styles['note']}>{say('goals.latest', { rating: latest.rating, date: format.date(latest.ratedAt) })}</p>}
      <SliderScale label={say('goals.now')} lowWord={say('goals.low')} highWord={say('goals.high')} value={today} onChange={rate} />
      <AnswerMark sendingKey={key} />
    </Card>
  );
}

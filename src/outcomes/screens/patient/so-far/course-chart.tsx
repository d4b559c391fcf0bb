import type { AnswerOf } from '#foundation/contract.ts';
import { ScoreChart } from '#interface/charts/score-chart.tsx';
import { amountText } from '#interface/format/format.ts';
import { useFormat } from '#interface/format/use-format.ts';
import { useTitles } from '#measures/screens/patient/titles/titles.ts';
import type { ownCourse } from '../../../api.ts';
import { chartOf } from './course-picture.ts';
import { useWords } from './words.ts';
import styles from './so-far.module.css';

export type OwnCourse = AnswerOf<typeof ownCourse>;

const RANGES = { 'phq-9': { name: 'PHQ-9', maximum: 27 }, 'gad-7': { name: 'GAD-7', maximum: 21 } } as const;

type Props = { readonly course: OwnCourse; readonly measure: keyof typeof RANGES };

/** The numbers of one form over time as a picture, the same in words, and what they are not. */
export function CourseChart({ course, measure }: Props) {
  const say = useWords();
  const titles = useTitles();
  const format = useFormat();
  const { name, maximum } = RANGES[measure];
  const { points, marks, first, latest } = chartOf(course);
  if (first === null || latest === null) return <p>{say('chart.none')}</p>;
  return (
    <>
      {points.length > 1 && (
        <ScoreChart
          label={say('chart.label', { title: titles(measure), name, maximum })}
          points={points}
          max={maximum}
          marks={marks.map(({ at, dose }) => ({ at, label: say('chart.mark', { date: format.date(at), dose: amountText(dose) }) }))}
          {...(marks.length > 0 && { marksWord: say('chart.marks') })}
        />
      )}
      <div className={styles['words']}>
        <p>{changeText()}</p>
        <p className={styles['note']}>{say('chart.lower')}</p>
        <p className={styles['note']}>{say('chart.not')}</p>
      </div>
    </>
  );

  function changeText(): string {
    if (first === null || latest === null) return '';
    if (first.at === latest.at) return say('chart.one', { date: format.date(first.at), score: first.score, maximum });
    const change = latest.score - first.score;
    const direction = change === 0 ? 'same' : change < 0 ? 'lower' : 'higher';
    return say('chart.change', { firstDate: format.date(first.at), first: first.score, latestDate: format.date(latest.at), latest: latest.score, change: Math.abs(change), direction });
  }
}

import { TermText } from '#evidence/screens/glossary/term-text.tsx';
import { useFormat } from '#interface/format/use-format.ts';
import { Card } from '#interface/layout/card.tsx';
import type { OwnCourse } from './course-chart.tsx';
import { courseTurns } from '../../../course-turns.ts';
import { useWords } from './words.ts';
import styles from './so-far.module.css';

/** What the numbers came to, each with its day and the word for it; when they rose again, who sees it and what there is to do. */
export function CourseTurnsCard({ course }: { readonly course: OwnCourse }) {
  const say = useWords();
  const format = useFormat();
  const turns = courseTurns(course);
  if (turns.length === 0) return null;
  const isHarder = turns.some(({ kind }) => kind.startsWith('relapse.'));
  return (
    <Card title={say('turns.title')}>
      <ol className={styles['turns']}>
        {turns.map((turn) => (
          <li key={turn.kind}>
            <TermText text={say(`turns.${turn.kind}`, { date: format.localDate(turn.on), day: 'day' in turn ? turn.day : 0 })} />
          </li>
        ))}
      </ol>
      {isHarder && (
        <div className={styles['words']}>
          <p>{say('turns.fault')}</p>
          <p>
            <TermText text={say('turns.ways')} />
          </p>
          <p>{say('turns.tell')}</p>
        </div>
      )}
    </Card>
  );
}

import { amountText } from '#interface/format/format.ts';
import { useFormat } from '#interface/format/use-format.ts';
import { Card } from '#interface/layout/card.tsx';
import type { OwnCourse } from './course-chart.tsx';
import type { CourseMoment } from './course-picture.ts';
import { courseMoments } from './course-picture.ts';
import { useWords } from './words.ts';
import styles from './so-far.module.css';

/** Every session so far, the newest first. */
export function CourseSessions({ course }: { readonly course: OwnCourse }) {
  const say = useWords();
  const format = useFormat();
  const moments = courseMoments(course);
  return (
    <Card title={say('sessions.title')}>
      <p>{say('sessions.count', { doses: course.doses.length, integration: course.integrationSessions.length })}</p>
      {moments.length > 0 && (
        <ol className={styles['sessions']}>
          {moments.map((moment) => (
            <li key={`${moment.kind} ${moment.at}`} data-kind={moment.kind}>
              <span className={styles['date']}>{format.date(moment.at)}</span>
              <span>{momentText(moment)}</span>
            </li>
          ))}
        </ol>
      )}
    </Card>
  );

  function momentText(moment: CourseMoment): string {
    if (moment.kind === 'integration') return say('sessions.integration');
    return say('sessions.dose', { treatment: moment.treatment.replaceAll('-', '_'), dose: amountText(moment.dose) });
  }
}

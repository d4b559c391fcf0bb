import { useState } from 'react';
import { useAnswer } from '#interface/client/use-answer.ts';
import { useSteady } from '#interface/client/use-steady.ts';
import { Segments } from '#interface/controls/segments.tsx';
import { Card } from '#interface/layout/card.tsx';
import { Stack } from '#interface/layout/stack.tsx';
import { Answered } from '#interface/states/answered.tsx';
import { Empty } from '#interface/states/empty.tsx';
import { instruments } from '#measures/instruments.ts';
import type { WireStaffCourse } from '../../api.ts';
import { patientCourse } from '../../api.ts';
import type { OutcomeMeasure } from '../../course-facts.ts';
import { OUTCOME_MEASURES } from '../../course-facts.ts';
import { BoosterCard } from './booster-card.tsx';
import { CourseChart } from './course-chart.tsx';
import { CourseEvents } from './course-events.tsx';
import { CourseFindings } from './course-findings.tsx';
import { CourseStanding } from './course-standing.tsx';
import { CourseTable } from './course-table.tsx';
import { EarlierConclusions } from './earlier-conclusions.tsx';
import { NonResponseCard } from './non-response-card.tsx';
import { useWords } from './words.ts';
import styles from './outcome.module.css';

/** A course by one measure: doses, integration and scores along one line, what was reached, and what may be weighed. */
export function OutcomePanel({ patientId }: { readonly patientId: string }) {
  const say = useWords();
  const [measure, setMeasure] = useState<OutcomeMeasure>('phq-9');
  const course = useSteady(useAnswer(patientCourse, { params: { patientId }, query: { measure } }, { about: [`assessments/${patientId}`, `course/${patientId}`, `integration/${patientId}`, 'session'] }));
  return (
    <Stack>
      <div className={styles['measures']}>
        <Segments label={say('course.measure')} value={measure} onChange={setMeasure} choices={OUTCOME_MEASURES.map((value) => ({ value, label: instruments[value].name }))} />
      </div>
      <Answered of={course} lines={14}>
        {(answer) => (answer.points.length + answer.doses.length === 0 ? <NothingYet measure={answer.measure} /> : <Course patientId={patientId} course={answer} />)}
      </Answered>
    </Stack>
  );
}

function Course({ patientId, course }: { readonly patientId: string; readonly course: WireStaffCourse }) {
  const say = useWords();
  return (
    <Stack>
      <Card>
        <CourseChart course={course} />
        <p className={styles['caption']}>{say('course.caption')}</p>
        <CourseTable course={course} />
      </Card>
      <div className={styles['columns']}>
        <CourseStanding course={course} />
        <Stack>
          <BoosterCard booster={course.booster} />
          <NonResponseCard nonResponse={course.nonResponse} />
          <CourseEvents patientId={patientId} />
        </Stack>
      </div>
      <CourseFindings findings={course.findings} />
      <EarlierConclusions measure={course.measure} earlier={course.earlier} />
    </Stack>
  );
}

function NothingYet({ measure }: { readonly measure: OutcomeMeasure }) {
  const say = useWords();
  return (
    <Empty title={say('course.none', { measure: instruments[measure].name })}>
      <p>{say('course.noneWords')}</p>
    </Empty>
  );
}

import { useState } from 'react';
import { TermText } from '#evidence/screens/glossary/term-text.tsx';
import { useAnswer } from '#interface/client/use-answer.ts';
import { useSteady } from '#interface/client/use-steady.ts';
import { Segments } from '#interface/controls/segments.tsx';
import { Card } from '#interface/layout/card.tsx';
import { Answered } from '#interface/states/answered.tsx';
import { Empty } from '#interface/states/empty.tsx';
import { instruments } from '#measures/instruments.ts';
import { patientTimeline } from '../../../api-timeline.ts';
import type { OutcomeMeasure } from '../../../course-facts.ts';
import { OUTCOME_MEASURES } from '../../../course-facts.ts';
import { TimelineList } from '../../timeline/timeline-list.tsx';
import { MomentText } from './moment-text.tsx';
import { useWords } from './words.ts';
import styles from '../../timeline/timeline.module.css';

/** A person's course moment by moment, as far as they let it be seen. */
export function TimelinePanel({ patientId }: { readonly patientId: string }) {
  const say = useWords();
  const [measure, setMeasure] = useState<OutcomeMeasure>('phq-9');
  const about = ['assessments', 'course', 'integration', 'journal'].map((topic) => `${topic}/${patientId}`);
  const asked = useSteady(useAnswer(patientTimeline, { params: { patientId }, query: { measure } }, { about }));
  return (
    <Card title={say('timeline.title')}>
      <p className={styles['quiet']}>
        <TermText text={say('timeline.words')} isForStaff />
      </p>
      <Segments label={say('timeline.measure')} value={measure} onChange={setMeasure} choices={OUTCOME_MEASURES.map((value) => ({ value, label: instruments[value].name }))} />
      <Answered of={asked} lines={12}>
        {({ moments }) =>
          moments.length === 0 ? (
            <Empty title={say('timeline.none')}>
              <p>{say('timeline.noneWords')}</p>
            </Empty>
          ) : (
            <TimelineList moments={moments} renderMoment={(moment) => <MomentText patientId={patientId} moment={moment} />} />
          )
        }
      </Answered>
    </Card>
  );
}

import { useState } from 'react';
import type { AnswerOf } from '#foundation/contract.ts';
import { useAnswer } from '#interface/client/use-answer.ts';
import { Button } from '#interface/controls/button.tsx';
import { Card } from '#interface/layout/card.tsx';
import { Row } from '#interface/layout/stack.tsx';
import { Answered } from '#interface/states/answered.tsx';
import { ownTimeline } from '../../../../api-timeline.ts';
import { TimelineList } from '../../../timeline/timeline-list.tsx';
import { JourneyMoment } from './journey-moment.tsx';
import { NewLifeEvent } from './new-life-event.tsx';
import { shownMoments } from './shown-moments.ts';
import { useWords } from './words.ts';
import styles from './journey.module.css';

type Props = { readonly measure: 'phq-9' | 'gad-7' };

/** The person's own course moment by moment, in words; the newest first, the rest when it is asked for. */
export function Journey({ measure }: Props) {
  const say = useWords();
  const asked = useAnswer(ownTimeline, { query: { measure } }, { about: ['course', 'assessments', 'journal'] });
  return (
    <Card title={say('journey.title')}>
      <p className={styles['note']}>{say('journey.words')}</p>
      <NewLifeEvent />
      <Answered of={asked} lines={10}>
        {(answer) => <Moments moments={shownMoments(answer.moments)} />}
      </Answered>
    </Card>
  );
}

const AT_FIRST = 12;

function Moments({ moments }: AnswerOf<typeof ownTimeline> | { readonly moments: ReturnType<typeof shownMoments> }) {
  const say = useWords();
  const [isWhole, setIsWhole] = useState(false);
  if (moments.length === 0) return <p>{say('journey.none')}</p>;
  return (
    <>
      <TimelineList moments={isWhole ? moments : moments.slice(0, AT_FIRST)} renderMoment={(moment) => <JourneyMoment moment={moment} />} />
      {!isWhole && moments.length > AT_FIRST && (
        <Row>
          <Button onClick={() => setIsWhole(true)}>{say('journey.earlier')}</Button>
        </Row>
      )}
    </>
  );
}

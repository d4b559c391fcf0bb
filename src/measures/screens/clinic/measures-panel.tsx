import { IconPencilPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useAnswer } from '#interface/client/use-answer.ts';
import { Button } from '#interface/controls/button.tsx';
import { Card } from '#interface/layout/card.tsx';
import { Row, Stack } from '#interface/layout/stack.tsx';
import { Answered } from '#interface/states/answered.tsx';
import { Empty } from '#interface/states/empty.tsx';
import type { RecordedAssessment } from '../../api.ts';
import { patientAssessments } from '../../api.ts';
import type { Instrument } from '../../instrument.ts';
import { AskedCard } from './asked-card.tsx';
import { AssessmentTable } from './assessment-table.tsx';
import { EnterMeasure } from './enter-measure.tsx';
import { MeasureTrends } from './measure-trends.tsx';
import { useWords } from './words.ts';
import styles from './measures.module.css';

/** Every recorded form, the course of each total, and entering what was filled in on paper or asked in the room. */
export function MeasuresPanel({ patientId }: { readonly patientId: string }) {
  const recorded = useAnswer(patientAssessments, { params: { patientId } }, { about: [`assessments/${patientId}`] });
  return (
    <Answered of={recorded} lines={10}>
      {({ assessments, own }) => <Measures patientId={patientId} assessments={assessments} own={own} />}
    </Answered>
  );
}

type Props = { readonly patientId: string; readonly assessments: readonly RecordedAssessment[]; readonly own: readonly Instrument[] };

function Measures({ patientId, assessments, own }: Props) {
  const say = useWords();
  const [isEntering, setIsEntering] = useState(false);
  const enter = (
    <Button look="primary" icon={<IconPencilPlus aria-hidden="true" />} onClick={() => setIsEntering(true)}>
      {say('measures.enter')}
    </Button>
  );
  return (
    <Stack>
      {isEntering && (
        <Card title={say('measures.enter')}>
          <div className={styles['narrow']}>
            <EnterMeasure patientId={patientId} onDone={() => setIsEntering(false)} />
          </div>
        </Card>
      )}
      {!isEntering && assessments.length > 0 && <Row>{enter}</Row>}
      {!isEntering && assessments.length === 0 && (
        <Empty title={say('measures.none')} action={enter}>
          <p>{say('measures.noneWords')}</p>
        </Empty>
      )}
      <MeasureTrends assessments={assessments} own={own} />
      {assessments.length > 0 && <AssessmentTable assessments={assessments} own={own} />}
      <AskedCard patientId={patientId} />
    </Stack>
  );
}

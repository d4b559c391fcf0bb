import { useState } from 'react';
import { Button } from '#interface/controls/button.tsx';
import { Card } from '#interface/layout/card.tsx';
import { Row, Stack } from '#interface/layout/stack.tsx';
import { useWords } from '../words.ts';
import { SafetyAssessmentForm } from './safety-assessment-form.tsx';
import { SafetyPlanCard } from './safety-plan-card.tsx';

/** What a raised risk asks for: the clinician’s assessment, and the safety plan made together. */
export function SafetyRecord({ patientId }: { readonly patientId: string }) {
  const say = useWords();
  const [isWriting, setIsWriting] = useState(false);
  return (
    <Stack>
      <Card title={say('assessment.title')}>
        <p>{say('assessment.words')}</p>
        {isWriting ? (
          <SafetyAssessmentForm patientId={patientId} onDone={() => setIsWriting(false)} />
        ) : (
          <Row>
            <Button onClick={() => setIsWriting(true)}>{say('assessment.write')}</Button>
          </Row>
        )}
      </Card>
      <SafetyPlanCard patientId={patientId} />
    </Stack>
  );
}

import { useState } from 'react';
import { Button } from '#interface/controls/button.tsx';
import { Card } from '#interface/layout/card.tsx';
import { Row, Stack } from '#interface/layout/stack.tsx';
import { useWords } from '../words.ts';
import { SafetyAssessmentForm } from './safety-assessment-form.tsx';
import { SafetyPlanForm } from './safety-plan-form.tsx';

/** Writing what a raised risk asks for: the clinician’s assessment, and the safety plan made together. */
export function SafetyRecord({ patientId }: { readonly patientId: string }) {
  const say = useWords();
  const [open, setOpen] = useState<'assessment' | 'plan' | null>(null);
  const close = () => setOpen(null);
  return (
    <Stack>
      <Card title={say('assessment.title')}>
        <p>{say('assessment.words')}</p>
        {open === 'assessment' ? (
          <SafetyAssessmentForm patientId={patientId} onDone={close} />
        ) : (
          <Row>
            <Button onClick={() => setOpen('assessment')}>{say('assessment.write')}</Button>
          </Row>
        )}
      </Card>
      <Card title={say('plan.title')}>
        <p>{say('plan.words')}</p>
        {open === 'plan' ? (
          <SafetyPlanForm patientId={patientId} onDone={close} />
        ) : (
          <Row>
            <Button onClick={() => setOpen('plan')}>{say('plan.write')}</Button>
          </Row>
        )}
      </Card>
    </Stack>
  );
}

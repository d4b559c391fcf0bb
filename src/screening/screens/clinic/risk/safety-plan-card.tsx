import { useState } from 'react';
import { useAnswer } from '#interface/client/use-answer.ts';
import { Button } from '#interface/controls/button.tsx';
import { useFormat } from '#interface/format/use-format.ts';
import { Card } from '#interface/layout/card.tsx';
import { Row, Stack } from '#interface/layout/stack.tsx';
import { Unfold } from '#interface/layout/unfold.tsx';
import { Answered } from '#interface/states/answered.tsx';
import type { SignedSafetyPlan } from '../../../api-safety-plan.ts';
import { patientSafetyPlans } from '../../../api-safety-plan.ts';
import { useWords } from '../words.ts';
import { SAFETY_PLAN_STEPS, SafetyPlanForm } from './safety-plan-form.tsx';
import styles from './risk.module.css';

/** The safety plan as the person has it on their own pages, how it was before, and writing or revising it together. */
export function SafetyPlanCard({ patientId }: { readonly patientId: string }) {
  const say = useWords();
  const asked = useAnswer(patientSafetyPlans, { params: { patientId } }, { about: [`screening/${patientId}`] });
  return (
    <Card title={say('plan.title')}>
      <p>{say('plan.words')}</p>
      <Answered of={asked} lines={4}>
        {({ plans }) => <Plans patientId={patientId} plans={plans} />}
      </Answered>
    </Card>
  );
}

function Plans({ patientId, plans: [inForce, ...earlier] }: { readonly patientId: string; readonly plans: readonly SignedSafetyPlan[] }) {
  const say = useWords();
  const [isWriting, setIsWriting] = useState(false);
  if (isWriting) return <SafetyPlanForm patientId={patientId} start={inForce?.steps ?? null} onDone={() => setIsWriting(false)} />;
  return (
    <>
      {inForce !== undefined && <Plan plan={inForce} />}
      <Row>
        <Button onClick={() => setIsWriting(true)}>{say(inForce === undefined ? 'plan.write' : 'plan.revise')}</Button>
      </Row>
      {earlier.length > 0 && (
        <Unfold word={say('plan.earlier', { count: earlier.length })}>
          <Stack gap="far">
            {earlier.map((plan) => (
              <Plan key={plan.safetyPlanId} plan={plan} />
            ))}
          </Stack>
        </Unfold>
      )}
    </>
  );
}

function Plan({ plan: { steps, signedAt, signedBy } }: { readonly plan: SignedSafetyPlan }) {
  const say = useWords();
  const format = useFormat();
  return (
    <div>
      <p className={styles['meta']}>{say('plan.signedBy', { name: signedBy, moment: format.moment(signedAt) })}</p>
      <ol className={styles['plan']}>
        {SAFETY_PLAN_STEPS.map((step) => (
          <li key={step}>
            <h3>{say(`step.${step}`)}</h3>
            <p>{steps[step]}</p>
          </li>
        ))}
      </ol>
    </div>
  );
}

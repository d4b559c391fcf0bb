import { useAnswer } from '#interface/client/use-answer.ts';
import { Stack } from '#interface/layout/stack.tsx';
import { Answered } from '#interface/states/answered.tsx';
import { patientIntake } from '../../../api-intake.ts';
import { BodyCard } from './body-card.tsx';
import { FactsCard } from './facts-card.tsx';
import { MedicinesCard } from './medicines-card.tsx';
import { OwnWordsCard } from './own-words-card.tsx';
import { TestsCard } from './tests-card.tsx';
import { TreatmentCard } from './treatment-card.tsx';
import { TrialsCard } from './trials-card.tsx';
import styles from '../panels.module.css';

/** Everything the intake holds of a person, and what is still to be asked. */
export function IntakePanel({ patientId }: { readonly patientId: string }) {
  const intake = useAnswer(patientIntake, { params: { patientId } }, { about: [`intake/${patientId}`] });
  return (
    <Answered of={intake} lines={12}>
      {(answer) => (
        <div className={styles['columns']}>
          <Stack>
            <FactsCard patientId={patientId} facts={answer.facts} />
            <OwnWordsCard intake={answer} />
          </Stack>
          <Stack>
            <TreatmentCard patientId={patientId} treatment={answer.treatment} />
            <MedicinesCard patientId={patientId} medicines={answer.medicines} />
            <TrialsCard patientId={patientId} trials={answer.trials} />
            <BodyCard patientId={patientId} intake={answer} />
            <TestsCard patientId={patientId} tests={answer.tests} />
          </Stack>
        </div>
      )}
    </Answered>
  );
}

import { useAnswer } from '#interface/client/use-answer.ts';
import { Stack } from '#interface/layout/stack.tsx';
import { Answered } from '#interface/states/answered.tsx';
import { patientFollowUps, patientHolds, patientScreening } from '../../../api-decision.ts';
import styles from '../panels.module.css';
import { HoldList } from './hold-list.tsx';
import { PatientFollowUps } from './patient-follow-ups.tsx';
import { SafetyRecord } from './safety-record.tsx';
import { StandingCard } from './standing-card.tsx';

/** Suicide risk and whatever else holds dosing back: follow-ups, assessments, safety plans, holds. */
export function RiskPanel({ patientId }: { readonly patientId: string }) {
  const params = { patientId };
  const screening = useAnswer(patientScreening, { params }, { about: [`screening/${patientId}`, `assessments/${patientId}`, `holds/${patientId}`] });
  const followUps = useAnswer(patientFollowUps, { params }, { about: [`follow-ups/${patientId}`] });
  const holds = useAnswer(patientHolds, { params }, { about: [`holds/${patientId}`] });
  return (
    <div className={styles['columns']}>
      <Stack>
        <Answered of={screening} lines={4}>
          {(answer) => <StandingCard risk={answer.suicideRisk} />}
        </Answered>
        <Answered of={followUps} lines={4}>
          {(answer) => <PatientFollowUps followUps={answer.followUps} />}
        </Answered>
        <Answered of={holds} lines={4}>
          {(answer) => <HoldList holds={answer.holds} />}
        </Answered>
      </Stack>
      <SafetyRecord patientId={patientId} />
    </div>
  );
}

import { useAnswer } from '#interface/client/use-answer.ts';
import { Card } from '#interface/layout/card.tsx';
import { Answered } from '#interface/states/answered.tsx';
import { Empty } from '#interface/states/empty.tsx';
import { patientPlans } from '#plan/api-plan.ts';
import type { WireVisit } from '#plan/api-plan.ts';
import { useWords } from '../words.ts';
import { SessionRow } from './session-row.tsx';
import styles from './chart.module.css';

/** The dosing sessions of one person, newest first; each opens its room or its record. */
export function SessionsPanel({ patientId }: { readonly patientId: string }) {
  const say = useWords();
  const asked = useAnswer(patientPlans, { params: { patientId } }, { about: ['calendar', 'session'] });
  return (
    <Answered of={asked} lines={6}>
      {({ plans, otherVisits }) => {
        const visits = dosingVisits([...plans.flatMap((plan) => plan.visits), ...otherVisits]);
        if (visits.length === 0) {
          return (
            <Empty title={say('sessions.empty.title')}>
              <p>{say('sessions.empty.words')}</p>
            </Empty>
          );
        }
        return (
          <Card title={say('sessions.title')}>
            <ul className={styles['rows']}>
              {visits.map((visit) => (
                <SessionRow key={visit.visitId} visit={visit} />
              ))}
            </ul>
          </Card>
        );
      }}
    </Answered>
  );
}

function dosingVisits(visits: readonly WireVisit[]): readonly WireVisit[] {
  return visits.filter(({ kind }) => kind === 'dosing-session').toSorted((left, right) => (left.startsAt < right.startsAt ? 1 : -1));
}

import { IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { Button } from '#interface/controls/button.tsx';
import { Card } from '#interface/layout/card.tsx';
import { Row } from '#interface/layout/stack.tsx';
import { useWords } from '../words.ts';
import type { Intake } from './intake-answer.ts';
import { TrialsForm } from './trials-form.tsx';
import styles from '../panels.module.css';

/** What was tried before, how long, whether the dose was enough, and what came of it. */
export function TrialsCard({ patientId, trials }: { readonly patientId: string; readonly trials: Intake['trials'] }) {
  const say = useWords();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Card title={say('trials.title')}>
      {isOpen ? (
        <TrialsForm patientId={patientId} trials={trials} onDone={() => setIsOpen(false)} />
      ) : (
        <>
          <Listed trials={trials} />
          <Row>
            <Button icon={<IconPencil aria-hidden="true" />} onClick={() => setIsOpen(true)}>
              {say('trials.record')}
            </Button>
          </Row>
        </>
      )}
    </Card>
  );
}

function Listed({ trials }: { readonly trials: Intake['trials'] }) {
  const say = useWords();
  if (trials.state !== 'known') return <p>{say(`trials.${trials.state}`)}</p>;
  if (trials.list.length === 0) return <p>{say('trials.none')}</p>;
  return (
    <ul className={styles['rows']}>
      {trials.list.map((trial) => (
        <li key={`${trial.medicine} ${trial.dose}`}>
          <strong>{trial.medicine}</strong>
          <span>{say(`outcome.${trial.outcome}`)}</span>
          <span className={styles['quiet']}>
            {[trial.dose ?? say('trials.doseUnknown'), trial.weeks === null ? say('trials.weeksUnknown') : say('trials.weeks', { count: trial.weeks }), say(`adequacy.${trial.doseAdequacy}`)].join(' · ')}
          </span>
        </li>
      ))}
    </ul>
  );
}

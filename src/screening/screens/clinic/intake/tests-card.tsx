import { useState } from 'react';
import { Button } from '#interface/controls/button.tsx';
import { Card } from '#interface/layout/card.tsx';
import { Row } from '#interface/layout/stack.tsx';
import { useWords } from '../words.ts';
import type { Intake } from './intake-answer.ts';
import { TestForm } from './test-form.tsx';
import { TestList } from './test-list.tsx';

type Props = { readonly patientId: string; readonly tests: Intake['tests'] };

/** Results of tests and what has none; the rules read the newest of each, and screening shows it with its date. */
export function TestsCard({ patientId, tests }: Props) {
  const say = useWords();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Card title={say('tests.title')}>
      {isOpen ? (
        <TestForm patientId={patientId} onDone={() => setIsOpen(false)} />
      ) : (
        <>
          <TestList tests={tests} />
          <p>{say('tests.words')}</p>
          <Row>
            <Button onClick={() => setIsOpen(true)}>{say('tests.record')}</Button>
          </Row>
        </>
      )}
    </Card>
  );
}

import { useState } from 'react';
import { Button } from '#interface/controls/button.tsx';
import { Card } from '#interface/layout/card.tsx';
import { Row } from '#interface/layout/stack.tsx';
import { useWords } from '../words.ts';
import { TestForm } from './test-form.tsx';

/** Results of tests; the rules read the newest of each, and screening shows it with its date. */
export function TestsCard({ patientId }: { readonly patientId: string }) {
  const say = useWords();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Card title={say('tests.title')}>
      {isOpen ? (
        <TestForm patientId={patientId} onDone={() => setIsOpen(false)} />
      ) : (
        <>
          <p>{say('tests.words')}</p>
          <Row>
            <Button onClick={() => setIsOpen(true)}>{say('tests.record')}</Button>
          </Row>
        </>
      )}
    </Card>
  );
}

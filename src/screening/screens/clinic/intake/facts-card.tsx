import { useState } from 'react';
import { Button } from '#interface/controls/button.tsx';
import { Segments } from '#interface/controls/segments.tsx';
import { Card } from '#interface/layout/card.tsx';
import { Row } from '#interface/layout/stack.tsx';
import { Tag } from '#interface/layout/tag.tsx';
import type { FactId } from '../../../facts.ts';
import { canBar } from '../../../facts.ts';
import { useWords } from '../words.ts';
import { FactRows } from './fact-rows.tsx';
import type { FactView, ShownFact } from './fact-view.ts';
import { factsIn, shownFacts } from './fact-view.ts';
import type { IntakeFact } from './intake-answer.ts';
import { RecordFacts } from './record-facts.tsx';
import styles from '../panels.module.css';

/** The clinical facts that screening needs: what is known, what is open, and recording them. */
export function FactsCard({ patientId, facts }: { readonly patientId: string; readonly facts: readonly IntakeFact[] }) {
  const say = useWords();
  const all = shownFacts(facts);
  const open = factsIn('open', all);
  const [view, setView] = useState<FactView>(open.length > 0 ? 'open' : 'present');
  const [recording, setRecording] = useState<readonly FactId[] | null>(null);
  const counts = { open: open.length, present: factsIn('present', all).length, all: all.length };
  const views = (['open', 'present', 'all'] as const).map((value) => ({ value, label: say(`facts.${value}`, { count: counts[value] }) }));
  return (
    <Card title={say('facts.title')} aside={<Tag look={open.length === 0 ? 'teal' : 'attention'}>{say('facts.known', { known: all.length - open.length, all: all.length })}</Tag>}>
      {recording !== null ? (
        <RecordFacts patientId={patientId} facts={all.filter(({ factId }) => recording.includes(factId))} onDone={() => setRecording(null)} />
      ) : (
        <>
          <Row isSpread gap="usual">
            <Segments label={say('facts.view')} value={view} onChange={setView} choices={views} />
            {open.length > 0 && (
              <Button look="primary" onClick={() => setRecording(open.map(({ factId }) => factId))}>
                {say('facts.goThrough')}
              </Button>
            )}
          </Row>
          <FactGroups facts={factsIn(view, all)} noneWord={say(view === 'open' ? 'facts.noneOpen' : 'facts.nonePresent')} onOpen={(factId) => setRecording([factId])} />
        </>
      )}
    </Card>
  );
}

type GroupsProps = { readonly facts: readonly ShownFact[]; readonly noneWord: string; readonly onOpen: (factId: FactId) => void };

function FactGroups({ facts, noneWord, onOpen }: GroupsProps) {
  const say = useWords();
  const [barring, weighed] = [facts.filter(({ factId }) => canBar(factId)), facts.filter(({ factId }) => !canBar(factId))];
  if (facts.length === 0) return <p className={styles['quiet']}>{noneWord}</p>;
  return (
    <>
      {barring.length > 0 && <FactRows title={say('facts.barring')} facts={barring} onOpen={onOpen} />}
      {weighed.length > 0 && <FactRows title={say('facts.weighed')} facts={weighed} onOpen={onOpen} />}
    </>
  );
}

import { useState } from 'react';
import { milliseconds } from '#foundation/instant.ts';
import { useAnswer } from '#interface/client/use-answer.ts';
import { Button } from '#interface/controls/button.tsx';
import { countdownText } from '#interface/format/format.ts';
import { useFormat } from '#interface/format/use-format.ts';
import { Card } from '#interface/layout/card.tsx';
import { FactList } from '#interface/layout/fact-list.tsx';
import { Row, Stack } from '#interface/layout/stack.tsx';
import { Answered } from '#interface/states/answered.tsx';
import type { AnswerOf } from '#foundation/contract.ts';
import { openSharedEntry, sharedEntries } from '../../api-journal.ts';
import { sharedWork } from '../../api-own-work.ts';
import { RatingChart } from '../rating-chart.tsx';
import { Heard } from '../recording/heard.tsx';
import { useWords } from './words.ts';
import styles from './integration.module.css';

type Props = { readonly patientId: string };

/** What a person lets those who treat them see of their own work: entries to open one by one, patterns, and the wider plan. */
export function SharedWork({ patientId }: Props) {
  const say = useWords();
  const entries = useAnswer(sharedEntries, { params: { patientId } }, { about: [`journal/${patientId}`] });
  const work = useAnswer(sharedWork, { params: { patientId } }, { about: [`journal/${patientId}`] });
  return (
    <Card title={say('shared.title')}>
      <p className={styles['quiet']}>{say('shared.words')}</p>
      <Answered of={entries} lines={3}>
        {(answer) =>
          answer.entries.length === 0 ? (
            <p>{say('shared.none')}</p>
          ) : (
            <Stack>
              {answer.entries.map((entry) => (
                <Entry key={entry.entryId} entry={entry} />
              ))}
            </Stack>
          )
        }
      </Answered>
      <Answered of={work} lines={3}>
        {({ patterns, parts, doseDays }) => (
          <>
            {patterns.map(({ patternId, name, ratings }) => (
              <RatingChart key={patternId} label={say('shared.pattern', { name })} ratings={ratings.map((day) => ({ ...day, rating: day.strength }))} doseDays={doseDays} marksWord={say('shared.doses')} />
            ))}
            {parts.length > 0 && <FactList items={parts.map(({ area, words }) => ({ name: say(`area.${area}`), value: <span className={styles['words']}>{words}</span> }))} />}
          </>
        )}
      </Answered>
    </Card>
  );
}

/** One entry, closed until somebody reads it; the writer sees who did. */
function Entry({ entry: { entryId, seconds, writtenAt, hoursSinceDose } }: { readonly entry: AnswerOf<typeof sharedEntries>['entries'][number] }) {
  const say = useWords();
  const format = useFormat();
  const [isOpen, setIsOpen] = useState(false);
  const what = seconds === null ? say('shared.text') : say('shared.memo', { time: countdownText(milliseconds(1000 * seconds)) });
  return (
    <div>
      <Row isSpread>
        <span>
          {format.moment(writtenAt)}, {what}
          {hoursSinceDose !== null && <span className={styles['quiet']}> · {say('shared.since', { hours: hoursSinceDose })}</span>}
        </span>
        {!isOpen && <Button onClick={() => setIsOpen(true)}>{say('shared.read')}</Button>}
      </Row>
      {isOpen && <Opened entryId={entryId} />}
    </div>
  );
}

function Opened({ entryId }: { readonly entryId: string }) {
  const say = useWords();
  const asked = useAnswer(openSharedEntry, { params: { entryId } });
  return (
    <Answered of={asked} lines={2}>
      {({ words, recording }) => (
        <>
          {words !== null && <p className={styles['words']}>{words}</p>}
          {recording !== null && <Heard recording={recording} label={say('shared.hear')} />}
        </>
      )}
    </Answered>
  );
}

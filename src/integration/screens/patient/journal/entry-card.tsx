import { useState } from 'react';
import { Button } from '#interface/controls/button.tsx';
import { milliseconds } from '#foundation/instant.ts';
import { countdownText } from '#interface/format/format.ts';
import { useFormat } from '#interface/format/use-format.ts';
import { Card } from '#interface/layout/card.tsx';
import { Row } from '#interface/layout/stack.tsx';
import { Tag } from '#interface/layout/tag.tsx';
import { navigate } from '#interface/route/route.ts';
import type { OwnEntry } from '../../../api-journal.ts';
import { ChangeEntry } from './change-entry.tsx';
import { DeleteEntry } from './delete-entry.tsx';
import { OwnMemo } from './own-memo.tsx';
import { ShareEntry, Unshare } from './share-entry.tsx';
import { useWords } from './words.ts';
import styles from './journal.module.css';

type Act = 'share' | 'change' | 'delete';

/** One entry: what it says, how long after a session it was, who has read it, and what can be done with it. */
export function EntryCard({ entry }: { readonly entry: OwnEntry }) {
  const say = useWords();
  const format = useFormat();
  const [act, setAct] = useState<Act | null>(null);
  const { words, seconds: length, writtenAt, changedAt, hoursSinceDose, sharedAt } = entry;
  const close = () => setAct(null);
  return (
    <Card
      title={<span className={styles['when']}>{format.moment(writtenAt)}</span>}
      aside={sharedAt === null ? <Tag>{say('entry.private')}</Tag> : <Tag look="teal">{say('entry.shared', { moment: format.moment(sharedAt) })}</Tag>}
    >
      {hoursSinceDose !== null && <p className={styles['note']}>{sinceDose(hoursSinceDose)}</p>}
      {act !== 'change' && words !== null && <p className={styles['words']}>{words}</p>}
      {length !== null && <OwnMemo entryId={entry.entryId} title={say('memo.length', { time: countdownText(milliseconds(1000 * length)) })} />}
      {changedAt !== null && <p className={styles['note']}>{say('entry.changed', { moment: format.moment(changedAt) })}</p>}
      {sharedAt !== null && <ReadBy readBy={entry.readBy} />}
      {act === 'share' && <ShareEntry entryId={entry.entryId} onDone={close} />}
      {act === 'change' && words !== null && <ChangeEntry entryId={entry.entryId} words={words} onDone={close} />}
      {act === 'delete' && <DeleteEntry entryId={entry.entryId} onDone={close} />}
      {act === null && (
        <Row>
          {sharedAt === null ? <Button onClick={() => setAct('share')}>{say('entry.share')}</Button> : <Unshare entryId={entry.entryId} />}
          {words !== null && <Button look="plain" onClick={() => navigate(`/actions?from=${entry.entryId}`)}>{say('entry.step')}</Button>}
          {sharedAt === null && words !== null && <Button look="plain" onClick={() => setAct('change')}>{say('entry.change')}</Button>}
          {sharedAt === null && <Button look="plain" onClick={() => setAct('delete')}>{say('entry.delete')}</Button>}
        </Row>
      )}
    </Card>
  );

  function sinceDose(hours: number): string {
    return hours < 72 ? say('entry.sinceDose', { hours }) : say('entry.days', { days: Math.floor(hours / 24) });
  }
}

function ReadBy({ readBy }: Pick<OwnEntry, 'readBy'>) {
  const say = useWords();
  const format = useFormat();
  if (readBy.length === 0) return <p className={styles['note']}>{say('entry.unread')}</p>;
  return (
    <ul className={styles['note']}>
      {readBy.map(({ name, readAt }) => (
        <li key={name}>{say('entry.readBy', { name, moment: format.moment(readAt) })}</li>
      ))}
    </ul>
  );
}

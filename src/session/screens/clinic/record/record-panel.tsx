import { useState } from 'react';
import { TimeStrip } from '#interface/charts/time-strip.tsx';
import { useNow } from '#interface/client/clock.ts';
import { Segments } from '#interface/controls/segments.tsx';
import { isUnderWay } from '../phase.ts';
import { PanelFrame } from '../room/panel-frame.tsx';
import { useRoom } from '../room/room-context.ts';
import { useWords } from '../words.ts';
import { LateLine } from './late-line.tsx';
import { RecordLine } from './record-line.tsx';
import type { RecordRow } from './record-rows.ts';
import { isEntry, recordRows } from './record-rows.ts';
import { SessionStrip } from './session-strip.tsx';
import { stripEvents } from './strip-events.ts';
import styles from './record.module.css';

const VIEWS = ['all', 'vital-signs', 'events', 'dose'] as const;

type View = (typeof VIEWS)[number];

/** The whole record of the session: along the time, and line by line with who wrote it, when, and what it replaced. */
export function RecordPanel() {
  const say = useWords();
  const { room, charted } = useRoom();
  const { dosingStartedAt, state, since } = room.record.session;
  const now = useNow('minute');
  const [view, setView] = useState<View>('all');
  const rows = recordRows(room.record).filter((row) => view === 'all' || viewOf(row) === view);
  const late = view === 'all' || view === 'vital-signs' ? room.late : [];
  const lines = [
    ...rows.map((row) => ({ at: row.entry.measuredAt, line: <RecordLine key={row.entry.entryId} row={row} /> })),
    ...late.map((each) => ({ at: each.dueAt, line: <LateLine key={`${each.askedBy} ${each.dueAt}`} late={each} /> })),
  ].toSorted((left, right) => right.at.localeCompare(left.at));
  const until = isUnderWay(state) ? now : since;
  return (
    <PanelFrame title={say('record.title')}>
      {dosingStartedAt !== null && (
        <>
          <SessionStrip />
          <TimeStrip label={say('record.strip')} start={dosingStartedAt} until={until} events={stripEvents(say, charted, dosingStartedAt)} now={isUnderWay(state) ? now : null} />
        </>
      )}
      <Segments label={say('record.views')} value={view} onChange={setView} choices={VIEWS.map((value) => ({ value, label: say(`record.view.${value}`) }))} />
      <ol className={styles['lines']}>
        {lines.map(({ line }) => line)}
      </ol>
    </PanelFrame>
  );
}

function viewOf({ entry }: RecordRow): View {
  if (!isEntry(entry)) return 'vital-signs';
  switch (entry.content.kind) {
    case 'dose':
    case 'dose-amounts':
    case 'dose-note':
    case 'step':
      return 'dose';
    case 'event':
    case 'note':
    case 'felt-states':
    case 'setting':
    case 'dissociation':
    case 'distress':
    case 'symptoms':
      return 'events';
    default:
      return 'all';
  }
}

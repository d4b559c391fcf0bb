import { DoseNow } from '../dose/dose-now.tsx';
import { EventGrid } from '../charting/event-grid.tsx';
import { ExpectedCourse } from '../record/expected-course.tsx';
import { SessionStrip } from '../record/session-strip.tsx';
import { ActionBar } from './action-bar.tsx';
import { LateNow } from './late-now.tsx';
import { Numbers } from './numbers.tsx';
import { LeavingNow } from '../leaving/leaving-now.tsx';
import { useRoom } from './room-context.ts';
import styles from './room.module.css';

/** The room while the dose runs and while it wears off: numbers left, the dose or the way home beside them, events below. */
export function RunningView() {
  const { state } = useRoom().room.record.session;
  return (
    <>
      <LateNow />
      <div className={styles['upper']}>
        <Numbers />
        {state === 'recovery' ? <LeavingNow /> : <DoseNow />}
      </div>
      <EventGrid />
      <SessionStrip />
      <ExpectedCourse />
      <ActionBar />
    </>
  );
}

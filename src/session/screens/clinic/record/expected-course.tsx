import { IconChevronRight } from '@tabler/icons-react';
import { Suspense, useState } from 'react';
import { fetched } from '#interface/route/fetched.ts';
import { Loading } from '#interface/states/loading.tsx';
import { useRoom } from '../room/room-context.ts';
import { useWords } from '../words.ts';
import styles from './course.module.css';

/** Fetched only once somebody asks for it, so that no room waits for an estimate. */
const ExpectedCurve = fetched(async () => (await import('./expected-curve.tsx')).ExpectedCurve);

/** Below the vital signs and closed, because it is an estimate beside what was measured: what the drug's level may be (H22). */
export function ExpectedCourse() {
  const say = useWords();
  const { dosingStartedAt } = useRoom().room.record.session;
  const [isOpen, setIsOpen] = useState(false);
  if (dosingStartedAt === null) return null;
  return (
    <details className={styles['course']} onToggle={({ currentTarget, target }) => target === currentTarget && setIsOpen(currentTarget.open)}>
      <summary>
        <IconChevronRight aria-hidden="true" size={20} />
        {say('course.title')}
      </summary>
      {isOpen && (
        <Suspense fallback={<Loading lines={8} />}>
          <ExpectedCurve />
        </Suspense>
      )}
    </details>
  );
}

import type { AnswerOf } from '#foundation/contract.ts';
import { Card } from '#interface/layout/card.tsx';
import { Link } from '#interface/route/link.tsx';
import type { ownActions } from '#integration/api.ts';
import { bySession } from '#integration/screens/patient/by-session.ts';
import { useWords } from './words.ts';
import styles from './today.module.css';

const SHOWN_AT_ONCE = 3;

/** What the person said in the newest integration session, as a quiet reminder in their own words. */
export function TodayActions({ actions }: { readonly actions: AnswerOf<typeof ownActions>['actions'] }) {
  const say = useWords();
  const [newest] = bySession(actions);
  if (newest === undefined) return null;
  return (
    <Card title={say('todayActions.title')} look="dusk">
      <ul className={styles['actions']}>
        {newest.actions.slice(0, SHOWN_AT_ONCE).map(({ text }) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      <Link to="/actions" className={styles['more']}>
        {say('todayActions.all')}
      </Link>
    </Card>
  );
}

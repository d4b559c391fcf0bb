import { useAnswer } from '#interface/client/use-answer.ts';
import { useNow } from '#interface/client/clock.ts';
import { PromptMarker } from '#interface/clinical/prompt-card.tsx';
import { Link } from '#interface/route/link.tsx';
import { openFollowUps } from '../../../api-decision.ts';
import { DueIn } from './due-in.tsx';
import { useWords } from './words.ts';
import styles from './follow-ups-badge.module.css';

/** How many follow-ups of risk are open and how soon the next is due, on every screen; unseen when there are none. */
export function FollowUpsBadge() {
  const say = useWords();
  const now = useNow();
  const asked = useAnswer(openFollowUps, {}, { about: ['follow-ups'] });
  const [next, ...others] = asked.state === 'answered' ? asked.answer.followUps : [];
  if (next === undefined) return null;
  return (
    <Link className={styles['badge']} to="/follow-ups">
      <PromptMarker priority={next.dueAt < now ? 'high' : 'medium'} />
      <span className={styles['words']}>{say('badge.open', { count: others.length + 1 })}</span>
      <span className={styles['due']}>
        <DueIn at={next.dueAt} />
      </span>
    </Link>
  );
}

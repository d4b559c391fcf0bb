import { useAnswer } from '#interface/client/use-answer.ts';
import { PromptMarker } from '#interface/clinical/prompt-card.tsx';
import { Link } from '#interface/route/link.tsx';
import { notTold } from '../../../api-decision.ts';
import { useWords } from './words.ts';
import styles from './follow-ups-badge.module.css';

/** For owners, on every screen: something did not reach anybody. Unseen when everything did. */
export function NotToldBadge() {
  const say = useWords();
  const asked = useAnswer(notTold, {}, { about: ['follow-ups', 'duty', 'mail'] });
  if (asked.state !== 'answered') return null;
  const { lapses, unsentLetters, failedLetters, lacksTurns, lacksLine } = asked.answer;
  if (lapses.length + unsentLetters + failedLetters === 0 && !lacksTurns && !lacksLine) return null;
  const isAboutLetters = unsentLetters + failedLetters > 0 && lapses.length === 0;
  return (
    <Link className={styles['badge']} to={`/settings?part=${isAboutLetters ? 'letters' : 'duty'}`}>
      <PromptMarker priority="medium" />
      <span className={styles['words']}>{say('badge.notTold')}</span>
    </Link>
  );
}

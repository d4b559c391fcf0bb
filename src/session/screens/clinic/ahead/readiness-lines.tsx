import type { WireSessionAhead } from '../../../api-ahead.ts';
import { StateShape } from '../check-tiles.tsx';
import { useWords } from '../words.ts';
import styles from './ahead.module.css';

type Line = Readonly<WireSessionAhead['open'][number]>;
type Lines = { readonly settled: readonly Line[]; readonly open: readonly Line[]; readonly onTheDay: readonly Line[] };

/** The card before anybody has come: what stands in the way first, then what is in order, then what the day asks. */
export function ReadinessLines({ settled, open, onTheDay }: Lines) {
  const say = useWords();
  return (
    <div className={styles['lines']}>
      <ul>
        {open.map(({ key, title, state, why, wouldMakeItGo }) => (
          <li key={key}>
            <StateShape state={state} />
            <span>
              <strong>{title}.</strong> {why} {wouldMakeItGo !== null && <span className={styles['remedy']}>{say('ahead.remedy', { remedy: wouldMakeItGo })}</span>}
            </span>
          </li>
        ))}
        {settled.map(({ key, title, why }) => (
          <li key={key}>
            <StateShape state="go" />
            <span>
              <strong>{title}.</strong> {why}
            </span>
          </li>
        ))}
      </ul>
      <p className={styles['quiet']}>{say('ahead.onTheDay', { items: onTheDay.map(({ title }) => title).join(', ') })}</p>
    </div>
  );
}

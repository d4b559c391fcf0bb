import { useFormat } from '#interface/format/use-format.ts';
import { Card } from '#interface/layout/card.tsx';
import type { OwnSession } from './own-session.ts';
import { feltByState } from './felt-by-state.ts';
import { useWords } from './words.ts';
import styles from './past-session.module.css';


/** One session of one’s own: the day, and each felt state with the numbers given, in the order they were given. */
export function PastSession({ session }: { readonly session: OwnSession }) {
  const say = useWords();
  const format = useFormat();
  const states = feltByState(session.feltStates);
  return (
    <Card look="dusk" title={format.localDate(session.date)}>
      {states.length === 0 ? (
        <p>{say('felt.none')}</p>
      ) : (
        <dl className={styles['felt']}>
          {states.map(({ state, ratings }) => (
            <div key={state}>
              <dt>{say(`felt.${state}`)}</dt>
              <dd>
                {ratings.map((rating, index) => (
                  <span key={`${rating.at} ${index}`} className={styles['point']}>
                    {rating.rating === 'declined' ? say('felt.declined') : <Dots count={rating.rating} />}
                    <span className={styles['moment']}>{say(`moment.${rating.moment}`)}</span>
                  </span>
                ))}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </Card>
  );
}

/** A number from 0 to 10, said and drawn. */
function Dots({ count }: { readonly count: number }) {
  const say = useWords();
  return (
    <span className={styles['line']} role="img" aria-label={say('felt.of', { count })}>
      <span style={{ '--share': `${count * 10}%` }} />
      <strong aria-hidden="true">{count}</strong>
    </span>
  );
}

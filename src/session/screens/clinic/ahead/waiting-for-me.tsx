import { useAnswer } from '#interface/client/use-answer.ts';
import { doseText } from '#interface/format/format.ts';
import { useFormat } from '#interface/format/use-format.ts';
import { Link } from '#interface/route/link.tsx';
import { pathTo } from '#interface/route/match.ts';
import { useHasRole } from '#people/screens/clinic/use-me.ts';
import { waitingForMe } from '../../../api-waiting.ts';
import { useWords } from '../words.ts';
import styles from './ahead.module.css';

/** For a prescriber: what waits for their signature, wherever they are; nothing where nothing waits. */
export function WaitingForMe() {
  return useHasRole('prescriber') ? <Waiting /> : null;
}

function Waiting() {
  const say = useWords();
  const format = useFormat();
  const asked = useAnswer(waitingForMe, {}, { about: ['orders', 'board', 'session'] });
  if (asked.state !== 'answered') return null;
  const { orders, medicines } = asked.answer;
  if (orders.length + medicines.length === 0) return null;
  return (
    <section className={styles['day']} aria-labelledby="waiting-for-me">
      <h2 id="waiting-for-me">{say('waiting.title')}</h2>
      <ul className={styles['rows']}>
        {medicines.map(({ sessionId, name, since }) => (
          <li key={sessionId} className={styles['waiting']}>
            <Link isAlone to={pathTo('/sessions/:sessionId', { sessionId })}>
              {say('waiting.medicines', { name })}
            </Link>
            <span className={styles['quiet']}>{say('waiting.since', { moment: format.moment(since) })}</span>
          </li>
        ))}
        {orders.map(({ orderId, patientId, name, dose, perWeight, signedByName, signedAt }) => (
          <li key={orderId} className={styles['waiting']}>
            <Link isAlone to={`${pathTo('/patients/:patientId', { patientId })}?part=orders`}>
              {say('waiting.order', { name, dose: doseText(dose, perWeight) })}
            </Link>
            <span className={styles['quiet']}>{say('waiting.signed', { name: signedByName, moment: format.moment(signedAt) })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

import { useAnswer } from '#interface/client/use-answer.ts';
import { useFormat } from '#interface/format/use-format.ts';
import { whoReadsNow } from '../../api-reading.ts';
import { useWords } from './words.ts';
import styles from './questionnaire.module.css';

/** Who hears of an answer about self-harm, said before it is asked: somebody on duty, nobody, or that it cannot be seen just now. */
export function WhoReadsNow() {
  const say = useWords();
  const asked = useAnswer(whoReadsNow, {});
  if (asked.state === 'refused') return <p>{say('duty.unknown')}</p>;
  if (asked.state !== 'answered' || asked.answer.isOnDuty) return <p>{say('intro.whenRead')}</p>;
  const { phone } = asked.answer;
  return (
    <>
      <Nobody nextAt={asked.answer.nextAt} />
      <p>{say('duty.nobodyRead')}</p>
      {phone !== null && (
        <p>
          <a data-alone href={`tel:${phone.replaceAll(/[^+\d]/g, '')}`}>{say('duty.callClinic', { number: phone })}</a>
        </p>
      )}
    </>
  );
}

/** The same in a line right above the question, where nobody is on duty; otherwise nothing. */
export function NobodyOnDuty() {
  const asked = useAnswer(whoReadsNow, {});
  if (asked.state !== 'answered' || asked.answer.isOnDuty) return null;
  return <Nobody nextAt={asked.answer.nextAt} />;
}

function Nobody({ nextAt }: { readonly nextAt: Parameters<ReturnType<typeof useFormat>['moment']>[0] | null }) {
  const say = useWords();
  const format = useFormat();
  return <p className={styles['nobody']}>{nextAt === null ? say('duty.nobody') : say('duty.nobodyUntil', { moment: format.moment(nextAt) })}</p>;
}

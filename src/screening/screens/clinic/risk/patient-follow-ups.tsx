import { useFormat } from '#interface/format/use-format.ts';
import { Card } from '#interface/layout/card.tsx';
import type { WireFollowUp } from '../../../api-decision.ts';
import { useWords } from '../words.ts';
import { FollowUpCard } from './follow-up-card.tsx';
import styles from '../panels.module.css';

/** A person’s follow-ups: the open ones with their clock, the others folded. */
export function PatientFollowUps({ followUps }: { readonly followUps: readonly WireFollowUp[] }) {
  const say = useWords();
  const format = useFormat();
  const open = followUps.filter(({ completedAt }) => completedAt === null);
  const done = followUps.filter(({ completedAt }) => completedAt !== null);
  return (
    <>
      {open.map((followUp) => (
        <FollowUpCard key={followUp.followUpId} followUp={followUp} />
      ))}
      {done.length > 0 && (
        <Card>
          <details className={styles['fold']}>
            <summary>{say('followUps.done', { count: done.length })}</summary>
            <ul className={styles['rows']}>
              {done.map((followUp) => (
                <li key={followUp.followUpId}>
                  <span>{followUp.outcome}</span>
                  <span>{followUp.completedAt !== null && (followUp.completedBy === null ? format.moment(followUp.completedAt) : say('followUps.doneBy', { name: followUp.completedBy, moment: format.moment(followUp.completedAt) }))}</span>
                  <span className={styles['quiet']}>{followUp.finding.sentence}</span>
                </li>
              ))}
            </ul>
          </details>
        </Card>
      )}
    </>
  );
}

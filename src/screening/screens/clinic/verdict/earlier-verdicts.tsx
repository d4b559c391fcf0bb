import { useFormat } from '#interface/format/use-format.ts';
import { Card } from '#interface/layout/card.tsx';
import { useWords } from '../words.ts';
import type { Verdict } from './screening-answer.ts';
import styles from '../panels.module.css';

/** Verdicts from before, newest first, with the rules that spoke. */
export function EarlierVerdicts({ verdicts }: { readonly verdicts: readonly Verdict[] }) {
  const say = useWords();
  const format = useFormat();
  return (
    <Card>
      <details className={styles['fold']}>
        <summary>{say('verdict.earlier', { count: verdicts.length })}</summary>
        <ul className={styles['rows']}>
          {verdicts.map((verdict) => (
            <li key={verdict.verdictId}>
              <span>{say(`verdict.${verdict.outcome}`)}</span>
              <span>{format.moment(verdict.screenedAt)}</span>
              <span className={styles['quiet']}>{rulesIn(verdict).join(', ')}</span>
            </li>
          ))}
        </ul>
      </details>
    </Card>
  );
}

function rulesIn({ findings }: Verdict): readonly string[] {
  return [...new Set(findings.filter(({ grade }) => grade !== 'INFO').map(({ ruleId }) => ruleId))];
}

import { useFormat } from '#interface/format/use-format.ts';
import { Card } from '#interface/layout/card.tsx';
import { Stack } from '#interface/layout/stack.tsx';
import { useWords } from '../words.ts';
import { OneFinding } from './finding-list.tsx';
import type { Screening, Verdict } from './screening-answer.ts';
import styles from '../panels.module.css';

type Decisions = Screening['decisions'];

/** Verdicts from before, newest first, each with every finding it had and what was decided on it, by whom. */
export function EarlierVerdicts({ verdicts, decisions }: { readonly verdicts: readonly Verdict[]; readonly decisions: Decisions }) {
  const say = useWords();
  return (
    <Card>
      <details className={styles['fold']}>
        <summary>{say('verdict.earlier', { count: verdicts.length })}</summary>
        <Stack>
          {verdicts.map((verdict) => (
            <EarlierVerdict key={verdict.verdictId} verdict={verdict} decisions={decisions.filter(({ verdictId }) => verdictId === verdict.verdictId)} />
          ))}
        </Stack>
      </details>
    </Card>
  );
}

function EarlierVerdict({ verdict, decisions }: { readonly verdict: Verdict; readonly decisions: Decisions }) {
  const say = useWords();
  const format = useFormat();
  const findings = verdict.findings.filter(({ grade }) => grade !== 'INFO');
  return (
    <section className={styles['entry']}>
      <h3>{say(`verdict.${verdict.outcome}`)}</h3>
      <p className={styles['quiet']}>{say('verdict.run', { moment: format.moment(verdict.screenedAt), version: verdict.ruleSetVersion })}</p>
      <DecisionList decisions={decisions} />
      {findings.length > 0 && (
        <details className={styles['fold']}>
          <summary>{say('verdict.findings', { count: findings.length })}</summary>
          {findings.map((finding) => (
            <OneFinding key={`${finding.ruleId} ${finding.sentence}`} finding={finding} />
          ))}
        </details>
      )}
    </section>
  );
}

/** What was decided on a verdict, with the reason, when and by whom; newest first. */
export function DecisionList({ decisions }: { readonly decisions: Decisions }) {
  const say = useWords();
  const format = useFormat();
  return decisions.map(({ outcome, reason, decidedAt, decidedBy }) => (
    <div key={decidedAt}>
      <p>
        {say(`decision.${outcome}`)}: {reason}
      </p>
      <p className={styles['quiet']}>{[...(decidedBy === null ? [] : [decidedBy]), format.moment(decidedAt)].join(' · ')}</p>
    </div>
  ));
}

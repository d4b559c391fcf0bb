import { ExplainedRule } from '#evidence/screens/glossary/explained-rule.tsx';
import { Tag } from '#interface/layout/tag.tsx';
import type { WireOrder } from '../../../api-order.ts';
import { useWords } from '../words.ts';
import styles from './orders.module.css';

const LOOKS = { never: 'attention', 'second-prescriber': 'attention', soft: 'attention', information: 'plain' } as const;

/** What the dose rules find in an order, how far each reaches, what would clear it, and the reason that was signed for it. */
export function DoseFindings({ order: { findings, reasons } }: { readonly order: Pick<WireOrder, 'findings' | 'reasons'> }) {
  const say = useWords();
  if (findings.length === 0) return <p className={styles['quiet']}>{say('findings.none')}</p>;
  return (
    <div>
      {findings.map((finding) => (
        <ExplainedRule key={`${finding.ruleId} ${finding.sentence}`} finding={finding} state={<Tag look={LOOKS[finding.level]}>{say(`findings.${finding.level}`)}</Tag>}>
          {finding.remedy !== '' && <p className={styles['quiet']}>{finding.remedy}</p>}
          {reasons.filter(({ ruleId }) => ruleId === finding.ruleId).map(({ ruleId, text }) => <p key={ruleId}>{say('findings.reason', { text })}</p>)}
        </ExplainedRule>
      ))}
    </div>
  );
}

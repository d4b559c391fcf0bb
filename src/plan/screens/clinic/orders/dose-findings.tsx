import { RuleCard } from '#interface/clinical/rule-card.tsx';
import { Tag } from '#interface/layout/tag.tsx';
import type { WireOrder } from '../../../api-order.ts';
import { useWords } from '../words.ts';
import styles from './orders.module.css';

const LOOKS = { never: 'attention', 'second-prescriber': 'attention', soft: 'attention', information: 'plain' } as const;

/** What the dose rules find in an order, how far each reaches, and what would clear it. */
export function DoseFindings({ findings }: { readonly findings: WireOrder['findings'] }) {
  const say = useWords();
  if (findings.length === 0) return <p className={styles['quiet']}>{say('findings.none')}</p>;
  return (
    <div>
      {findings.map((finding) => (
        <RuleCard key={`${finding.ruleId} ${finding.sentence}`} finding={finding} state={<Tag look={LOOKS[finding.level]}>{say(`findings.${finding.level}`)}</Tag>}>
          {finding.remedy !== '' && <p className={styles['quiet']}>{finding.remedy}</p>}
        </RuleCard>
      ))}
    </div>
  );
}

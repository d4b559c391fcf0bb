import { ExplainedRule } from '#evidence/screens/glossary/explained-rule.tsx';
import { Card } from '#interface/layout/card.tsx';
import type { WireCourse } from '../../api.ts';
import { useWords } from './words.ts';
import styles from './outcome.module.css';

/** Every finding of the outcome rules, folded, so that each can be checked. */
export function CourseFindings({ findings }: { readonly findings: WireCourse['findings'] }) {
  const say = useWords();
  if (findings.length === 0) return null;
  return (
    <Card>
      <details className={styles['fold']}>
        <summary>{say('findings.title', { count: findings.length })}</summary>
        {findings.map((finding) => (
          <ExplainedRule key={`${finding.ruleId} ${finding.sentence}`} finding={finding} />
        ))}
      </details>
    </Card>
  );
}

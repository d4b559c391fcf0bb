import { IconHandStop, IconInfoCircle, IconQuestionMark, IconScale } from '@tabler/icons-react';
import { ExplainedRule } from '#evidence/screens/glossary/explained-rule.tsx';
import { Card } from '#interface/layout/card.tsx';
import { Tag } from '#interface/layout/tag.tsx';
import { screeningRules } from '../../../rule-set.ts';
import { useWords } from '../words.ts';
import type { Finding } from './screening-answer.ts';
import styles from '../panels.module.css';

/** The grades by how far they reach. */
const GRADES = ['REFUSE', 'UNKNOWN', 'REVIEW', 'INFO'] as const;
const ICONS = { REFUSE: IconHandStop, UNKNOWN: IconQuestionMark, REVIEW: IconScale, INFO: IconInfoCircle } as const;

/** Every finding of a verdict by grade, with what it rests on and what can be done about it. */
export function FindingList({ findings }: { readonly findings: readonly Finding[] }) {
  const say = useWords();
  return GRADES.map((grade) => {
    const own = findings.filter((finding) => finding.grade === grade);
    if (own.length === 0) return null;
    const list = own.map((finding) => <OneFinding key={`${finding.ruleId} ${finding.sentence}`} finding={finding} />);
    if (grade !== 'INFO') {
      return (
        <Card key={grade} title={say(`grade.${grade}`)} aside={<span className={styles['quiet']}>{own.length}</span>}>
          <div>{list}</div>
        </Card>
      );
    }
    return (
      <Card key={grade}>
        <details className={styles['fold']}>
          <summary>{say('grade.INFO', { count: own.length })}</summary>
          {list}
        </details>
      </Card>
    );
  });
}

/** A finding with its grade, what it rests on and what can be done about it. */
export function OneFinding({ finding }: { readonly finding: Finding }) {
  const say = useWords();
  const Icon = ICONS[finding.grade];
  const isOpen = finding.grade === 'REFUSE' || finding.grade === 'UNKNOWN';
  return (
    <ExplainedRule
      finding={finding}
      state={
        <Tag look={isOpen ? 'attention' : 'plain'} icon={<Icon aria-hidden="true" />}>
          {screeningRules[finding.ruleId].title}
        </Tag>
      }
    >
      {finding.grade === 'REFUSE' && <p className={styles['quiet']}>{say('finding.liftedBy', { evidence: finding.liftedBy })}</p>}
      {'options' in finding && finding.options.length > 0 && (
        <ul className={styles['options']} aria-label={say('finding.options')}>
          {finding.options.map((option) => (
            <li key={option}>{option}</li>
          ))}
        </ul>
      )}
    </ExplainedRule>
  );
}

import { ExplainedRule } from '#evidence/screens/glossary/explained-rule.tsx';
import { Card } from '#interface/layout/card.tsx';
import { Row } from '#interface/layout/stack.tsx';
import { Tag } from '#interface/layout/tag.tsx';
import { useWords } from '../words.ts';
import type { Screening } from '../verdict/screening-answer.ts';
import { isLevel } from './level.ts';
import styles from '../panels.module.css';

/** The level of the latest screener and what is owed before a dose. */
export function StandingCard({ risk }: { readonly risk: Screening['suicideRisk'] }) {
  const say = useWords();
  const level = isLevel(risk.level) ? risk.level : 'unknown';
  return (
    <Card title={say(`level.${level}`)}>
      {risk.owed.length === 0 ? (
        <p>{say('owed.nothing')}</p>
      ) : (
        <Row>
          <span>{say('owed.before')}</span>
          {risk.owed.map((owed) => (
            <Tag key={owed} look="attention">
              {say(`owed.${owed}`)}
            </Tag>
          ))}
        </Row>
      )}
      {risk.findings.length > 0 && (
        <div>
          {risk.findings.map((finding) => (
            <ExplainedRule key={finding.ruleId} finding={finding}>
              {'options' in finding && (
                <ul className={styles['options']}>
                  {finding.options.map((option) => (
                    <li key={option}>{option}</li>
                  ))}
                </ul>
              )}
            </ExplainedRule>
          ))}
        </div>
      )}
    </Card>
  );
}

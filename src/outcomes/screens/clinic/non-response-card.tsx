import { ExplainedRule } from '#evidence/screens/glossary/explained-rule.tsx';
import { Card } from '#interface/layout/card.tsx';
import type { WireCourse } from '../../api.ts';
import { useWords } from './words.ts';
import styles from './outcome.module.css';

/** Little change after some doses, with what may be weighed before the next; left out where there is nothing to say. */
export function NonResponseCard({ nonResponse }: { readonly nonResponse: WireCourse['nonResponse'] }) {
  const say = useWords();
  if (nonResponse.finding === null) return null;
  return (
    <Card title={say('nonResponse.title')}>
      <ExplainedRule finding={nonResponse.finding}>
        <ul className={styles['options']}>
          {nonResponse.options.map((option) => (
            <li key={option}>{option}</li>
          ))}
        </ul>
      </ExplainedRule>
    </Card>
  );
}

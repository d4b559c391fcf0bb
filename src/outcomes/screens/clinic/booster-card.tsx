import { ExplainedRule } from '#evidence/screens/glossary/explained-rule.tsx';
import { Term } from '#evidence/screens/glossary/term.tsx';
import { Card } from '#interface/layout/card.tsx';
import { Tag } from '#interface/layout/tag.tsx';
import type { WireCourse } from '../../api.ts';
import { useWords } from './words.ts';
import styles from './outcome.module.css';

const REASONS = ['never-a-response', 'no-sign-of-relapse', 'dose-too-recent', 'no-outcome-yet'] as const;

/** Whether a booster review is worth a thought, and what a prescriber may weigh; nothing is ever ordered by itself. */
export function BoosterCard({ booster }: { readonly booster: WireCourse['booster'] }) {
  const say = useWords();
  const { state, options, holds, reason, finding } = booster;
  const known = REASONS.find((each) => each === reason);
  return (
    <Card title={<Term id="booster">{say('booster.title')}</Term>} aside={<Tag look={state === 'suggested' ? 'attention' : 'plain'}>{say(`booster.${state}`)}</Tag>}>
      {known !== undefined && <p>{say(`boosterReason.${known}`)}</p>}
      {holds.length > 0 && <p>{say('booster.held', { holds: holds.join(', ') })}</p>}
      {finding !== null && (
        <ExplainedRule finding={finding}>
          {options.length > 0 && (
            <ul className={styles['options']} aria-label={say('booster.options')}>
              {options.map((option) => (
                <li key={option.key}>{option.label}</li>
              ))}
            </ul>
          )}
        </ExplainedRule>
      )}
    </Card>
  );
}

import { IconChevronRight } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { RuleFinding, RuleInput } from '#foundation/rule.ts';
import { useFormat } from '../format/use-format.ts';
import { useClinicalWords } from './words.ts';
import styles from './rule-card.module.css';

type Props = {
  readonly finding: RuleFinding;
  /** The finding’s sentence as it is shown, where it is more than its letters. */
  readonly sentence?: ReactNode;
  /** The finding's state by shape and word, such as a tag. */
  readonly state?: ReactNode;
  /** What can be done about it, between the sentence and its reasons. */
  readonly children?: ReactNode;
};

/** What a rule found, in one sentence; unfolded, everything needed to check it: inputs, threshold, sources, version. */
export function RuleCard({ finding, sentence = finding.sentence, state, children }: Props) {
  const say = useClinicalWords();
  return (
    <div className={styles['rule']}>
      <div className={styles['head']}>
        {state}
        <p>{sentence}</p>
      </div>
      {children}
      <details>
        <summary>
          <IconChevronRight aria-hidden="true" size={18} />
          {say('rule.why', { id: finding.ruleId })}
        </summary>
        <dl className={styles['facts']}>
          <dt>{say('rule.looked')}</dt>
          {finding.inputs.map((input) => (
            <dd key={`${input.name} ${input.at ?? ''}`}>
              <InputLine input={input} />
            </dd>
          ))}
          {finding.threshold !== null && (
            <>
              <dt>{say('rule.threshold')}</dt>
              <dd>{finding.threshold}</dd>
            </>
          )}
          <dt>{say('rule.sources')}</dt>
          {finding.sources.map((source) => (
            <dd key={`${source.key} ${source.mark}`}>
              {source.key}, {say(`rule.mark.${source.mark}`)}
            </dd>
          ))}
          <dt>{say('rule.version')}</dt>
          <dd>{finding.ruleSetVersion}</dd>
        </dl>
      </details>
    </div>
  );
}

function InputLine({ input }: { readonly input: RuleInput }) {
  const say = useClinicalWords();
  const format = useFormat();
  const value = input.value === null ? say('rule.unknown') : [String(input.value), input.unit].filter(Boolean).join(' ');
  return (
    <span className={styles['input']}>
      <span>{input.name}</span>
      <strong>{value}</strong>
      {input.at !== undefined && <span className={styles['at']}>{format.moment(input.at)}</span>}
    </span>
  );
}

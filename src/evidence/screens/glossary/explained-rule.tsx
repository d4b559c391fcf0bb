import type { ComponentProps } from 'react';
import { RuleCard } from '#interface/clinical/rule-card.tsx';
import { TermText } from './term-text.tsx';

/** What a rule found, for the clinic’s staff: the rarer words of its sentence can be asked. */
export function ExplainedRule(props: Omit<ComponentProps<typeof RuleCard>, 'sentence'>) {
  return <RuleCard {...props} sentence={<TermText text={props.finding.sentence} isForStaff />} />;
}

import { useEffect, useRef } from 'react';
import { ExplainedRule } from '#evidence/screens/glossary/explained-rule.tsx';
import { StateShape } from '../check-tiles.tsx';
import { useWords } from '../words.ts';
import type { WireGateItem } from './gate-item.ts';
import { ItemQuestion } from './item-question.tsx';
import { ReasonForm } from './reason-form.tsx';
import styles from './gate.module.css';


/** One item of the check: why it stands as it does, what would make it a go, and the question that answers it. */
export function ItemDetail({ item }: { readonly item: WireGateItem }) {
  const say = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (window.matchMedia('(max-width: 60rem)').matches) heading.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const rules = item.findings.map((finding) => <ExplainedRule key={`${finding.ruleId} ${finding.sentence}`} finding={finding} />);
  // What is decided on stands above the decision.
  const isReadFirst = item.key === 'medicines';
  return (
    <section className={styles['detail']} aria-label={item.title}>
      <header>
        <StateShape state={item.state} />
        <h2 ref={heading}>{item.title}</h2>
        <p>{say(`gate.state.${item.state}`)}</p>
      </header>
      <p className={styles['why']}>{item.why}</p>
      {item.wouldMakeItGo !== null && (
        <p>
          <span className={styles['remedyWord']}>{say('gate.remedy')}</span> {item.wouldMakeItGo}
        </p>
      )}
      {item.reason !== null && <p className={styles['given']}>{say('gate.reason.given', { words: item.reason.text })}</p>}
      {isReadFirst && rules}
      <ItemQuestion item={item} />
      {item.state === 'needs-reason' && item.key !== 'blood-pressure' && <ReasonForm item={item.key} />}
      {!isReadFirst && rules}
    </section>
  );
}

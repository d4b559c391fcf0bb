import { ExplainedRule } from '#evidence/screens/glossary/explained-rule.tsx';
import { Countdown } from '#interface/clinical/time-text.tsx';
import { useNow } from '#interface/client/clock.ts';
import { useFormat } from '#interface/format/use-format.ts';
import { StateShape } from '../check-tiles.tsx';
import gate from '../gate/gate.module.css';
import { useWords } from '../words.ts';
import type { WireCriterion } from './criteria.ts';
import { tileStateOf } from './criteria.ts';
import { CriterionQuestions } from './criterion-questions.tsx';
import styles from './leaving.module.css';

/** One criterion: what is missing, when it can be met, and the questions that settle it. */
export function CriterionDetail({ criterion }: { readonly criterion: WireCriterion }) {
  const say = useWords();
  const format = useFormat();
  const now = useNow();
  const { title, state, missing, earliestAt } = criterion;
  return (
    <section className={gate['detail']} aria-label={title}>
      <header>
        <StateShape state={tileStateOf(criterion)} />
        <h2>{title}</h2>
        <p>{say(`criterion.word.${state}`)}</p>
      </header>
      {earliestAt !== null && earliestAt > now && (
        <p className={gate['recheck']}>
          {say('leaving.earliest', { clock: format.clock(earliestAt) })} <Countdown to={earliestAt} />
        </p>
      )}
      {missing.length > 0 && (
        <ul className={styles['missing']}>
          {missing.map((what) => (
            <li key={what}>{what}</li>
          ))}
        </ul>
      )}
      <CriterionQuestions ruleId={criterion.ruleId} />
      <ExplainedRule finding={criterion} />
    </section>
  );
}

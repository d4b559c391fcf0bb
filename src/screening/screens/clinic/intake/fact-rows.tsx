import { useFormat } from '#interface/format/use-format.ts';
import { Tag } from '#interface/layout/tag.tsx';
import type { FactDetails, FactState } from '../../../fact.ts';
import type { FactId } from '../../../facts.ts';
import { definitionOf } from '../../../facts.ts';
import { useWords } from '../words.ts';
import type { ShownFact } from './fact-view.ts';
import type { IntakeFact } from './intake-answer.ts';
import styles from '../panels.module.css';

type Props = { readonly title: string; readonly facts: readonly ShownFact[]; readonly onOpen: (factId: FactId) => void };

const LOOKS: Readonly<Record<FactState, 'plain' | 'teal' | 'attention'>> = { present: 'attention', absent: 'teal', unknown: 'plain', declined: 'plain', 'not-asked': 'plain' };

/** Facts one under another with state, particulars, origin and day; a fact opens to be recorded. */
export function FactRows({ title, facts, onOpen }: Props) {
  const say = useWords();
  return (
    <section className={styles['group']}>
      <h3>{title}</h3>
      <ul className={styles['rows']}>
        {facts.map(({ factId, state, fact }) => (
          <li key={factId}>
            <button type="button" className={styles['row']} onClick={() => onOpen(factId)}>
              {sentenceCase(definitionOf(factId).topic)}
            </button>
            <Tag look={LOOKS[state]}>{say(`state.${state}`)}</Tag>
            {fact !== null && <Origin fact={fact} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Origin({ fact }: { readonly fact: IntakeFact }) {
  const say = useWords();
  const format = useFormat();
  const particulars = particularsOf(say, format.localDate, fact.details);
  return (
    <p className={styles['quiet']}>
      {[...particulars, say(`origin.${fact.origin}`), format.date(fact.recordedAt)].join(' · ')}
      {fact.details.words !== undefined && ` · “${fact.details.words}”`}
    </p>
  );
}

function particularsOf(say: ReturnType<typeof useWords>, dateText: ReturnType<typeof useFormat>['localDate'], details: FactDetails): readonly string[] {
  const { happenedOn, control, activity, childPugh, bipolarType, hasRecentCrisis, clearance } = details;
  return [
    happenedOn !== undefined && say('detail.happened', { date: dateText(happenedOn) }),
    control !== undefined && say(`control.${control}`),
    activity !== undefined && say(`activity.${activity}`),
    childPugh !== undefined && say('detail.childPugh', { value: childPugh }),
    bipolarType !== undefined && say('detail.bipolarType', { value: bipolarType }),
    hasRecentCrisis !== undefined && say(hasRecentCrisis ? 'detail.crisis' : 'detail.noCrisis'),
    clearance !== undefined && say('detail.cleared', { date: dateText(clearance.givenOn), reference: clearance.reference }),
  ].filter((text) => text !== false);
}

function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

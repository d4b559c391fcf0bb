import { ChoiceField } from '#interface/controls/choice-field.tsx';
import { TextField } from '#interface/controls/text-field.tsx';
import type { FactDetailName } from '../../../facts.ts';
import type { FactId } from '../../../facts.ts';
import { definitionOf } from '../../../facts.ts';
import { useWords } from '../words.ts';
import type { FactEntry } from './fact-entry.ts';
import styles from '../panels.module.css';

type Props = { readonly factId: FactId; readonly entry: FactEntry; readonly onChange: (entry: FactEntry) => void };

const STATES = ['present', 'absent', 'unknown', 'declined'] as const;

/** The question of one fact with its answers; after a yes the particulars that rules need. */
export function FactFields({ factId, entry, onChange }: Props) {
  const say = useWords();
  const { question, details } = definitionOf(factId);
  const change = (part: Partial<FactEntry>) => onChange({ ...entry, ...part });
  return (
    <div className={styles['entry']}>
      <ChoiceField
        shape="rows"
        label={question}
        value={STATES.find((state) => state === entry.state) ?? null}
        onChange={(state) => change({ state })}
        choices={STATES.map((value) => ({ value, label: say(`answer.${value}`) }))}
      />
      {entry.state === 'present' && details.map((name) => <DetailField key={name} name={name} entry={entry} change={change} />)}
      {entry.state !== null && <TextField label={say('detail.words')} optionalWord={say('optional')} value={entry.words} onChange={(words) => change({ words })} maxLength={2000} />}
    </div>
  );
}

type DetailProps = { readonly name: FactDetailName; readonly entry: FactEntry; readonly change: (part: Partial<FactEntry>) => void };

function DetailField({ name, entry, change }: DetailProps) {
  const say = useWords();
  switch (name) {
    case 'happenedOn':
      return <TextField kind="date" label={say('detail.happenedOn')} hint={say('detail.happenedHint')} value={entry.happenedOn} onChange={(happenedOn) => change({ happenedOn })} />;
    case 'control':
      return <Few label={say('detail.control')} values={['treated', 'untreated']} wordOf={(value) => say(`control.${value}`)} value={entry.control ?? null} onChange={(control) => change({ control })} />;
    case 'activity':
      return <Few label={say('detail.activity')} values={['active', 'past']} wordOf={(value) => say(`activity.${value}`)} value={entry.activity ?? null} onChange={(activity) => change({ activity })} />;
    case 'childPugh':
      return <Few label={say('detail.childPughLabel')} values={['A', 'B', 'C']} wordOf={(value) => value} value={entry.childPugh ?? null} onChange={(childPugh) => change({ childPugh })} />;
    case 'bipolarType':
      return <Few label={say('detail.bipolarLabel')} values={['I', 'II']} wordOf={(value) => value} value={entry.bipolarType ?? null} onChange={(bipolarType) => change({ bipolarType })} />;
    case 'hasRecentCrisis':
      return <Few label={say('detail.crisisLabel')} values={['yes', 'no']} wordOf={(value) => say(`yesNo.${value}`)} value={entry.hasRecentCrisis} onChange={(hasRecentCrisis) => change({ hasRecentCrisis })} />;
    case 'clearance':
      return (
        <div className={styles['pair']}>
          <TextField kind="date" label={say('detail.clearedOn')} optionalWord={say('optional')} value={entry.clearedOn} onChange={(clearedOn) => change({ clearedOn })} />
          <TextField label={say('detail.clearanceReference')} value={entry.clearanceReference} onChange={(clearanceReference) => change({ clearanceReference })} maxLength={500} />
        </div>
      );
  }
}

type FewProps<Value extends string> = {
  readonly label: string;
  readonly values: readonly Value[];
  readonly wordOf: (value: Value) => string;
  readonly value: Value | null;
  readonly onChange: (value: Value) => void;
};

function Few<Value extends string>({ label, values, wordOf, value, onChange }: FewProps<Value>) {
  return <ChoiceField shape="rows" label={label} value={value} onChange={onChange} choices={values.map((each) => ({ value: each, label: wordOf(each) }))} />;
}

import { SelectField } from '#interface/controls/select-field.tsx';
import { Stack } from '#interface/layout/stack.tsx';
import type { WireGoal } from '../../api-goals.ts';
import type { NoteValues } from './note-values.ts';
import { useWords } from './words.ts';
import styles from './integration.module.css';

const RATINGS = ['not-asked', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10'] as const;

type Props = { readonly goals: readonly WireGoal[]; readonly values: NoteValues['goals']; readonly onChange: (values: NoteValues['goals']) => void };

/** How near the person says they are to each goal of theirs today; each may be left unasked. */
export function GoalFields({ goals, values, onChange }: Props) {
  const say = useWords();
  if (goals.length === 0) return null;
  return (
    <Stack>
      <h3>{say('goals.again')}</h3>
      <div className={styles['pair']}>
        {goals.map(({ goalId, words, ratings }) => {
          const latest = ratings.at(-1);
          return (
            <SelectField
              key={goalId}
              label={words}
              hint={latest === undefined ? say('goals.scale') : say('goals.last', { rating: latest.rating })}
              value={RATINGS.find((each) => each === values[goalId]) ?? 'not-asked'}
              onChange={(rating) => onChange({ ...values, [goalId]: rating })}
              emptyWord=""
              choices={RATINGS.map((value) => ({ value, label: value === 'not-asked' ? say('goals.notAsked') : value }))}
            />
          );
        })}
      </div>
    </Stack>
  );
}

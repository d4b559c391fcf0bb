import { IconPlus, IconTrash } from '@tabler/icons-react';
import { Button } from '#interface/controls/button.tsx';
import { SelectField } from '#interface/controls/select-field.tsx';
import { TextField } from '#interface/controls/text-field.tsx';
import { Row, Stack } from '#interface/layout/stack.tsx';
import { PRACTICE_KEYS } from '../../practices.ts';
import type { ActionRow } from './note-values.ts';
import { practiceTitle } from './practice-title.ts';
import { useWords } from './words.ts';
import styles from './integration.module.css';

const NO_PRACTICE = 'none';

/** What the person means to do; each may be one of the practices and have a day. */
export function ActionFields({ actions, onChange }: { readonly actions: readonly ActionRow[]; readonly onChange: (actions: readonly ActionRow[]) => void }) {
  const say = useWords();
  const change = (key: number, part: Partial<ActionRow>) => onChange(actions.map((row) => (row.key === key ? { ...row, ...part } : row)));
  const add = () => onChange([...actions, { key: Math.max(-1, ...actions.map(({ key }) => key)) + 1, text: '', dueOn: '', practice: null }]);
  return (
    <Stack>
      <h3>{say('actions.title')}</h3>
      {actions.map((row) => (
        <div key={row.key} className={styles['entry']}>
          <TextField label={say('actions.text')} value={row.text} onChange={(text) => change(row.key, { text })} maxLength={1000} />
          <div className={styles['pair']}>
            <SelectField<string>
              label={say('actions.practice')}
              optionalWord={say('optional')}
              value={row.practice ?? NO_PRACTICE}
              onChange={(value) => change(row.key, { practice: PRACTICE_KEYS.find((key) => key === value) ?? null })}
              emptyWord=""
              choices={[{ value: NO_PRACTICE, label: say('actions.noPractice') }, ...PRACTICE_KEYS.map((value) => ({ value, label: practiceTitle(value) }))]}
            />
            <TextField label={say('actions.dueOn')} optionalWord={say('optional')} kind="date" value={row.dueOn} onChange={(dueOn) => change(row.key, { dueOn })} />
          </div>
          <Row>
            <Button look="plain" icon={<IconTrash aria-hidden="true" />} onClick={() => onChange(actions.filter(({ key }) => key !== row.key))}>
              {say('actions.remove')}
            </Button>
          </Row>
        </div>
      ))}
      <Row>
        <Button icon={<IconPlus aria-hidden="true" />} onClick={add}>
          {say('actions.add')}
        </Button>
      </Row>
    </Stack>
  );
}

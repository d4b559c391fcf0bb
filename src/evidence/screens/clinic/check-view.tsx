import { IconCircleCheck } from '@tabler/icons-react';
import { FactList } from '#interface/layout/fact-list.tsx';
import { Stack } from '#interface/layout/stack.tsx';
import { Tag } from '#interface/layout/tag.tsx';
import { FaultList } from './fault-list.tsx';
import type { TextCheck } from './shapes.ts';
import { useWords } from './words.ts';
import styles from './guide.module.css';

/** How a text stands up: its reading grade and length against their limits, what is wrong and where, what is left out. */
export function CheckView({ check }: { readonly check: TextCheck }) {
  const say = useWords();
  const { grade, words, faults, leftOut } = check;
  const isTooHard = grade.value > grade.highest;
  const isTooLong = words.count > words.most;
  return (
    <Stack>
      <FactList
        items={[
          {
            name: say('check.grade'),
            value: (
              <span className={styles['measured']}>
                {say('check.gradeOf', { grade: Math.max(0, grade.value).toFixed(1), highest: grade.highest })} {isTooHard && <Tag look="attention">{say('check.tooHard')}</Tag>}
              </span>
            ),
          },
          {
            name: say('check.words'),
            value: (
              <span className={styles['measured']}>
                {say('check.wordsOf', words)} {isTooLong && <Tag look="attention">{say('check.tooLong')}</Tag>}
              </span>
            ),
          },
        ]}
      />
      {faults.length === 0 ? (
        <p className={styles['fine']}>
          <IconCircleCheck aria-hidden="true" size={20} />
          {say('check.fine')}
        </p>
      ) : (
        <FaultList faults={faults} />
      )}
      {leftOut.length > 0 && (
        <div className={styles['leftOut']}>
          <p>{say('check.leftOut')}</p>
          <ul>
            {leftOut.map((id) => (
              <li key={id}>{id}</li>
            ))}
          </ul>
        </div>
      )}
    </Stack>
  );
}

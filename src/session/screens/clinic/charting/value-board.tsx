import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { Button } from '#interface/controls/button.tsx';
import type { NumberLimits } from '#interface/clinical/number-entry.ts';
import { useWords } from '../words.ts';
import { tensShown, valuesOfTen } from './value-rows.ts';
import styles from './entry.module.css';

type Props = {
  readonly label: string;
  readonly limits: NumberLimits;
  /** The value around which the board opens. */
  readonly centre: number;
  /** The last value, outlined as a ghost and never chosen by itself. */
  readonly previous: number | null;
  readonly value: string;
  readonly onPick: (value: string) => void;
  /** What stands between the ways to higher and lower values. */
  readonly aside?: ReactNode;
};

const TENS = 4;

/** Every likely value of one number in reach of a single tap: a row for each ten, higher values above. */
export function ValueBoard({ label, limits, centre, previous, value, onPick, aside }: Props) {
  const say = useWords();
  const [shift, setShift] = useState(0);
  const tens = tensShown(centre, TENS, shift, limits);
  const canGoUp = tensShown(centre, TENS, shift + 1, limits)[0] !== tens[0];
  const canGoDown = tensShown(centre, TENS, shift - 1, limits)[0] !== tens[0];
  return (
    <div className={styles['board']} role="group" aria-label={label}>
      <div className={styles['tens']}>
        {tens.map((ten) => (
          <div key={ten} className={styles['ten']}>
            {valuesOfTen(ten, limits).map((each, unit) =>
              each === null ? (
                <span key={`${ten} ${unit}`} />
              ) : (
                <button
                  key={each}
                  type="button"
                  className={styles['cell']}
                  data-ghost={each === previous || undefined}
                  data-round={each % 10 === 0 || undefined}
                  aria-pressed={value === String(each)}
                  onClick={() => onPick(String(each))}
                >
                  {each}
                </button>
              ),
            )}
          </div>
        ))}
      </div>
      <div className={styles['shift']}>
        <Button icon={<IconChevronUp aria-hidden="true" />} disabled={!canGoUp} onClick={() => setShift(shift + 2)}>
          {say('entry.higher')}
        </Button>
        {aside}
        <Button icon={<IconChevronDown aria-hidden="true" />} disabled={!canGoDown} onClick={() => setShift(shift - 2)}>
          {say('entry.lower')}
        </Button>
      </div>
    </div>
  );
}

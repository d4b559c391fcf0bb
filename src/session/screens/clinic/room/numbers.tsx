import { BigNumber } from '#interface/clinical/big-number.tsx';
import { PromptMarker } from '#interface/clinical/prompt-card.tsx';
import { Age } from '#interface/clinical/time-text.tsx';
import type { PromptSubject } from '../../../prompt.ts';
import { openPrompts } from '../prompts/open-prompts.ts';
import { markerOf } from '../prompts/priority.ts';
import { useWords } from '../words.ts';
import type { Measure } from './measures.ts';
import { MEASURES, takenBefore } from './measures.ts';
import { useRoom } from './room-context.ts';
import styles from './room.module.css';

const SUBJECTS: Readonly<Record<Measure, readonly PromptSubject[]>> = {
  pressure: ['blood-pressure'],
  heartRate: ['heart-rate'],
  oxygenSaturation: ['oxygen-saturation'],
  breathing: ['breathing'],
  sedation: ['sedation', 'agitation'],
};

/** The last value of each vital sign, large, with its age and where it is going. */
export function Numbers({ isCompact = false }: { readonly isCompact?: boolean }) {
  const say = useWords();
  const { room } = useRoom();
  // Beside a prompt the same is said already.
  const saysTyped = !isCompact && openPrompts(room).length === 0;
  return (
    <div className={styles['numbers']} data-compact={isCompact || undefined}>
      {MEASURES.map((measure) => (
        <Latest key={measure} measure={measure} isCompact={isCompact} />
      ))}
      {saysTyped && <p className={styles['typed']}>{say('vital.typed')}</p>}
    </div>
  );
}

function Latest({ measure, isCompact }: { readonly measure: Measure; readonly isCompact: boolean }) {
  const say = useWords();
  const { room, charted, isStale } = useRoom();
  const [latest, before] = takenBefore(charted.readings, measure);
  const prompt = openPrompts(room).find((each) => SUBJECTS[measure].includes(each.prompt.subject));
  const direction = latest === undefined || before === undefined ? null : latest.order > before.order ? 'up' : latest.order < before.order ? 'down' : 'level';
  return (
    <div className={styles['number']} data-measure={measure} data-stale={isStale || undefined}>
      <BigNumber
        label={say(`vital.${measure}`)}
        value={latest?.text ?? null}
        unit={say(`unit.${measure}`)}
        absentWord={say('vital.absent')}
        age={latest === undefined ? null : <Age since={latest.at} />}
        trend={direction === null ? null : { direction, words: say('vital.before', { value: before?.text ?? '' }) }}
        isCompact={isCompact}
        marker={prompt === undefined ? null : <PromptMarker priority={markerOf(prompt.prompt.priority)} />}
      />
    </div>
  );
}

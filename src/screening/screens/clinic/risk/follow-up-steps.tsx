import { useFormat } from '#interface/format/use-format.ts';
import type { WireFollowUp } from '../../../api-decision.ts';
import { useWords } from '../words.ts';
import styles from './risk.module.css';

/** Who was told of a follow-up and when, what stood in the way, and who is told next. */
export function FollowUpSteps({ followUp: { steps, nextStepAt } }: { readonly followUp: Pick<WireFollowUp, 'steps' | 'nextStepAt'> }) {
  const say = useWords();
  const format = useFormat();
  if (steps.length === 0) return null;
  return (
    <ol className={styles['steps']} aria-label={say('told.title')}>
      {steps.map((step) => (
        <li key={`${step.kind} ${step.doneAt}`}>
          <span className={styles['when']}>{format.moment(step.doneAt)}</span>
          <span>
            {step.kind === 'clinic-line' ? say('told.line') : step.name === null ? say('told.noOne') : say(`told.${step.kind}`, { name: step.name })}
            {step.lapse !== null && <strong> {say(`told.lapse.${step.lapse}`)}</strong>}
            {step.letter !== null && step.letter !== 'sent' && <span> {say(`told.letter.${step.letter}`)}</span>}
          </span>
        </li>
      ))}
      {nextStepAt !== null && (
        <li>
          <span className={styles['when']}>{format.moment(nextStepAt)}</span>
          <span>{say('told.next')}</span>
        </li>
      )}
    </ol>
  );
}

import type { SessionState } from '../../session-state.ts';
import { PHASES, phaseOf } from './phase.ts';
import { useWords } from './words.ts';
import styles from './phase-mark.module.css';

/** One shape for each state, told apart without colour. */
const SHAPES: Readonly<Record<SessionState, string>> = {
  booked: 'M4 4h16v16H4zM7 7v10h10V7z',
  'checked-in': 'M4 4h16v16H4zM7 7v5h10V7z',
  gate: 'M12 1l11 11-11 11L1 12zM12 5.5 5.5 12l6.5 6.5 6.5-6.5z',
  ready: 'M12 1l11 11-11 11L1 12z',
  dosing: 'M4 2l18 10L4 22z',
  paused: 'M4 3h6v18H4zM14 3h6v18h-6z',
  recovery: 'M1 19a11 11 0 0 1 22 0z',
  discharged: 'M12 2l11 9h-3v11H4V11H1z',
  'left-against-advice': 'M12 2l11 9h-3v11H4V11H1zM9 14v8h6v-8z',
  aborted: 'M3 9h18v6H3z',
};

/** Where a session stands, by shape and word. */
export function PhaseMark({ state }: { readonly state: SessionState }) {
  const say = useWords();
  return (
    <span className={styles['mark']} data-phase={phaseOf(state) ?? 'over'}>
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path fillRule="evenodd" d={SHAPES[state]} />
      </svg>
      {say(`state.${state}`)}
    </span>
  );
}

/** How far the session has come: what is done is a line, what is now a bar with its own outline, what is to come a thread. */
export function PhaseBar({ state }: { readonly state: SessionState }) {
  const here = phaseOf(state);
  const at = here === null ? PHASES.length : PHASES.indexOf(here);
  return (
    <span className={styles['bar']} aria-hidden="true">
      {PHASES.map((phase, index) => (
        <span key={phase} data-phase={phase} data-state={state} data-place={index < at ? 'done' : index === at ? 'now' : 'ahead'} />
      ))}
    </span>
  );
}

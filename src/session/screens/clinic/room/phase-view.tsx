import { CheckView } from '../gate/check-view.tsx';
import { ReadyView } from '../dose/ready-view.tsx';
import { ArrivalView } from '../gate/arrival-view.tsx';
import { OverView } from '../leaving/over-view.tsx';
import { RunningView } from './running-view.tsx';
import { useRoom } from './room-context.ts';

/** The work of the phase the session is in. */
export function PhaseView() {
  const { state } = useRoom().room.record.session;
  switch (state) {
    case 'booked':
      return <ArrivalView />;
    case 'checked-in':
    case 'gate':
      return <CheckView />;
    case 'ready':
      return <ReadyView />;
    case 'dosing':
    case 'paused':
    case 'recovery':
      return <RunningView />;
    case 'discharged':
    case 'left-against-advice':
    case 'aborted':
      return <OverView />;
  }
}

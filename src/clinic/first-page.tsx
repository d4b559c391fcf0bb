import { AfterDose } from '#integration/screens/clinic/after-dose.tsx';
import { SessionsAhead } from '#session/screens/clinic/ahead/sessions-ahead.tsx';
import { WaitingForMe } from '#session/screens/clinic/ahead/waiting-for-me.tsx';
import { Board } from '#session/screens/clinic/board/board.tsx';

/** What the clinic app opens with: the rooms of today, and under them what waits for a signature, who comes next and the days after a dose. */
export function FirstPage() {
  return (
    <Board>
      <WaitingForMe />
      <SessionsAhead />
      <AfterDose />
    </Board>
  );
}

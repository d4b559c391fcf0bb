import { AfterDose } from '#integration/screens/clinic/after-dose.tsx';
import { Board } from '#session/screens/clinic/board/board.tsx';

/** What the clinic app opens with: the rooms of today, and under them the days after a dose. */
export function FirstPage() {
  return (
    <Board>
      <AfterDose />
    </Board>
  );
}

import type { WireVisit } from '../../../api-plan.ts';
import type { LaneKind } from './calendar-layout.ts';

/** What every view of the calendar is given. */
export type CalendarView = {
  readonly visits: readonly WireVisit[];
  /** The day that is looked at. */
  readonly day: string;
  readonly firstDay: string;
  readonly lastDay: string;
  readonly today: string;
  /** What the rows and columns stand for. */
  readonly by: LaneKind;
  /** The visit that is opened beside. */
  readonly open: string | null;
  readonly onOpen: (visitId: string) => void;
  /** Shows one day by itself. */
  readonly onDay: (day: string) => void;
};

import type { WireVisit } from '../../../api-plan.ts';

/** What every view of the calendar is given. */
export type CalendarView = {
  readonly visits: readonly WireVisit[];
  readonly firstDay: string;
  readonly lastDay: string;
  readonly today: string;
  /** The visit that is opened beside. */
  readonly open: string | null;
  readonly onOpen: (visitId: string) => void;
};

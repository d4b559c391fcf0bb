import type { InputOf } from '#foundation/contract-request.ts';
import type { proposePlan } from '../../../api-plan.ts';
import type { TreatmentKey } from '../../../route.ts';
import type { SeriesPace } from '../../../series-template.ts';
import { seriesTemplates } from '../../../series-template.ts';
import { NO_ROOM } from '../visits/room-choices.ts';

/** What a series is proposed from, as chosen; empty or `null` where nothing was. */
export type SeriesWish = {
  readonly template: string;
  readonly treatment: TreatmentKey | null;
  readonly pace: SeriesPace | null;
  readonly firstDay: string;
  readonly timeOfDay: string;
  readonly weekdays: readonly Weekday[];
  readonly integrationTime: string;
  readonly roomId: string | null;
  readonly integrationRoomId: string | null;
  readonly nurseId: string | null;
  readonly therapistId: string | null;
};

export const WEEKDAYS = ['1', '2', '3', '4', '5', '6', '7'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** Where a choice is left open on purpose. */
export const NOBODY = 'nobody';

const TIME = /^\d{2}:\d{2}$/;

/** The question to the server, or `null` while something that it needs is not chosen. */
export function proposalInput(patientId: string, wish: SeriesWish): InputOf<typeof proposePlan> | null {
  const { treatment, pace, roomId, integrationRoomId, firstDay, timeOfDay, integrationTime } = wish;
  const isWhole = /^\d{4}-\d{2}-\d{2}$/.test(firstDay) && TIME.test(timeOfDay) && TIME.test(integrationTime) && wish.weekdays.length > 0;
  if (!isWhole || treatment === null || pace === null || roomId === null || integrationRoomId === null) return null;
  const { nurseId, therapistId } = wish;
  return {
    params: { patientId },
    query: {
      template: wish.template,
      treatment,
      pace,
      firstDay,
      timeOfDay,
      weekdays: wish.weekdays.toSorted().join(','),
      integrationTime,
      roomId,
      ...(integrationRoomId !== NO_ROOM && { integrationRoomId }),
      ...(isSomebody(nurseId) && { nurseId }),
      ...(isSomebody(therapistId) && { therapistId }),
    },
  };
}

export function isSomebody(staffId: string | null): staffId is string {
  return staffId !== null && staffId !== NOBODY;
}

/** The paces that a series allows. */
export function pacesOf(template: string): readonly SeriesPace[] {
  return seriesTemplates.find(({ key }) => key === template)?.paces ?? [];
}

import type { WireRoom } from '../../../api-room.ts';
import type { SessionEventKind } from '../../../session-events.ts';
import { sessionEvents } from '../../../session-events.ts';
import type { ContentOf } from '../room/charted.ts';
import type { Panel } from '../room/room-context.ts';

export type TappedEvent = ContentOf<'event'>['event'];

/** Whether an event is charted with one tap; the others are steps of the dose. */
export function isTapped(kind: SessionEventKind): kind is TappedEvent {
  return sessionEvents.some((event) => event.kind === kind && !event.isDoseStep);
}

/** What a dose button of the grid opens just now; null while its step is not possible. */
export function doseStepOf(kind: Exclude<SessionEventKind, TappedEvent>, { record, order }: Pick<WireRoom, 'record' | 'order'>): Panel | null {
  const { state, treatment } = record.session;
  const isGiven = state === 'dosing' || state === 'paused';
  if (!isGiven) return null;
  switch (kind) {
    case 'start':
      return treatment === 'racemic-intravenous' && order?.infusionMinutes !== 'push' ? null : { kind: 'dose-part' };
    case 'stop':
      return { kind: 'stop' };
    case 'rate-change':
      return treatment === 'racemic-intravenous' && order?.infusionMinutes !== 'push' ? { kind: 'rate' } : null;
  }
}

/** Every event of the grid that is charted with one tap. */
export const TAPPED_EVENTS: readonly TappedEvent[] = sessionEvents.flatMap(({ kind }) => (isTapped(kind) ? [kind] : []));

import { closeRoom } from '#people/api-rooms.ts';
import { OWNER } from '#people/http/people-route.ts';
import { findRoom, setRoomClosed } from '#people/store/room.ts';
import type { Route } from '#transport/route.ts';
import { route } from '#transport/route.ts';
import { refuse } from '../refusals.ts';
import { bookedInRoom, lockCalendar } from '../store/visit.ts';
import type { StaffContext } from './plan-context.ts';

/** So many visits are named in a refusal; the others are counted. */
const MOST_NAMED = 10;

/** What the plan domain answers about rooms, because it knows what is booked in them. */
export const roomRoutes: readonly Route[] = [
  route(closeRoom, OWNER, async (context: StaffContext, { params: { roomId } }) => {
    const { tx, clinic, now } = context;
    // Nobody books the room between the look and the closing.
    await lockCalendar(tx, clinic.clinicId);
    if ((await findRoom(tx, clinic.clinicId, roomId)) === undefined) return refuse('booking.room-unknown');
    const booked = await bookedInRoom(tx, clinic.clinicId, roomId, now);
    if (booked.length > 0) return refuse('booking.room-in-use', { count: booked.length, visits: booked.slice(0, MOST_NAMED) });
    await setRoomClosed(tx, clinic.clinicId, roomId, now);
    context.audit({ action: 'plan.room-closed', subject: { kind: 'room', id: roomId } });
    context.announce('rooms', roomId);
    return { isDone: true } as const;
  }),
];

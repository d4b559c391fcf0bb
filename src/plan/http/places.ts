import type { RoomId, StaffId } from '#foundation/id.ts';
import type { Refusal } from '#foundation/refusal.ts';
import { findRoom } from '#people/store/room.ts';
import { findStaff } from '#people/store/staff.ts';
import { refuse } from '../refusals.ts';
import type { StaffContext } from './plan-context.ts';

/** Why visits cannot take place in these rooms or with these people: they are not the clinic's, or a room is closed. Null when they can. */
export async function refusePlaces(context: StaffContext, rooms: readonly RoomId[], staff: readonly StaffId[]): Promise<Refusal | null> {
  for (const roomId of new Set(rooms)) {
    const refusal = await refuseRoom(context, roomId);
    if (refusal !== null) return refusal;
  }
  for (const staffId of staff) if ((await findStaff(context.tx, context.clinic.clinicId, staffId)) === undefined) return refuse('booking.person-unknown');
  return null;
}

/** Why a visit cannot take place in this room; null when it can, and for a visit without one. */
export async function refuseRoom({ tx, clinic }: StaffContext, roomId: RoomId | null): Promise<Refusal | null> {
  if (roomId === null) return null;
  const room = await findRoom(tx, clinic.clinicId, roomId);
  if (room === undefined) return refuse('booking.room-unknown');
  return room.closed_at === null ? null : refuse('booking.room-closed');
}

import type { RoomId, StaffId } from '#foundation/id.ts';
import type { Refusal } from '#foundation/refusal.ts';
import { findRoom } from '#people/store/room.ts';
import { findStaff } from '#people/store/staff.ts';
import { refuse } from '../refusals.ts';
import type { StaffContext } from './plan-context.ts';

/** Why visits cannot take place in these rooms or with these people: they are not the clinic's. Null when they can. */
export async function refusePlaces({ tx, clinic }: StaffContext, rooms: readonly RoomId[], staff: readonly StaffId[]): Promise<Refusal | null> {
  for (const roomId of rooms) if ((await findRoom(tx, clinic.clinicId, roomId)) === undefined) return refuse('booking.room-unknown');
  for (const staffId of staff) if ((await findStaff(tx, clinic.clinicId, staffId)) === undefined) return refuse('booking.person-unknown');
  return null;
}

import type { Kysely } from 'kysely';
import type { ClinicId, RoomId, SiteId } from '#foundation/id.ts';
import type { Instant } from '#foundation/instant.ts';
import type { PeopleTables } from './tables.ts';

type Tables = Pick<PeopleTables, 'site' | 'room'>;

export async function addSite(tx: Kysely<Tables>, clinicId: ClinicId, siteId: SiteId, name: string): Promise<void> {
  await tx.insertInto('site').values({ clinic_id: clinicId, site_id: siteId, name }).execute();
}

export async function findSite(tx: Kysely<Tables>, clinicId: ClinicId, siteId: SiteId) {
  return tx.selectFrom('site').selectAll().where('clinic_id', '=', clinicId).where('site_id', '=', siteId).executeTakeFirst();
}

export async function listSites(tx: Kysely<Tables>, clinicId: ClinicId) {
  return tx.selectFrom('site').selectAll().where('clinic_id', '=', clinicId).orderBy('name').execute();
}

export async function addRoom(tx: Kysely<Tables>, clinicId: ClinicId, room: { readonly roomId: RoomId; readonly siteId: SiteId; readonly name: string }): Promise<void> {
  await tx.insertInto('room').values({ clinic_id: clinicId, room_id: room.roomId, site_id: room.siteId, name: room.name, closed_at: null }).execute();
}

export async function renameRoom(tx: Kysely<Pick<Tables, 'room'>>, clinicId: ClinicId, roomId: RoomId, name: string): Promise<void> {
  await tx.updateTable('room').set({ name }).where('clinic_id', '=', clinicId).where('room_id', '=', roomId).execute();
}

/** Closes a room from a moment on, or opens it again with null. */
export async function setRoomClosed(tx: Kysely<Pick<Tables, 'room'>>, clinicId: ClinicId, roomId: RoomId, closedAt: Instant | null): Promise<void> {
  await tx.updateTable('room').set({ closed_at: closedAt }).where('clinic_id', '=', clinicId).where('room_id', '=', roomId).execute();
}

export async function findRoom(tx: Kysely<Pick<Tables, 'room'>>, clinicId: ClinicId, roomId: RoomId) {
  return tx.selectFrom('room').selectAll().where('clinic_id', '=', clinicId).where('room_id', '=', roomId).executeTakeFirst();
}

export async function listRooms(tx: Kysely<Tables>, clinicId: ClinicId) {
  return tx.selectFrom('room').selectAll().where('clinic_id', '=', clinicId).orderBy('name').execute();
}

import type { addRoom as addRoomContract, addSite as addSiteContract, listRooms as listRoomsContract, renameRoom as renameRoomContract, reopenRoom } from '../api-rooms.ts';
import { refuse } from '../refusals.ts';
import { addRoom, addSite, findRoom, findSite, listRooms, listSites, renameRoom, setRoomClosed } from '../store/room.ts';
import type { StaffHandler } from './people-route.ts';

export const showRooms: StaffHandler<typeof listRoomsContract> = async ({ tx, clinic }) => {
  const [sites, rooms] = [await listSites(tx, clinic.clinicId), await listRooms(tx, clinic.clinicId)];
  return {
    sites: sites.map((row) => ({ siteId: row.site_id, name: row.name })),
    rooms: rooms.map((row) => ({ roomId: row.room_id, siteId: row.site_id, name: row.name, isClosed: row.closed_at !== null })),
  };
};

export const openSite: StaffHandler<typeof addSiteContract> = async (context, { body: { name } }) => {
  const siteId = context.newId<'Site'>();
  await addSite(context.tx, context.clinic.clinicId, siteId, name);
  context.audit({ action: 'people.site-added', subject: { kind: 'site', id: siteId } });
  context.announce('rooms', siteId);
  return { siteId };
};

export const openRoom: StaffHandler<typeof addRoomContract> = async (context, { body: { siteId, name } }) => {
  const { tx, clinic } = context;
  if ((await findSite(tx, clinic.clinicId, siteId)) === undefined) return refuse('people.site-unknown');
  const roomId = context.newId<'Room'>();
  await addRoom(tx, clinic.clinicId, { roomId, siteId, name });
  context.audit({ action: 'people.room-added', subject: { kind: 'room', id: roomId } });
  context.announce('rooms', roomId);
  return { roomId };
};

export const nameRoom: StaffHandler<typeof renameRoomContract> = async (context, { params: { roomId }, body: { name } }) => {
  const { tx, clinic } = context;
  const room = await findRoom(tx, clinic.clinicId, roomId);
  if (room === undefined) return refuse('people.room-unknown');
  await renameRoom(tx, clinic.clinicId, roomId, name);
  context.audit({ action: 'people.room-renamed', subject: { kind: 'room', id: roomId }, facts: { from: room.name, to: name } });
  context.announce('rooms', roomId);
  return { isDone: true };
};

export const openRoomAgain: StaffHandler<typeof reopenRoom> = async (context, { params: { roomId } }) => {
  const { tx, clinic } = context;
  if ((await findRoom(tx, clinic.clinicId, roomId)) === undefined) return refuse('people.room-unknown');
  await setRoomClosed(tx, clinic.clinicId, roomId, null);
  context.audit({ action: 'people.room-reopened', subject: { kind: 'room', id: roomId } });
  context.announce('rooms', roomId);
  return { isDone: true };
};

import { z } from 'zod';
import type { AnswerOf } from '#foundation/contract.ts';
import { command, query } from '#foundation/contract.ts';
import { idSchema } from '#foundation/id.ts';
import { doneSchema, nameSchema } from './api-shapes.ts';

const siteIdSchema = idSchema<'Site'>();
const roomIdSchema = idSchema<'Room'>();
const roomParams = z.object({ roomId: roomIdSchema });

/** Every site and room; a closed room stands there too, because visits were held in it. */
export const listRooms = query('/api/staff/rooms', {
  summary: 'Sites and rooms',
  answer: z.object({
    sites: z.array(z.object({ siteId: siteIdSchema, name: z.string() })),
    rooms: z.array(z.object({ roomId: roomIdSchema, siteId: siteIdSchema, name: z.string(), isClosed: z.boolean() })),
  }),
});

export type SiteRow = AnswerOf<typeof listRooms>['sites'][number];
export type RoomRow = AnswerOf<typeof listRooms>['rooms'][number];

/** Adds a site, by an owner; its name need not be new. */
export const addSite = command('/api/staff/sites', {
  summary: 'Add a site',
  body: z.strictObject({ name: nameSchema }),
  answer: z.object({ siteId: siteIdSchema }),
});

/** Adds a room to a site, by an owner; refuses `people.site-unknown`. */
export const addRoom = command('/api/staff/rooms', {
  summary: 'Add a room',
  body: z.strictObject({ siteId: siteIdSchema, name: nameSchema }),
  answer: z.object({ roomId: roomIdSchema }),
});

/** Gives a room another name, by an owner; visits that were held in it show the new one. Refuses `people.room-unknown`. */
export const renameRoom = command('/api/staff/rooms/:roomId/rename', { summary: 'Give a room another name', params: roomParams, body: z.strictObject({ name: nameSchema }), answer: doneSchema });

/** Closes a room to further visits; refused while visits are booked in it. The calendar, which knows them, answers this. */
export const closeRoom = command('/api/staff/rooms/:roomId/close', { summary: 'Close a room', params: roomParams, answer: doneSchema });

/** Opens a closed room to bookings again, by an owner; refuses `people.room-unknown` and leaves an open room open. */
export const reopenRoom = command('/api/staff/rooms/:roomId/reopen', { summary: 'Open a closed room again', params: roomParams, answer: doneSchema });

import { expect, test } from 'vitest';
import { namedRooms } from './room-names.ts';

const rooms = [
  { roomId: 'one', siteId: 'north', name: 'Willow', isClosed: false },
  { roomId: 'two', siteId: 'south', name: 'Willow', isClosed: true },
];
const [north, south] = [{ siteId: 'north', name: 'Main house' }, { siteId: 'south', name: 'Garden house' }];

test('in a clinic of one site a room is called by its own name', () => {
  expect(namedRooms({ sites: [north], rooms: rooms.slice(0, 1) })).toEqual([{ roomId: 'one', name: 'Willow', isClosed: false }]);
});

test('with more sites each room says which one it belongs to, so that equal names are told apart', () => {
  expect(namedRooms({ sites: [north, south], rooms }).map(({ name }) => name)).toEqual(['Willow · Main house', 'Willow · Garden house']);
});

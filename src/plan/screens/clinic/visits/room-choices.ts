import { useAnswer } from '#interface/client/use-answer.ts';
import type { Choice } from '#interface/controls/choice.ts';
import { listRooms } from '#people/api-rooms.ts';
import { namedRooms } from '#people/room-names.ts';
import { useWords } from '../words.ts';

/** What a room field says where the visit needs no room. */
export const NO_ROOM = 'none';

/** The clinic's open rooms to choose from, with the choice of none at the end. */
export function useRoomChoices(): readonly Choice[] {
  const say = useWords();
  const asked = useAnswer(listRooms, {}, { about: ['rooms'] });
  const rooms = asked.state === 'answered' ? namedRooms(asked.answer).filter(({ isClosed }) => !isClosed) : [];
  return [...rooms.map(({ roomId, name }) => ({ value: roomId, label: name })), { value: NO_ROOM, label: say('visit.noRoom') }];
}

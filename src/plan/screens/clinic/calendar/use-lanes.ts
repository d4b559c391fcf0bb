import { useAnswer } from '#interface/client/use-answer.ts';
import { listRooms } from '#people/api-rooms.ts';
import { namedRooms } from '#people/room-names.ts';
import { shownName } from '#people/screens/clinic/shown-name.ts';
import type { WireVisit } from '../../../api-plan.ts';
import { useWords } from '../words.ts';
import type { Lane, LaneKind } from './calendar-layout.ts';
import { lanesFor } from './calendar-layout.ts';

/** The rows or columns of the calendar for these visits. */
export function useLanes(by: LaneKind, visits: readonly WireVisit[]): readonly Lane[] {
  const say = useWords();
  const rooms = useAnswer(listRooms, {}, { about: ['rooms'] });
  const lanes = lanesFor(by, rooms.state === 'answered' ? namedRooms(rooms.answer) : [], visits, say(by === 'room' ? 'visit.noRoom' : 'visit.notDecided'));
  return by === 'patient' ? lanes.map((lane) => ({ ...lane, name: shownName(lane.name) })) : lanes;
}

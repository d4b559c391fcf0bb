import type { Refusal } from '#foundation/refusal.ts';
import { useFormat } from '#interface/format/use-format.ts';
import { Stack } from '#interface/layout/stack.tsx';
import { Failed } from '#interface/states/failed.tsx';
import { visitsInRoom } from '../../visits-in-room.ts';
import { useWords } from './words.ts';

/** Why a room could not be closed: the visits that are booked in it. */
export function RoomInUse({ refusal }: { readonly refusal: Refusal | null }) {
  const say = useWords();
  const format = useFormat();
  if (refusal === null) return null;
  const { count, moments } = visitsInRoom(refusal);
  return (
    <Stack gap="near">
      <Failed refusal={refusal} />
      {moments.length > 0 && (
        <ul>
          {moments.map((moment) => (
            <li key={moment}>{format.moment(moment)}</li>
          ))}
          {count > moments.length && <li>{say('rooms.andMore', { count: count - moments.length })}</li>}
        </ul>
      )}
    </Stack>
  );
}

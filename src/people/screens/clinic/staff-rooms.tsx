import { useAnswer } from '#interface/client/use-answer.ts';
import { Card } from '#interface/layout/card.tsx';
import { Grid, Stack } from '#interface/layout/stack.tsx';
import { Answered } from '#interface/states/answered.tsx';
import type { RoomRow as Room } from '../../api-rooms.ts';
import { listRooms } from '../../api-rooms.ts';
import { AddRoom } from './add-room.tsx';
import { AddSite } from './add-site.tsx';
import { RoomRow } from './room-row.tsx';
import { useWords } from './words.ts';

/** The clinic's sites with their rooms: add one or the other, rename a room, close it or open it again. */
export function StaffRooms() {
  const say = useWords();
  const rooms = useAnswer(listRooms, {}, { about: ['rooms'] });
  return (
    <Answered of={rooms} lines={5}>
      {(answer) => (
        <Grid widthRem={24}>
          {answer.sites.map((site) => (
            <Card key={site.siteId} title={site.name}>
              <RoomRows rooms={answer.rooms.filter((room) => room.siteId === site.siteId)} />
            </Card>
          ))}
          <Card title={say('rooms.add')} look="sunken">
            <AddRoom sites={answer.sites} />
          </Card>
          <Card title={say('sites.add')} look="sunken">
            <AddSite />
          </Card>
        </Grid>
      )}
    </Answered>
  );
}

function RoomRows({ rooms }: { readonly rooms: readonly Room[] }) {
  const say = useWords();
  if (rooms.length === 0) return <p>{say('rooms.none')}</p>;
  return (
    <Stack gap="near">
      {rooms.map((room) => (
        <RoomRow key={room.roomId} room={room} />
      ))}
    </Stack>
  );
}

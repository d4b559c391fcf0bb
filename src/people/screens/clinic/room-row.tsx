import { useState } from 'react';
import { isRefusal } from '#foundation/refusal.ts';
import { useCommand } from '#interface/client/use-command.ts';
import { Button } from '#interface/controls/button.tsx';
import { Row, Stack } from '#interface/layout/stack.tsx';
import { Tag } from '#interface/layout/tag.tsx';
import { toast } from '#interface/states/toasts.ts';
import type { RoomRow as Room } from '../../api-rooms.ts';
import { closeRoom, reopenRoom } from '../../api-rooms.ts';
import { RenameRoom } from './rename-room.tsx';
import { RoomInUse } from './room-in-use.tsx';
import { useWords } from './words.ts';

/** A room: give it another name, close it while nothing is booked in it, open it again. */
export function RoomRow({ room }: { readonly room: Room }) {
  const say = useWords();
  const [isRenaming, setIsRenaming] = useState(false);
  const close = useCommand(closeRoom);
  const reopen = useCommand(reopenRoom);
  const { name, isClosed } = room;
  const params = { roomId: room.roomId };
  const of = (word: string) => `${word}: ${name}`;
  async function shut(): Promise<void> {
    if (isRefusal(await close.run({ params }))) return;
    toast(say('rooms.isClosed', { name }), () => void reopen.run({ params }));
  }
  if (isRenaming) return <RenameRoom room={room} onDone={() => setIsRenaming(false)} />;
  return (
    <Stack gap="near">
      <Row isSpread>
        <span>
          {name} {isClosed && <Tag>{say('rooms.closed')}</Tag>}
        </span>
        <Row>
          <Button look="plain" aria-label={of(say('rooms.rename'))} onClick={() => setIsRenaming(true)}>
            {say('rooms.rename')}
          </Button>
          {isClosed ? (
            <Button look="plain" aria-label={of(say('rooms.reopen'))} isBusy={reopen.isBusy} onClick={() => void reopen.run({ params })}>
              {say('rooms.reopen')}
            </Button>
          ) : (
            <Button look="plain" aria-label={of(say('rooms.close'))} isBusy={close.isBusy} onClick={() => void shut()}>
              {say('rooms.close')}
            </Button>
          )}
        </Row>
      </Row>
      <RoomInUse refusal={close.refusal ?? reopen.refusal} />
    </Stack>
  );
}

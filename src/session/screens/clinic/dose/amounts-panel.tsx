import { useState } from 'react';
import { Button } from '#interface/controls/button.tsx';
import { TextField } from '#interface/controls/text-field.tsx';
import { enterDoseAmounts } from '../../../api-dose.ts';
import { PanelFrame } from '../room/panel-frame.tsx';
import { Refused } from '../room/refused.tsx';
import { useInRoom, useRoom } from '../room/room-context.ts';
import { useSend } from '../room/use-send.ts';
import { useWords } from '../words.ts';
import { AmountsFields } from './amounts-fields.tsx';
import { NO_AMOUNTS, writtenAmounts } from './dose-amounts.ts';
import { drawnForInfusion } from './drawn-for-infusion.ts';

/** The amounts of an infusion that was stopped in a hurry. */
export function AmountsPanel() {
  const say = useWords();
  const { room, charted, close } = useRoom();
  const { params, at } = useInRoom();
  const [amounts, setAmounts] = useState(NO_AMOUNTS);
  const [reason, setReason] = useState('');
  const enter = useSend(enterDoseAmounts);
  const drawn = drawnForInfusion(charted);
  const written = writtenAmounts(amounts);
  async function send(): Promise<void> {
    if (written !== null && (await enter.send({ params, body: { ...at(), amounts: written, reason: reason.trim() === '' ? null : reason.trim() } })) !== null) close();
  }
  return (
    <PanelFrame
      title={say('amounts.title')}
      actions={
        <Button look="primary" isBusy={enter.isBusy} disabled={written === null} onClick={() => void send()}>
          {say('save')}
        </Button>
      }
    >
      {drawn !== null && <AmountsFields drawnMg={drawn.value} orderedMg={room.order?.dose.value ?? drawn.value} amounts={amounts} onChange={setAmounts} />}
      <TextField label={say('part.less')} value={reason} onChange={setReason} maxLength={2000} />
      <Refused of={enter} />
    </PanelFrame>
  );
}

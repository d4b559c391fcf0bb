import { IconFlag } from '@tabler/icons-react';
import { useState } from 'react';
import type { Instant } from '#foundation/instant.ts';
import { HoldButton } from '#interface/clinical/hold-button.tsx';
import { TextField } from '#interface/controls/text-field.tsx';
import { endDose } from '../../../api-dose.ts';
import { MomentField } from '../charting/moment-field.tsx';
import { PanelFrame } from '../room/panel-frame.tsx';
import { Refused } from '../room/refused.tsx';
import { useInRoom, useRoom } from '../room/room-context.ts';
import { useSend } from '../room/use-send.ts';
import { useWords } from '../words.ts';
import { AmountsFields } from './amounts-fields.tsx';
import { NO_AMOUNTS, writtenAmounts } from './dose-amounts.ts';
import { drawnForInfusion } from './drawn-for-infusion.ts';
import { givenOf } from './given-of.ts';

/** The end of the dose: an infusion says what became of what was drawn; anything else gave it part by part. */
export function EndPanel() {
  const say = useWords();
  const { room, charted, close } = useRoom();
  const { params, at } = useInRoom();
  const [amounts, setAmounts] = useState(NO_AMOUNTS);
  const [reason, setReason] = useState('');
  const [moment, setMoment] = useState<Instant | null>(null);
  const end = useSend(endDose);
  const { order } = room;
  const drawn = drawnForInfusion(charted);
  const written = drawn === null ? null : writtenAmounts(amounts);
  const given = written === null ? givenOf(charted) : written.given;
  const isLess = order !== null && (drawn === null || written !== null) && Number(given.value) < Number(order.dose.value);
  async function send(): Promise<void> {
    if ((await end.send({ params, body: { ...at(moment), amounts: written, reason: reason.trim() === '' ? null : reason.trim() } })) !== null) close();
  }
  return (
    <PanelFrame
      title={say('end.title')}
      actions={
        <>
          <MomentField moment={moment} onChange={setMoment} />
          <HoldButton action={say('end.hold')} icon={<IconFlag aria-hidden="true" />} look="primary" disabled={(drawn !== null && written === null) || end.isBusy} onConfirm={() => void send()} />
        </>
      }
    >
      {drawn !== null && order !== null && <AmountsFields drawnMg={drawn.value} orderedMg={order.dose.value} amounts={amounts} onChange={setAmounts} />}
      {isLess && <TextField label={say('part.less')} value={reason} onChange={setReason} maxLength={2000} />}
      <Refused of={end} />
    </PanelFrame>
  );
}

import { useState } from 'react';
import type { Instant } from '#foundation/instant.ts';
import { HoldButton } from '#interface/clinical/hold-button.tsx';
import { CheckField } from '#interface/controls/check-field.tsx';
import { ChoiceField } from '#interface/controls/choice-field.tsx';
import { TextArea } from '#interface/controls/text-area.tsx';
import { leaveAgainstAdvice } from '../../../api-leaving.ts';
import { MomentField } from '../charting/moment-field.tsx';
import { PanelFrame } from '../room/panel-frame.tsx';
import { Refused } from '../room/refused.tsx';
import { useInRoom, useRoom } from '../room/room-context.ts';
import { useSend } from '../room/use-send.ts';
import { useWords } from '../words.ts';

/** The person leaves before the criteria are met: their right, and a record of what was done about it. */
export function AgainstAdvicePanel() {
  const say = useWords();
  const { close } = useRoom();
  const { params, at } = useInRoom();
  const [prescriberNote, setNote] = useState('');
  const [escort, setEscort] = useState<'informed' | 'no-escort' | null>(null);
  const [isEventRecorded, setRecorded] = useState(false);
  const [moment, setMoment] = useState<Instant | null>(null);
  const leave = useSend(leaveAgainstAdvice);
  async function send(): Promise<void> {
    if ((await leave.send({ params, body: { ...at(moment), prescriberNote, escort, isEventRecorded } })) !== null) close();
  }
  return (
    <PanelFrame
      title={say('against.title')}
      actions={
        <>
          <MomentField moment={moment} onChange={setMoment} />
          <HoldButton action={say('against.hold')} disabled={leave.isBusy} onConfirm={() => void send()} />
        </>
      }
    >
      <p>{say('against.words')}</p>
      <TextArea label={say('against.note')} value={prescriberNote} onChange={setNote} rows={3} maxLength={2000} />
      <ChoiceField label={say('against.escort')} shape="rows" value={escort} onChange={setEscort} choices={(['informed', 'no-escort'] as const).map((value) => ({ value, label: say(`against.escort.${value}`) }))} />
      <CheckField label={say('against.event')} isChecked={isEventRecorded} onChange={setRecorded} />
      <Refused of={leave} />
    </PanelFrame>
  );
}

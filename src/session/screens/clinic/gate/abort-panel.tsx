import { useState } from 'react';
import { HoldButton } from '#interface/clinical/hold-button.tsx';
import { TextArea } from '#interface/controls/text-area.tsx';
import { abortSession } from '../../../api-gate.ts';
import { PanelFrame } from '../room/panel-frame.tsx';
import { Refused } from '../room/refused.tsx';
import { useInRoom, useRoom } from '../room/room-context.ts';
import { useSend } from '../room/use-send.ts';
import { useWords } from '../words.ts';

/** Ends the session before any dose, with a reason; the visit is cancelled with it. */
export function AbortPanel() {
  const say = useWords();
  const { close } = useRoom();
  const { params, who } = useInRoom();
  const [reason, setReason] = useState('');
  const abort = useSend(abortSession);
  async function send(): Promise<void> {
    if ((await abort.send({ params, body: { ...who, reason } })) !== null) close();
  }
  return (
    <PanelFrame title={say('abort.title')} actions={<HoldButton action={say('abort.hold')} disabled={reason.trim() === '' || abort.isBusy} onConfirm={() => void send()} />}>
      <p>{say('abort.words')}</p>
      <TextArea label={say('reason.label')} value={reason} onChange={setReason} rows={3} maxLength={2000} />
      <Refused of={abort} />
    </PanelFrame>
  );
}

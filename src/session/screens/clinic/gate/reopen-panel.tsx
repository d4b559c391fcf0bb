import { useState } from 'react';
import { Button } from '#interface/controls/button.tsx';
import { TextArea } from '#interface/controls/text-area.tsx';
import { reopenGate } from '../../../api-gate.ts';
import { PanelFrame } from '../room/panel-frame.tsx';
import { Refused } from '../room/refused.tsx';
import { useInRoom, useRoom } from '../room/room-context.ts';
import { useSend } from '../room/use-send.ts';
import { useWords } from '../words.ts';

/** Opens the check again, with a reason: the person is identified anew and reasons are given anew. */
export function ReopenPanel() {
  const say = useWords();
  const { close } = useRoom();
  const { params, who } = useInRoom();
  const [reason, setReason] = useState('');
  const reopen = useSend(reopenGate);
  async function send(): Promise<void> {
    if ((await reopen.send({ params, body: { ...who, reason } })) !== null) close();
  }
  return (
    <PanelFrame
      title={say('ready.reopen')}
      actions={
        <Button look="primary" isBusy={reopen.isBusy} disabled={reason.trim() === ''} onClick={() => void send()}>
          {say('ready.reopen')}
        </Button>
      }
    >
      <p>{say('reopen.words')}</p>
      <TextArea label={say('reason.label')} value={reason} onChange={setReason} rows={3} maxLength={2000} />
      <Refused of={reopen} />
    </PanelFrame>
  );
}

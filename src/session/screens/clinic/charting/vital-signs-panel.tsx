import { useState } from 'react';
import type { Instant } from '#foundation/instant.ts';
import { recordVitalSigns } from '../../../api-charting.ts';
import { PanelFrame } from '../room/panel-frame.tsx';
import { useInRoom, useRoom } from '../room/room-context.ts';
import { useSend } from '../room/use-send.ts';
import { useWords } from '../words.ts';
import type { VitalSet } from './vital-set.ts';
import { emptySet, wireSet } from './vital-set.ts';
import { VitalSetForm } from './vital-set-form.tsx';

/** One set of vital signs: each number one tap, or typed; saved with the moment it was measured. */
export function VitalSignsPanel() {
  const say = useWords();
  const { charted, close } = useRoom();
  const { params, at } = useInRoom();
  const [set, setSet] = useState(() => emptySet(charted.readings));
  const [moment, setMoment] = useState<Instant | null>(null);
  const record = useSend(recordVitalSigns);
  async function save(whole: VitalSet): Promise<void> {
    setSet(whole);
    const sent = await record.send({ params, body: { ...at(moment), ...wireSet(whole) } });
    if (sent !== null) close();
  }
  return (
    <PanelFrame title={say('vital.title')}>
      <VitalSetForm set={set} onChange={setSet} moment={moment} onMoment={setMoment} isBusy={record.isBusy} refused={record} onSave={(whole) => void save(whole)} />
    </PanelFrame>
  );
}

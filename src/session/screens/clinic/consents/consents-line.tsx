import { IconCheck, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { isRefusal } from '#foundation/refusal.ts';
import { useCommand } from '#interface/client/use-command.ts';
import { Button } from '#interface/controls/button.tsx';
import { Dialog } from '#interface/layout/dialog.tsx';
import { Stack } from '#interface/layout/stack.tsx';
import { Failed } from '#interface/states/failed.tsx';
import { withdrawSaidAloud } from '#screening/api-consent.ts';
import type { WireRoom } from '../../../api-room.ts';
import { useRoom } from '../room/room-context.ts';
import { useConsentWords } from './words.ts';
import styles from './consents.module.css';

type RoomConsent = WireRoom['consents'][number];

/** Touch, recording and company as they were agreed to with a clear head, and the way to record that something is taken back. */
export function ConsentsLine() {
  const say = useConsentWords();
  const [isOpen, setIsOpen] = useState(false);
  const { room } = useRoom();
  return (
    <div className={styles['line']}>
      <ul aria-label={say('line.label')}>
        {room.consents.filter(({ matter }) => matter !== 'treatment').map((consent) => (
          <li key={consent.matter} data-agreed={consent.standing === 'in-force' || undefined}>
            {consent.standing === 'in-force' ? <IconCheck aria-hidden="true" size={18} /> : <IconX aria-hidden="true" size={18} />}
            <span>{say(`matter.${consent.matter}`)}</span> <span>{say(wordOf(consent))}</span>
          </li>
        ))}
      </ul>
      <Button look="plain" onClick={() => setIsOpen(true)}>
        {say('aloud.open')}
      </Button>
      <SaidAloud isOpen={isOpen} onClose={() => setIsOpen(false)} />
    </div>
  );
}

function wordOf({ standing }: RoomConsent) {
  if (standing === 'in-force') return 'line.in-force';
  return standing === 'withdrawn' ? 'line.withdrawn' : 'line.not';
}

function SaidAloud({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const say = useConsentWords();
  const { room } = useRoom();
  const withdraw = useCommand(withdrawSaidAloud);
  const standing = room.consents.flatMap(({ matter, consentId }) => (consentId === null ? [] : [{ matter, consentId }]));

  async function takeBack(consentId: string): Promise<void> {
    const answer = await withdraw.run({ params: { patientId: room.record.session.patientId, consentId } });
    if (!isRefusal(answer)) onClose();
  }

  return (
    <Dialog title={say('aloud.title')} isOpen={isOpen} onClose={onClose} actions={<Button onClick={onClose}>{say('aloud.close')}</Button>}>
      <Stack>
        <p>{say(standing.length === 0 ? 'aloud.none' : 'aloud.words')}</p>
        {standing.map(({ matter, consentId }) => (
          <Button key={consentId} look={matter === 'treatment' ? 'strong' : 'quiet'} isWide isBusy={withdraw.isBusy} onClick={() => void takeBack(consentId)}>
            {say('aloud.one', { matter: say(`matter.${matter}`) })}
          </Button>
        ))}
        {withdraw.refusal !== null && <Failed refusal={withdraw.refusal} />}
      </Stack>
    </Dialog>
  );
}

import { PromptCard } from '#interface/clinical/prompt-card.tsx';
import { Button } from '#interface/controls/button.tsx';
import { useFormat } from '#interface/format/use-format.ts';
import { useRoom } from '../room/room-context.ts';
import styles from '../prompts/prompts.module.css';
import { useConsentWords } from './words.ts';

/** While a dose runs: that consent to it was taken back, and what can be done. It stays for as long as the dose is not ended. */
export function WithdrawnNotice() {
  const say = useConsentWords();
  const format = useFormat();
  const { room, open } = useRoom();
  const { state } = room.record.session;
  const treatment = room.consents.find(({ matter }) => matter === 'treatment');
  if (treatment?.standing !== 'withdrawn' || treatment.withdrawnAt === null || (state !== 'dosing' && state !== 'paused')) return null;
  return (
    <div role="alert" className={styles['band']}>
      <PromptCard
        priority="medium"
        title={say('notice.title', { time: format.clock(treatment.withdrawnAt) })}
        actions={
          <Button look="strong" onClick={() => open({ kind: 'stop' })}>
            {say('notice.stop')}
          </Button>
        }
      >
        <p>{say('notice.words')}</p>
      </PromptCard>
    </div>
  );
}

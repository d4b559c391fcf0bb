import { isRefusal } from '#foundation/refusal.ts';
import { useCommand } from '#interface/client/use-command.ts';
import { Button } from '#interface/controls/button.tsx';
import { Stack } from '#interface/layout/stack.tsx';
import { Failed } from '#interface/states/failed.tsx';
import { toast } from '#interface/states/toasts.ts';
import type { OwnVersionShown } from '../../../api-own.ts';
import { retireOwnMeasure } from '../../../api-own.ts';
import { TryForm } from './try-form.tsx';
import { useWords } from './words.ts';
import styles from '../measures.module.css';

/** One version of a measure of the clinic's own: its questions to try, and taking it out of use. */
export function OneVersion({ version: { instrument, isOffered }, onRetired }: { readonly version: OwnVersionShown; readonly onRetired: () => void }) {
  const say = useWords();
  const retire = useCommand(retireOwnMeasure);
  async function send(): Promise<void> {
    if (isRefusal(await retire.run({ params: { measure: instrument.id } }))) return;
    toast(say('own.retired'));
    onRetired();
  }
  return (
    <Stack>
      {instrument.licence.notice !== '' && <p className={styles['quiet']}>{instrument.licence.notice}</p>}
      {instrument.kind === 'questionnaire' ? <TryForm form={instrument} /> : <p>{`${instrument.range.minimum} – ${instrument.range.maximum} ${say('score.points')}`}</p>}
      {isOffered && (
        <>
          <p className={styles['quiet']}>{say('own.retireWords')}</p>
          {retire.refusal !== null && <Failed refusal={retire.refusal} again={() => void send()} />}
          <Button isBusy={retire.isBusy} onClick={() => void send()}>
            {say('own.retire')}
          </Button>
        </>
      )}
    </Stack>
  );
}

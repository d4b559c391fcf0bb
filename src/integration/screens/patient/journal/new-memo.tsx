import { IconMicrophone, IconPlayerStopFilled } from '@tabler/icons-react';
import { milliseconds } from '#foundation/instant.ts';
import { isRefusal } from '#foundation/refusal.ts';
import { useCommand } from '#interface/client/use-command.ts';
import { Button } from '#interface/controls/button.tsx';
import { countdownText } from '#interface/format/format.ts';
import { Row, Stack } from '#interface/layout/stack.tsx';
import { Failed } from '#interface/states/failed.tsx';
import { toast } from '#interface/states/toasts.ts';
import { recordEntry } from '../../../api-journal.ts';
import { LONGEST_MEMO_SECONDS } from '../../../own-work.ts';
import { Playing } from '../../recording/playing.tsx';
import { base64Of } from '../../recording/sound-text.ts';
import { useRecorder } from './use-recorder.ts';
import { useWords } from './words.ts';
import styles from './journal.module.css';

/** A voice memo: one tap to begin, one to stop, then it is heard, kept or thrown away. */
export function NewMemo() {
  const say = useWords();
  const memo = useRecorder();
  const send = useCommand(recordEntry);

  async function keep(): Promise<void> {
    if (memo.state !== 'recorded') return;
    const { sound, type, seconds: length } = memo.recorded;
    if (isRefusal(await send.run({ body: { type, seconds: length, base64: await base64Of(sound) } }))) return;
    memo.discard();
    toast(say('journal.kept'));
  }

  if (memo.state === 'recording') {
    return (
      <Row>
        <Button icon={<IconPlayerStopFilled aria-hidden="true" />} onClick={memo.stop}>
          {say('memo.stop')}
        </Button>
        <p role="timer">{say('memo.recording', { time: countdownText(milliseconds(1000 * memo.seconds)), most: countdownText(milliseconds(1000 * LONGEST_MEMO_SECONDS)) })}</p>
      </Row>
    );
  }
  if (memo.state === 'recorded') {
    return (
      <Stack>
        <Playing sound={memo.recorded.sound} label={say('memo.listen')} />
        {send.refusal !== null && <Failed refusal={send.refusal} />}
        <Row>
          <Button look="primary" isBusy={send.isBusy} onClick={() => void keep()}>
            {say('memo.keep')}
          </Button>
          <Button look="plain" onClick={memo.discard}>
            {say('memo.again')}
          </Button>
        </Row>
      </Stack>
    );
  }
  return (
    <>
      <Button look="plain" icon={<IconMicrophone aria-hidden="true" />} onClick={memo.start}>
        {say('memo.record')}
      </Button>
      {memo.state === 'refused' && (
        <p className={styles['note']} role="status">
          {say('memo.none')}
        </p>
      )}
    </>
  );
}

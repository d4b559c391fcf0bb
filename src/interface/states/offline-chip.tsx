import { IconCloudOff } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { milliseconds } from '#foundation/instant.ts';
import { useConnection } from '../client/connection.ts';
import { countdownText } from '../format/format.ts';
import { useKitWords } from '../words/kit-words.ts';
import styles from './states.module.css';

type Props = {
  /** How many entries wait on this device to be sent. */
  readonly waiting?: number;
};

/** A small grey note that the server is not heard, for how long, and what waits; never in the way. */
export function OfflineChip({ waiting = 0 }: Props) {
  const say = useKitWords();
  const connection = useConnection();
  if (!connection.isLost && waiting === 0) return null;
  return (
    <span className={styles['chip']} role="status">
      <IconCloudOff aria-hidden="true" size={16} />
      {connection.isLost && (
        <span>
          <span className={styles['word']}>{say('offline.chip')} </span>
          <LostFor sinceMs={connection.sinceMs} />
        </span>
      )}
      {waiting > 0 && <span>{say('offline.waiting', { count: waiting })}</span>}
    </span>
  );
}

/** Ticks on the monotonic clock of this device; not read out, so that a reader is not told every second. */
function LostFor({ sinceMs }: { readonly sinceMs: number }) {
  const [nowMs, setNowMs] = useState(sinceMs);
  useEffect(() => {
    const timer = setInterval(() => setNowMs(performance.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return <span aria-hidden="true">{countdownText(milliseconds(Math.floor((nowMs - sinceMs) / 1000) * 1000))}</span>;
}

import { useState } from 'react';
import { isRefusal } from '#foundation/refusal.ts';
import { useCommand } from '#interface/client/use-command.ts';
import { Button } from '#interface/controls/button.tsx';
import { Page } from '#interface/layout/page.tsx';
import { Link } from '#interface/route/link.tsx';
import { clinicSlug } from '#interface/route/route.ts';
import { stopFormLetters } from '../../api-form-letters.ts';
import { NotDone } from './not-done.tsx';
import { useWords } from './words.ts';
import styles from './sign-in.module.css';

/** Where the link at the foot of a letter leads: one press stops such letters, without signing in. */
export function StopLetters() {
  const say = useWords();
  const stop = useCommand(stopFormLetters);
  const [token] = useState(() => window.location.hash.slice(1));
  const [isStopped, setIsStopped] = useState(false);
  async function send(): Promise<void> {
    const answer = await stop.run({ params: { clinicSlug: clinicSlug() ?? '' }, body: { token } });
    if (!isRefusal(answer)) setIsStopped(true);
  }
  return (
    <Page title={say(isStopped ? 'letters.stopped' : 'letters.title')}>
      <p className={styles['lead']}>{say(isStopped ? 'letters.stoppedWords' : 'letters.words')}</p>
      {stop.refusal !== null && <NotDone refusal={stop.refusal} />}
      {!isStopped && (
        <Button look="primary" isWide isBusy={stop.isBusy} onClick={() => void send()}>
          {say('letters.stop')}
        </Button>
      )}
      {isStopped && <Link isAlone to="/more">{say('letters.again')}</Link>}
    </Page>
  );
}

import { useAnswer } from '#interface/client/use-answer.ts';
import { useCommand } from '#interface/client/use-command.ts';
import { Button } from '#interface/controls/button.tsx';
import { Stack } from '#interface/layout/stack.tsx';
import { Answered } from '#interface/states/answered.tsx';
import type { StaffMe } from '../../api-account.ts';
import { staffMe, staffSignOut, stepUp } from '../../api-account.ts';
import { AddPasskey } from './add-passkey.tsx';
import { canUsePasskeys } from './can-use-passkeys.ts';
import { EntryFrame } from './entry-frame.tsx';
import { SetUpApp } from './own-one-time-code.tsx';
import { ProofForm } from './proof-form.tsx';
import { useWords } from './words.ts';
import styles from './entry.module.css';

/** Somebody came in with a password alone: a second factor comes first, added or shown, and why. */
export function SecondFactor() {
  const say = useWords();
  const me = useAnswer(staffMe, {}, { about: ['account'] });
  const signOut = useCommand(staffSignOut);
  const name = me.state === 'answered' ? me.answer.name : '';
  return (
    <EntryFrame
      title={say('factor.title')}
      under={say('factor.why')}
      foot={
        <Button look="plain" onClick={() => void signOut.run({})}>
          {say('lock.signOut', { name })}
        </Button>
      }
    >
      <Answered of={me}>{(answer) => (answer.passkeyCount > 0 || answer.hasOneTimeCode ? <ShowFactor me={answer} /> : <AddFactor />)}</Answered>
    </EntryFrame>
  );
}

/** A passkey first, which cannot be stolen by watching; the app where the browser keeps none, or by choice. */
function AddFactor() {
  const say = useWords();
  if (!canUsePasskeys()) return <App look="primary" />;
  return (
    <Stack>
      <section className={styles['way']}>
        <h2>{say('factor.passkey')}</h2>
        <p>{say('passkeys.none')}</p>
        <AddPasskey name={say('passkeys.thisDevice')} onDone={() => undefined} />
      </section>
      <p className={styles['or']}>{say('signIn.or')}</p>
      <App look="quiet" />
    </Stack>
  );
}

function App({ look }: { readonly look: 'primary' | 'quiet' }) {
  const say = useWords();
  return (
    <section className={styles['way']}>
      <h2>{say('code.title')}</h2>
      <p>{say('factor.app')}</p>
      <SetUpApp word={say('code.begin')} look={look} />
    </section>
  );
}

/** There is a factor already, and it is shown: a stolen password must not make itself another one. */
function ShowFactor({ me }: { readonly me: StaffMe }) {
  const say = useWords();
  const show = useCommand(stepUp);
  return (
    <Stack>
      <p>{say('factor.show')}</p>
      <ProofForm me={{ ...me, hasPassword: false }} sendWord={say('factor.send')} refusal={show.refusal} isBusy={show.isBusy} onProof={(proof) => void show.run({ body: { proof } })} />
      <p>{say('factor.lost')}</p>
    </Stack>
  );
}

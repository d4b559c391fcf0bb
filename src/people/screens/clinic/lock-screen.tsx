import { useAnswer } from '#interface/client/use-answer.ts';
import { useCommand } from '#interface/client/use-command.ts';
import { Button } from '#interface/controls/button.tsx';
import { Answered } from '#interface/states/answered.tsx';
import { staffMe, staffSignOut, unlockScreen } from '../../api-account.ts';
import { EntryFrame } from './entry-frame.tsx';
import { ProofForm } from './proof-form.tsx';
import { useWords } from './words.ts';

/** Over everything while the screen is locked; behind it all stays as it was. */
export function LockScreen() {
  const say = useWords();
  const me = useAnswer(staffMe, {}, { about: ['account'] });
  const unlock = useCommand(unlockScreen);
  const signOut = useCommand(staffSignOut);
  const name = me.state === 'answered' ? me.answer.name : '';
  return (
    <EntryFrame
      title={say('lock.title')}
      under={say('lock.under', { name })}
      foot={
        <Button look="plain" onClick={() => void signOut.run({})}>
          {say('lock.signOut', { name })}
        </Button>
      }
    >
      <Answered of={me}>
        {(answer) => <ProofForm me={answer} sendWord={say('lock.send')} refusal={unlock.refusal} isBusy={unlock.isBusy} onProof={(proof) => void unlock.run({ body: { proof } })} />}
      </Answered>
    </EntryFrame>
  );
}

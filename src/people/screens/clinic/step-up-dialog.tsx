import { isRefusal } from '#foundation/refusal.ts';
import { useAnswer } from '#interface/client/use-answer.ts';
import { useCommand } from '#interface/client/use-command.ts';
import { Dialog } from '#interface/layout/dialog.tsx';
import { Answered } from '#interface/states/answered.tsx';
import type { Proof } from '../../api-account.ts';
import { staffMe, stepUp } from '../../api-account.ts';
import { ProofForm } from './proof-form.tsx';
import { useWords } from './words.ts';

/** Asks for a fresh proof of identity before something is signed. */
export function StepUpDialog({ onSettled }: { readonly onSettled: (isProved: boolean) => void }) {
  const say = useWords();
  const me = useAnswer(staffMe, {}, { about: ['account'] });
  const prove = useCommand(stepUp);
  async function send(proof: Proof): Promise<void> {
    const answer = await prove.run({ body: { proof } });
    if (!isRefusal(answer)) onSettled(true);
  }
  return (
    <Dialog title={say('stepUp.title')} isOpen onClose={() => onSettled(false)}>
      <p>{say('stepUp.words')}</p>
      <Answered of={me}>
        {(answer) => <ProofForm me={answer} sendWord={say('stepUp.send')} refusal={prove.refusal} isBusy={prove.isBusy} onProof={(proof) => void send(proof)} onCancel={() => onSettled(false)} />}
      </Answered>
    </Dialog>
  );
}

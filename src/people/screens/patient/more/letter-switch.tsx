import { useAnswer } from '#interface/client/use-answer.ts';
import { useCommand } from '#interface/client/use-command.ts';
import { CheckField } from '#interface/controls/check-field.tsx';
import { isRefusal } from '#foundation/refusal.ts';
import { Answered } from '#interface/states/answered.tsx';
import { chooseFormLetters, ownFormLetters } from '../../../api-form-letters.ts';
import { NotDone } from '../not-done.tsx';
import { useWords } from './words.ts';

/** Whether letters come when a form is due. */
export function LetterSwitch() {
  const say = useWords();
  const asked = useAnswer(ownFormLetters, {});
  const choose = useCommand(chooseFormLetters);
  async function change(wantsLetters: boolean): Promise<void> {
    if (!isRefusal(await choose.run({ body: { wantsLetters } }))) asked.again();
  }
  return (
    <Answered of={asked} lines={1}>
      {({ wantsLetters }) => (
        <section aria-label={say('more.letters')}>
          <CheckField label={say('more.letters')} hint={say('more.lettersHint')} isChecked={wantsLetters} onChange={(isChecked) => void change(isChecked)} />
          {choose.refusal !== null && <NotDone refusal={choose.refusal} />}
        </section>
      )}
    </Answered>
  );
}

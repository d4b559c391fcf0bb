import type { FormEvent } from 'react';
import type { AnswerOf } from '#foundation/contract.ts';
import type { Refusal } from '#foundation/refusal.ts';
import { isRefusal } from '#foundation/refusal.ts';
import { renewAnswers } from '#interface/client/answers.ts';
import { useCommand } from '#interface/client/use-command.ts';
import { Button } from '#interface/controls/button.tsx';
import { CheckField } from '#interface/controls/check-field.tsx';
import { FieldError } from '#interface/controls/field.tsx';
import { TextField } from '#interface/controls/text-field.tsx';
import { useForm } from '#interface/controls/use-form.ts';
import { Failed } from '#interface/states/failed.tsx';
import { signConsent } from '../../api-consent.ts';
import type { TeachBackAnswer } from '../../teach-back.ts';
import type { ConsentText } from './consent-need.ts';
import type { Move } from './step-page.tsx';
import { StepPage } from './step-page.tsx';
import { useWords } from './words.ts';
import styles from './consents.module.css';

type Props = {
  readonly text: ConsentText;
  readonly teachBack: readonly TeachBackAnswer[];
  /** Questions that were left open. */
  readonly openCount: number;
  readonly move: Move;
  readonly onSigned: (signature: AnswerOf<typeof signConsent>) => void;
};

const MEANING = 'I have read this, my questions were answered, and I agree.';

/** The signature: the printed name under exactly the text that was shown. */
export function ConsentSigning({ text, teachBack, openCount, move, onSigned }: Props) {
  const say = useWords();
  const sign = useCommand(signConsent);
  const form = useForm({ printedName: '', isAgreed: false }, ({ printedName, isAgreed }) => ({
    printedName: printedName.trim().length < 2 ? say('sign.nameMissing') : null,
    isAgreed: isAgreed ? null : say('sign.agreeMissing'),
  }));

  async function submit(event?: FormEvent): Promise<void> {
    event?.preventDefault();
    if (sign.isBusy || !form.isReady()) return;
    const { documentId, version, textHash } = text;
    const answer = await sign.run({ body: { documentId, version, textHash, printedName: form.values.printedName.trim(), meaning: MEANING, teachBack: [...teachBack] } });
    if (!isRefusal(answer)) onSigned(answer);
    else if (hasTextChanged(answer)) renewAnswers('consents');
  }

  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <StepPage
        over={text.title}
        title={say('sign.title')}
        move={move}
        foot={
          <>
            <Button type="submit" look="primary" isWide isBusy={sign.isBusy}>
              {say('sign.button')}
            </Button>
            <p className={styles['note']}>{say('sign.later')}</p>
          </>
        }
      >
        <p className={styles['lead']}>{say('sign.words')}</p>
        {openCount > 0 && <p className={styles['aside']}>{say('sign.open', { count: openCount })}</p>}
        <TextField {...form.field('printedName')} label={say('sign.name')} hint={say('sign.nameHint')} autoComplete="name" maxLength={200} />
        <div className={styles['agree']}>
          <FieldError id="agree" error={form.errors.isAgreed} />
          <CheckField label={say('sign.meaning')} isChecked={form.values.isAgreed} onChange={(isAgreed) => form.set('isAgreed', isAgreed)} />
        </div>
        {sign.refusal !== null && (hasTextChanged(sign.refusal) ? <p role="alert">{say('sign.textChanged')}</p> : <Failed refusal={sign.refusal} again={() => void submit()} />)}
      </StepPage>
    </form>
  );
}

function hasTextChanged({ code }: Refusal): boolean {
  return code === 'screening.consent-text-changed';
}

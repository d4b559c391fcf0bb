import type { FormEvent } from 'react';
import type { Refusal } from '#foundation/refusal.ts';
import { Button } from '#interface/controls/button.tsx';
import { CheckField } from '#interface/controls/check-field.tsx';
import { FieldError } from '#interface/controls/field.tsx';
import { TextField } from '#interface/controls/text-field.tsx';
import { useForm } from '#interface/controls/use-form.ts';
import { Failed } from '#interface/states/failed.tsx';
import type { TeachBackAnswer } from '../../teach-back.ts';
import type { ConsentText } from './consent-need.ts';
import type { Move } from './step-page.tsx';
import { StepPage } from './step-page.tsx';
import { useWords } from './words.ts';
import styles from './consents.module.css';

/** What a signature brings from the screen on which it was written. */
export type WrittenSignature = { readonly printedName: string; readonly teachBack: TeachBackAnswer[] };

type Props = {
  readonly text: ConsentText;
  readonly teachBack: readonly TeachBackAnswer[];
  /** Questions that were left open. */
  readonly openCount: number;
  readonly move: Move;
  readonly sending: { readonly isBusy: boolean; readonly refusal: Refusal | null };
  readonly onSign: (signature: WrittenSignature) => void;
};

/** The signature: the printed name under exactly the text that was shown. */
export function ConsentSigning({ text, teachBack, openCount, move, sending, onSign }: Props) {
  const say = useWords();
  const form = useForm({ printedName: '', isAgreed: false }, ({ printedName, isAgreed }) => ({
    printedName: printedName.trim().length < 2 ? say('sign.nameMissing') : null,
    isAgreed: isAgreed ? null : say('sign.agreeMissing'),
  }));

  function submit(event?: FormEvent): void {
    event?.preventDefault();
    if (!sending.isBusy && form.isReady()) onSign({ printedName: form.values.printedName.trim(), teachBack: [...teachBack] });
  }

  return (
    <form noValidate onSubmit={submit}>
      <StepPage
        over={text.title}
        title={say('sign.title')}
        move={move}
        foot={
          <>
            <Button type="submit" look="primary" isWide isBusy={sending.isBusy}>
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
        {sending.refusal !== null && (hasTextChanged(sending.refusal) ? <p role="alert">{say('sign.textChanged')}</p> : <Failed refusal={sending.refusal} again={() => submit()} />)}
      </StepPage>
    </form>
  );
}

/** Whether another text is in force by now, so that the new one has to be read. */
export function hasTextChanged({ code }: Refusal): boolean {
  return code === 'screening.consent-text-changed';
}

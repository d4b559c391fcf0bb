import type { FormEvent, ReactNode } from 'react';
import type { Refusal } from '#foundation/refusal.ts';
import { Row, Stack } from '../layout/stack.tsx';
import { Failed } from '../states/failed.tsx';
import { useKitWords } from '../words/kit-words.ts';
import type { ButtonLook } from './button.tsx';
import { Button } from './button.tsx';
import { ErrorSummary } from './error-summary.tsx';

type Props = {
  /** The errors of `useForm`; left out where nothing can be wrong on this side. */
  readonly errors?: Readonly<Record<string, string | null | undefined>>;
  /** Why the server said no the last time. */
  readonly refusal?: Refusal | null;
  readonly isBusy?: boolean;
  /** What sending does, in words. */
  readonly sendWord: string;
  readonly look?: ButtonLook;
  readonly onSend: () => void;
  readonly onCancel?: () => void;
  readonly children: ReactNode;
};

/** The frame of every form: what is wrong above, the fields, why it was refused, then send it or leave it. */
export function Form({ errors = {}, refusal = null, isBusy = false, sendWord, look = 'primary', onSend, onCancel, children }: Props) {
  const say = useKitWords();
  function submit(event: FormEvent): void {
    event.preventDefault();
    if (!isBusy) onSend();
  }
  return (
    <form noValidate onSubmit={submit}>
      <Stack>
        <ErrorSummary errors={errors} />
        {children}
        {refusal !== null && <Failed refusal={refusal} />}
        <Row>
          <Button type="submit" look={look} isBusy={isBusy}>
            {sendWord}
          </Button>
          {onCancel !== undefined && (
            <Button look="plain" onClick={onCancel}>
              {say('form.cancel')}
            </Button>
          )}
        </Row>
      </Stack>
    </form>
  );
}

import type { FormEvent, ReactNode } from 'react';
import type { Refusal } from '#foundation/refusal.ts';
import type { ButtonLook } from '#interface/controls/button.tsx';
import { Button } from '#interface/controls/button.tsx';
import { ErrorSummary } from '#interface/controls/error-summary.tsx';
import { Row } from '#interface/layout/stack.tsx';
import { LeadRefused } from './lead-refused.tsx';
import { useWords } from './words.ts';
import styles from './clinic-lead.module.css';

type Props = {
  readonly errors: Readonly<Record<string, string | null | undefined>>;
  readonly refusal: Refusal | null;
  readonly isBusy: boolean;
  /** What the button does, in words. */
  readonly label: string;
  readonly look?: ButtonLook;
  readonly onSend: () => void;
  readonly onCancel: () => void;
  readonly children: ReactNode;
};

/** The frame of every form of a request: what is wrong above, the fields, why it was refused, send or leave it. */
export function ActFrame({ errors, refusal, isBusy, label, look = 'primary', onSend, onCancel, children }: Props) {
  const say = useWords();
  function submit(event: FormEvent): void {
    event.preventDefault();
    if (!isBusy) onSend();
  }
  return (
    <form className={styles['form']} noValidate onSubmit={submit}>
      <ErrorSummary errors={errors} />
      {children}
      <LeadRefused refusal={refusal} />
      <Row>
        <Button type="submit" look={look} isBusy={isBusy}>
          {label}
        </Button>
        <Button look="plain" onClick={onCancel}>
          {say('act.cancel')}
        </Button>
      </Row>
    </form>
  );
}

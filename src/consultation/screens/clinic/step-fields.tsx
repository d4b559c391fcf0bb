import { TextField } from '#interface/controls/text-field.tsx';
import type { FormErrors } from '#interface/controls/use-form.ts';
import type { LeadDetail } from '../../api.ts';
import { useWords } from './words.ts';

export type StepValues = { readonly what: string; readonly dueOn: string };

type Field = { readonly id: string; readonly value: string; readonly onChange: (value: string) => void; readonly error: string | null };
type Props = { readonly lead: LeadDetail; readonly what: Field; readonly dueOn: Field };

/** The next step and the day it is due; both may stay empty, one without the other may not. */
export function StepFields({ lead, what, dueOn }: Props) {
  const say = useWords();
  return (
    <>
      <TextField {...what} label={say('step.what')} optionalWord={say('optional')} hint={say('step.hint')} maxLength={200} />
      <TextField {...dueOn} kind="date" label={say('step.dueOn')} min={lead.today} />
    </>
  );
}

/** What is wrong with a step as typed. */
export function stepErrors(say: ReturnType<typeof useWords>, { what, dueOn }: StepValues, today: string): FormErrors<StepValues> {
  if (what.trim() === '' && dueOn === '') return {};
  return { what: what.trim() === '' ? say('wrong.what') : null, dueOn: dueOn === '' || dueOn < today ? say('wrong.dueOn') : null };
}

/** The step to send; null where nothing is planned. */
export function stepOf({ what, dueOn }: StepValues): { what: string; dueOn: string } | null {
  return what.trim() === '' ? null : { what: what.trim(), dueOn };
}

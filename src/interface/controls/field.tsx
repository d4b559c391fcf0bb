import { IconAlertCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useId } from 'react';
import styles from './field.module.css';

/** What every field shows: its label above, what is wanted, and what is wrong with what was written. */
export type FieldText = {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | null | undefined;
  /** Marks a field that may stay empty; all others are asked for. */
  readonly optionalWord?: string | undefined;
  /** The name under which the error summary finds the field. */
  readonly id?: string | undefined;
};

/** The attributes that tie an input to its label, hint and error. */
export type FieldWiring = { readonly id: string; readonly 'aria-describedby': string | undefined; readonly 'aria-invalid': true | undefined };

type Props = FieldText & { readonly children: (wiring: FieldWiring) => ReactNode };

/** The frame around one input. */
export function Field({ label, hint, error, optionalWord, id, children }: Props) {
  const ownId = useId();
  const fieldId = id ?? ownId;
  const notes = [hint && `${fieldId}-hint`, error && `${fieldId}-error`].filter(Boolean).join(' ');
  return (
    <div className={styles['field']} data-wrong={error ? true : undefined}>
      <label className={styles['label']} htmlFor={fieldId}>
        {label}
        {optionalWord !== undefined && <span className={styles['optional']}> {optionalWord}</span>}
      </label>
      {hint && (
        <p className={styles['hint']} id={`${fieldId}-hint`}>
          {hint}
        </p>
      )}
      <FieldError id={fieldId} error={error} />
      {children({ id: fieldId, 'aria-describedby': notes === '' ? undefined : notes, 'aria-invalid': error ? true : undefined })}
    </div>
  );
}

/** What is wrong with a field and how to put it right. */
export function FieldError({ id, error }: { readonly id: string; readonly error: string | null | undefined }) {
  if (!error) return null;
  return (
    <p className={styles['error']} id={`${id}-error`}>
      <IconAlertCircle aria-hidden="true" size={18} />
      {error}
    </p>
  );
}

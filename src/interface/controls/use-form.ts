import { useState } from 'react';
import type { Refusal } from '#foundation/refusal.ts';

/** What is wrong in a form, by field, each with what to do. */
export type FormErrors<Values> = { readonly [Name in keyof Values]?: string | null };

export type Form<Values extends object> = {
  readonly values: Values;
  readonly errors: FormErrors<Values>;
  readonly set: <Name extends keyof Values>(name: Name, value: Values[Name]) => void;
  /** What to spread into a field: its value, its change and its error. */
  readonly field: <Name extends keyof Values & string>(
    name: Name,
  ) => { readonly id: string; readonly value: Values[Name]; readonly onChange: (value: Values[Name]) => void; readonly error: string | null };
  /** Checks everything; `true` when the form may be sent, otherwise the errors stand at their fields. */
  readonly isReady: () => boolean;
  /** Puts what the server found wrong at the fields it names. */
  readonly refuse: (refusal: Refusal) => void;
  readonly clear: () => void;
  /** Puts other values in the place of all. */
  readonly replace: (values: Values) => void;
};

/**
 * The one way to build a form: its values, what is wrong with each, and the checks made when it is sent.
 * An error goes away as soon as its field is changed.
 */
export function useForm<Values extends object>(start: Values, check: (values: Values) => FormErrors<Values> = () => ({})): Form<Values> {
  const [values, setValues] = useState(start);
  const [errors, setErrors] = useState<FormErrors<Values>>({});
  function set<Name extends keyof Values>(name: Name, value: Values[Name]): void {
    setValues((current) => ({ ...current, [name]: value }));
    setErrors((current) => ({ ...current, [name]: null }));
  }
  function replace(next: Values): void {
    setValues(next);
    setErrors({});
  }
  return {
    values,
    errors,
    set,
    replace,
    field: (name) => ({ id: `field-${name}`, value: values[name], onChange: (value) => set(name, value), error: errors[name] ?? null }),
    isReady() {
      const found = check(values);
      setErrors(found);
      return Object.values(found).every((error) => !error);
    },
    refuse: (refusal) => setErrors(errorsIn(refusal, values)),
    clear: () => replace(start),
  };
}

/** The faults of a refused request, at the fields of the body they name: `{ faults: [{ at: 'body.name', expected }] }`. */
export function errorsIn<Values extends object>(refusal: Refusal, values: Values): FormErrors<Values> {
  const faults = Array.isArray(refusal.facts['faults']) ? refusal.facts['faults'] : [];
  const named = faults.flatMap((fault: unknown) => {
    if (typeof fault !== 'object' || fault === null || !('at' in fault) || !('expected' in fault)) return [];
    const name = String(fault.at).replace(/^body\./, '').split('.')[0] ?? '';
    return Object.hasOwn(values, name) ? [[name, String(fault.expected)]] : [];
  });
  return Object.fromEntries(named);
}

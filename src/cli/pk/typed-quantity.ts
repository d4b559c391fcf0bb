import type { Refusal } from '#foundation/refusal.ts';
import { refusePharmacology } from '#pharmacology/refusals.ts';

const MINUTES = { s: 1 / 60, min: 1, h: 60, d: 24 * 60 } as const;
const TIME_UNITS = ['s', 'min', 'h', 'd'] as const satisfies readonly (keyof typeof MINUTES)[];

/** A number with its unit as typed, such as 35mg. */
export type Typed<Unit extends string> = { readonly value: string; readonly unit: Unit };

/**
 * Reads what was typed and keeps the first thing that was not understood; what cannot be read becomes a number that
 * nobody sees, because the fault is answered first.
 */
export type TypedReader = {
  readonly quantity: <Unit extends string>(field: string, text: string, units: readonly [Unit, ...Unit[]]) => Typed<Unit>;
  /** Minutes of a time in s, min, h or d. */
  readonly minutes: (field: string, text: string) => number;
  readonly whole: (field: string, text: string) => number;
  readonly fault: () => Refusal | null;
};

export function typedReader(): TypedReader {
  let fault: Refusal | null = null;
  const quantity: TypedReader['quantity'] = (field, text, units) => {
    const [, value = '0', given = ''] = /^(\d{1,6}(?:\.\d{1,6})?)\s*(.*)$/.exec(text.trim()) ?? [];
    const unit = units.find((each) => each === given);
    if (!/^\d/.test(text.trim()) || /^[\d.,]/.test(given)) fault ??= refusePharmacology('pharmacology.not-understood', { field, reason: `expected a plain number with its unit (${units.join(', ')}), found "${text}"` });
    else if (unit === undefined) fault ??= refusePharmacology('pharmacology.wrong-unit', { field, allowed: units.join(', '), given: given === '' ? 'no unit' : given });
    return { value, unit: unit ?? units[0] };
  };
  return {
    quantity,
    minutes: (field, text) => {
      const { value, unit } = quantity(field, text, TIME_UNITS);
      return Number(value) * MINUTES[unit];
    },
    whole: (field, text) => {
      if (!/^\d{1,9}$/.test(text)) fault ??= refusePharmacology('pharmacology.not-understood', { field, reason: `expected a whole number, found "${text}"` });
      return Number(text);
    },
    fault: () => fault,
  };
}

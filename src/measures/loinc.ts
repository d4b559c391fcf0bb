import type { Brand } from '#foundation/brand.ts';

/** A LOINC number such as `44261-6`, its mod-10 check digit verified. */
export type LoincCode = Brand<string, 'LoincCode'>;

/** True when the text has the form of a LOINC number and its last digit is the mod-10 check digit of the others. */
export function isLoincCode(text: string): text is LoincCode {
  const parts = /^(\d{1,7})-(\d)$/.exec(text);
  return parts !== null && checkDigitOf(parts[1] ?? '') === Number(parts[2]);
}

/** @throws Error when the number is mistyped: a wrong code must never leave the product */
export function loinc(text: string): LoincCode {
  if (!isLoincCode(text)) throw new Error(`${text} is not a LOINC number: its check digit does not fit`);
  return text;
}

function checkDigitOf(digits: string): number {
  const fromTheRight = Array.from(digits, Number).toReversed();
  const sum = fromTheRight.reduce((total, digit, place) => total + (place % 2 === 0 ? doubled(digit) : digit), 0);
  return (10 - (sum % 10)) % 10;
}

function doubled(digit: number): number {
  return digit < 5 ? digit * 2 : digit * 2 - 9;
}

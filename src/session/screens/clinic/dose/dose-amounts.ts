import type { Written } from '#foundation/quantity.ts';
import { exact, subtract } from '#foundation/quantity.ts';

/** What became of a drawn dose, as typed in milligrams; empty until something is. */
export type AmountTexts = { readonly given: string; readonly wasted: string; readonly returned: string };

export const NO_AMOUNTS: AmountTexts = { given: '', wasted: '', returned: '' };

export function isAmount(text: string): boolean {
  return /^\d{1,6}(\.\d{1,6})?$/.test(text);
}

export function written<Unit extends 'mg' | 'mL' | 'mg/mL' | 'mL/h'>(value: string, unit: Unit): { value: string; unit: Unit } {
  return { value, unit };
}

/** The milligrams in a volume of a known strength, exactly; null while one of the two is not a number. */
export function milligramsIn(volumeMl: string, mgPerMl: string): string | null {
  if (!isAmount(volumeMl) || !isAmount(mgPerMl)) return null;
  return exact(volumeMl, 'mL').times(exact(mgPerMl, 'mg/mL')).toFixed();
}

/** What of the drawn milligrams is not accounted for yet, negative when too much is; null while a number is missing. */
export function unaccounted(drawnMg: string, { given, wasted, returned }: AmountTexts): string | null {
  if (![drawnMg, given, wasted, returned].every(isAmount)) return null;
  return [given, wasted, returned].reduce((rest, amount) => subtract(rest, exact(amount, 'mg')), exact(drawnMg, 'mg')).toFixed();
}

/** All that was ordered was given, and what is left of the drawn amount is wasted; null when less was drawn than ordered. */
export function allGiven(drawnMg: string, orderedMg: string): AmountTexts | null {
  if (!isAmount(drawnMg) || !isAmount(orderedMg)) return null;
  const rest = subtract(exact(drawnMg, 'mg'), exact(orderedMg, 'mg'));
  return rest.isNegative() ? null : { given: exact(orderedMg, 'mg').toFixed(), wasted: rest.toFixed(), returned: '0' };
}

/** Amounts as they travel; null while one is missing. */
export function writtenAmounts({ given, wasted, returned }: AmountTexts): { given: Written<'mg'>; wasted: Written<'mg'>; returned: Written<'mg'> } | null {
  if (![given, wasted, returned].every(isAmount)) return null;
  return { given: written(given, 'mg'), wasted: written(wasted, 'mg'), returned: written(returned, 'mg') };
}

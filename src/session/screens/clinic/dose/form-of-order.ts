import type { WireOrder } from '#plan/api-order.ts';
import { formOf } from '../../../dose-form.ts';
import type { DoseForm } from '../../../dose-part.ts';

/** The form in which an ordered dose is given. */
export function formOfOrder({ treatment, infusionMinutes }: Pick<WireOrder, 'treatment' | 'infusionMinutes'>): DoseForm {
  return formOf(treatment, infusionMinutes === 'push');
}

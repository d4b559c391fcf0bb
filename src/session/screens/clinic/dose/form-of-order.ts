import type { WireOrder } from '#plan/api-order.ts';
import type { DoseForm } from '../../../dose-part.ts';

/** The form in which an ordered dose is given, as the server takes it. */
export function formOfOrder({ treatment, infusionMinutes }: Pick<WireOrder, 'treatment' | 'infusionMinutes'>): DoseForm {
  switch (treatment) {
    case 'racemic-intravenous':
      return infusionMinutes === 'push' ? 'injection' : 'infusion';
    case 'racemic-intramuscular':
      return 'injection';
    case 'racemic-sublingual':
      return 'lozenge';
    case 'racemic-oral':
      return 'oral-dose';
    case 'racemic-nasal':
      return 'nasal-spray';
    case 'esketamine-nasal':
      return 'device';
  }
}

import type { TreatmentKey } from '#plan/route.ts';
import type { DoseForm } from './dose-part.ts';

/** The form in which a dose of a treatment is given; `isPush` for one by vein that is pushed, not infused. */
export function formOf(treatment: TreatmentKey, isPush: boolean): DoseForm {
  switch (treatment) {
    case 'racemic-intravenous':
      return isPush ? 'injection' : 'infusion';
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

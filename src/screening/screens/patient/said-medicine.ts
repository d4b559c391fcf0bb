import type { InputOf } from '#foundation/contract-request.ts';
import type { sayMedicines } from '../../api-intake.ts';

/** A medicine as the person says it. */
export type SaidMedicine = NonNullable<NonNullable<InputOf<typeof sayMedicines>['body']>['medicines']>[number];

/** Under which name the list of medicines is sent. */
export const MEDICINES_KEY = 'medicines';

import type { ClinicId } from '#foundation/id.ts';

/** A clinic has come into being; whoever keeps something for every clinic begins it now. */
export type ClinicOpened = { readonly type: 'people.clinic-opened'; readonly clinicId: ClinicId };

/** The name by which later domains react to a new clinic. */
export const CLINIC_OPENED: ClinicOpened['type'] = 'people.clinic-opened';

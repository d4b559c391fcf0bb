import { z } from 'zod';
import { ROLES } from '#foundation/role.ts';
import { entryName, list, number, text, yesNo } from './values.ts';

const member = z.strictObject({
  id: entryName.describe('Id used in `by` and `witness`'),
  role: z.enum(ROLES).describe('Role'),
  name: text('Name').optional(),
  hasCredential: yesNo('Whether a credential is on record, as a witness needs').default(true),
}).meta({ title: 'member of staff' });

export type CaseStaff = z.output<typeof member>;

/** The staff every scratch clinic has; a case may add its own. */
export const USUAL_STAFF: readonly CaseStaff[] = [
  { id: 'owner', role: 'owner', hasCredential: false },
  { id: 'prescriber', role: 'prescriber', hasCredential: true },
  { id: 'second-prescriber', role: 'prescriber', hasCredential: true },
  { id: 'nurse', role: 'nurse', hasCredential: true },
  { id: 'second-nurse', role: 'nurse', hasCredential: true },
  { id: 'therapist', role: 'therapist', hasCredential: true },
  { id: 'front-desk', role: 'front-desk', hasCredential: false },
];

/** Those who act without being a member of staff by that name; `on-call` is whoever is on call. */
export const OTHER_ACTORS = ['patient', 'on-call', 'system'] as const;

/** The scratch clinic a case is played in. */
export const clinicSchema = z.strictObject({
  jurisdiction: z.enum(['us', 'eu', 'uk', 'ca', 'au', 'hk', 'jp']).describe('Jurisdiction profile').default('us'),
  settings: z.record(z.string(), number('A value')).meta({ title: 'numbers by setting id', description: 'Numbers of the rule set that this clinic has changed, by setting id, such as `BP-1.systolic`' }).default({}),
  certifiedForEsketamine: yesNo('Whether the site is certified in the esketamine REMS').default(false),
  homeDosing: yesNo('Whether the clinic has switched home dosing on').default(false),
  staff: list(member, 'Staff besides the usual ones, or in their place').default([]),
  onCall: entryName.describe('Who is on call').default('prescriber'),
}).meta({ title: 'clinic' });

export type CaseClinic = z.output<typeof clinicSchema>;

/** The usual staff with the case's own added or put in their place. */
export function staffOf(clinic: CaseClinic): readonly CaseStaff[] {
  const own = new Set(clinic.staff.map((each) => each.id));
  return [...USUAL_STAFF.filter((each) => !own.has(each.id)), ...clinic.staff];
}

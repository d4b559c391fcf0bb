import type { Id, StaffId } from '#foundation/id.ts';
import type { Refusal } from '#foundation/refusal.ts';
import type { Role } from '#foundation/role.ts';
import type { LocalDate } from '#foundation/zoned-time.ts';
import { integrationRefusal } from './refusals.ts';

export type PsychotherapyNoteId = Id<'PsychotherapyNote'>;

/** A colleague whom the author wants to let read a note; undefined where the clinic has nobody of that id. */
export type NamedColleague = { readonly staffId: StaffId; readonly roles: readonly Role[]; readonly isHere: boolean } | undefined;

/**
 * Whether the author may name this colleague as a reader (45 CFR 164.508(a)(2), HIPAAp): another therapist who works
 * here, and a written authorization of the person that was signed by today.
 * @param authorizedOn the day on which the person signed it, in the clinic's zone
 * @returns `integration.reader-not-a-therapist`, `integration.reader-is-author`, `integration.authorization-in-future` or null
 */
export function refuseReader(authorId: StaffId, colleague: NamedColleague, authorizedOn: LocalDate, today: LocalDate): Refusal | null {
  if (colleague === undefined || !colleague.isHere || !colleague.roles.includes('therapist')) return integrationRefusal('integration.reader-not-a-therapist');
  if (colleague.staffId === authorId) return integrationRefusal('integration.reader-is-author');
  return authorizedOn > today ? integrationRefusal('integration.authorization-in-future', { today }) : null;
}

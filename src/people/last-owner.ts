import type { StaffId } from '#foundation/id.ts';

/**
 * Whether a clinic would be left without anybody who can invite, disable and examine the record.
 * @param owners everybody who is an owner and not disabled now
 * @param leaving the person who would stop being one
 */
export function leavesNoOwner(owners: readonly StaffId[], leaving: StaffId): boolean {
  return owners.includes(leaving) && owners.length === 1;
}

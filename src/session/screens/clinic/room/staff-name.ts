import type { StaffId } from '#foundation/id.ts';
import type { WireRecord } from '../../../api-shapes.ts';

/** The name of somebody who wrote in this session; null for others. */
export function nameOfStaff({ entries, readings }: WireRecord, staffId: StaffId): string | null {
  return [...entries, ...readings].find((entry) => entry.staffId === staffId)?.staffName ?? null;
}

import type { StaffId } from '#foundation/id.ts';
import type { Colleague } from '../../api.ts';
import type { useWords } from './words.ts';

/** How a colleague is called; also of those who no longer work here. */
export function colleagueName(say: ReturnType<typeof useWords>, colleagues: readonly Colleague[], staffId: StaffId | null): string {
  if (staffId === null) return say('owner.nobody');
  const colleague = colleagues.find((each) => each.staffId === staffId);
  if (colleague === undefined) return say('owner.unknown');
  return colleague.isWorkingHere ? colleague.name : say('owner.formerly', { name: colleague.name });
}

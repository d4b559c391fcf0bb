import type { Role } from '#foundation/role.ts';
import { useAnswer } from '#interface/client/use-answer.ts';
import type { StaffMe } from '../../api-account.ts';
import { staffMe } from '../../api-account.ts';

/** Who is signed in here; `null` until the server has answered. */
export function useMe(): StaffMe | null {
  const asked = useAnswer(staffMe, {}, { about: ['account'] });
  return asked.state === 'answered' ? asked.answer : null;
}

/** Whether the person signed in here has one of these roles; what others may not do is not offered to them. */
export function useHasRole(...roles: readonly Role[]): boolean {
  return useMe()?.roles.some((role) => roles.includes(role)) ?? false;
}

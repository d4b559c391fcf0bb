import type { Role } from '#foundation/role.ts';
import { staffMe } from '#people/api-account.ts';
import { useAnswer } from '#interface/client/use-answer.ts';

const NOBODY: readonly Role[] = [];

/** The roles of whoever is signed in here; none until the server has said so. */
export function useOwnRoles(): readonly Role[] {
  const me = useAnswer(staffMe, {});
  return me.state === 'answered' ? me.answer.roles : NOBODY;
}

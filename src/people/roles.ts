import type { Role } from '#foundation/role.ts';
import { ROLES } from '#foundation/role.ts';

/** How each role is called on screens and in letters. */
export const ROLE_WORDS: Readonly<Record<Role, string>> = {
  owner: 'Owner',
  prescriber: 'Prescriber',
  therapist: 'Therapist',
  nurse: 'Nurse',
  'front-desk': 'Front desk',
};

/** The same roles, each once, in the order in which they are always shown. */
export function inRoleOrder(roles: readonly Role[]): readonly Role[] {
  return ROLES.filter((role) => roles.includes(role));
}

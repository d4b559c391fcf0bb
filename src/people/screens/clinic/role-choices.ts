import type { Role } from '#foundation/role.ts';
import type { Choice } from '#interface/controls/choice.ts';
import { ROLE_WORDS } from '../../roles.ts';
import type { useWords } from './words.ts';

/** The roles to choose from, each with what it opens. */
export function roleChoices(say: ReturnType<typeof useWords>, roles: readonly Role[]): readonly Choice<Role>[] {
  return roles.map((value) => ({ value, label: ROLE_WORDS[value], hint: say(`roleHint.${value}`) }));
}

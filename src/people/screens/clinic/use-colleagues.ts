import type { Role } from '#foundation/role.ts';
import { useAnswer } from '#interface/client/use-answer.ts';
import type { Choice } from '#interface/controls/choice.ts';
import type { ColleagueRow } from '../../api-colleagues.ts';
import { listColleagues } from '../../api-colleagues.ts';

const NOBODY_YET: readonly ColleagueRow[] = [];

/** Who works here now; nobody until the server has answered. */
export function useColleagues(): readonly ColleagueRow[] {
  const asked = useAnswer(listColleagues, {}, { about: ['people'] });
  return asked.state === 'answered' ? asked.answer.colleagues : NOBODY_YET;
}

/** The colleagues with one of these roles, to choose from. */
export function colleagueChoices(colleagues: readonly ColleagueRow[], roles: readonly Role[]): readonly Choice[] {
  return colleagues.filter((each) => each.roles.some((role) => roles.includes(role))).map(({ staffId, name }) => ({ value: staffId, label: name }));
}

import type { StaffRow } from '../../api.ts';
import type { useWords } from './words.ts';

/** Where a member of staff stands, in words and look, and how they sign in now. */
export type StaffStanding = { readonly state: string; readonly look: 'teal' | 'attention' | 'plain' | 'dusk'; readonly factors: string };

const LOOKS = { working: 'teal', invited: 'attention', disabled: 'plain' } as const;

/** The standing of one member of staff. In a practice clinic nobody needs to have answered an invitation: one click is enough. */
export function staffStanding(say: ReturnType<typeof useWords>, row: StaffRow, isPractice: boolean): StaffStanding {
  const { state, passkeyCount, hasOneTimeCode } = row;
  if (state === 'invited' && isPractice) return { state: say('staff.practice'), look: 'dusk', factors: say('staff.oneClick') };
  const factors = state === 'invited' ? say('staff.noFactor') : say('staff.factors', { passkeys: passkeyCount, code: hasOneTimeCode ? 'yes' : 'no' });
  return { state: say(`staff.${state}`), look: LOOKS[state], factors };
}

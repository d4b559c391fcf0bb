import type { GateItem } from './gate-item.ts';
import { gateItem } from './gate-item.ts';

/** The two identifiers that are typed again before a dose (H01). */
export type IdentityEntry = { readonly initials: string; readonly birthYear: number };

/** Whether typed initials and birth year are those of the person in the session; spaces, dots and letter case do not matter. */
export function isSamePerson(entered: IdentityEntry, expected: IdentityEntry): boolean {
  return plain(entered.initials) === plain(expected.initials) && entered.birthYear === expected.birthYear;
}

/** The identity item of the check: typed again, never clicked through. */
export function judgeIdentity(entered: IdentityEntry | null, expected: IdentityEntry): GateItem {
  if (entered === null) {
    return gateItem('identity', { state: 'unknown', why: 'The initials and birth year were not typed yet.', wouldMakeItGo: 'Ask the person and type both.' });
  }
  if (!isSamePerson(entered, expected)) {
    return gateItem('identity', {
      state: 'no-go',
      why: 'The initials or the birth year are not those of the person in this session.',
      wouldMakeItGo: 'Check the room and the person, then type both again.',
    });
  }
  return gateItem('identity', { state: 'go', why: 'Initials and birth year agree.' });
}

function plain(initials: string): string {
  return initials.normalize('NFC').replaceAll(/[\s.]/g, '').toLocaleUpperCase('en');
}

import type { LocalDate } from '#foundation/zoned-time.ts';
import type { IdentityEntry } from './identity-check.ts';

type Person = { readonly givenName: string; readonly familyName: string; readonly birthDate: LocalDate };

/** The two identifiers that are typed again before a dose: first letters of given and family name, and the birth year (H01). */
export function identityOf({ givenName, familyName, birthDate }: Person): IdentityEntry {
  return { initials: `${firstLetter(givenName)}${firstLetter(familyName)}`.toLocaleUpperCase('en'), birthYear: Number(birthDate.slice(0, 4)) };
}

/** The name on the board in the corridor, which others may read: what the person is called, and one letter. */
export function boardName({ givenName, familyName, calledName }: Omit<Person, 'birthDate'> & { readonly calledName: string | null }): string {
  return `${calledName ?? givenName} ${firstLetter(familyName)}.`;
}

/** The name on a locked screen, which anybody may pass by: what the person is called. */
export function lockedName({ givenName, calledName }: Pick<Person, 'givenName'> & { readonly calledName: string | null }): string {
  return calledName ?? givenName;
}

function firstLetter(name: string): string {
  return Array.from(name.normalize('NFC').trim())[0] ?? '';
}

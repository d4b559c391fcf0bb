/** A person's name as it stands in a record. `calledName` is what they like to be called; null when none was given. */
export type PersonName = { readonly familyName: string; readonly givenName: string; readonly calledName: string | null };

/** The name as every clinical screen shows it: `OKAFOR, Ada`. */
export function listedName({ familyName, givenName }: Pick<PersonName, 'familyName' | 'givenName'>): string {
  return `${familyName.toUpperCase()}, ${givenName}`;
}

/** What the person is called when spoken to. */
export function spokenName({ calledName, givenName }: Pick<PersonName, 'calledName' | 'givenName'>): string {
  return calledName ?? givenName;
}

/** What somebody typed to find a person: a birth date, or the beginning of one or both names. */
export type PersonSearch =
  | { readonly by: 'everyone' }
  | { readonly by: 'birth-date'; readonly birthDate: string }
  | { readonly by: 'one-name'; readonly beginning: string }
  | { readonly by: 'both-names'; readonly familyBeginning: string; readonly givenBeginning: string };

const BIRTH_DATE = /^\d{4}-\d{2}-\d{2}$/;

/** A name as it is compared: lower case without accents, because not every keyboard has them. */
export function foldedName(name: string): string {
  return name.toLowerCase().normalize('NFD').replaceAll(/[\u0300-\u036f]/g, '');
}

/** Reads a search as people type it: `1984-05-02`, `oka`, `Okafor, A` or `Ada Oka`; letter case and accents do not matter. */
export function readPersonSearch(text: string): PersonSearch {
  const typed = foldedName(text.trim());
  if (typed === '') return { by: 'everyone' };
  if (BIRTH_DATE.test(typed)) return { by: 'birth-date', birthDate: typed };
  const [family, given] = typed.split(',').map((part) => part.trim());
  if (family !== undefined && given !== undefined) return { by: 'both-names', familyBeginning: family, givenBeginning: given };
  const words = typed.split(/\s+/);
  const last = words.at(-1) ?? typed;
  return words.length === 1 ? { by: 'one-name', beginning: typed } : { by: 'both-names', familyBeginning: last, givenBeginning: words.slice(0, -1).join(' ') };
}

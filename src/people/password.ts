import type { Refusal } from '#foundation/refusal.ts';
import { COMMON_PASSWORDS, GUESSABLE_PARTS } from './common-passwords.ts';
import { refuse } from './refusals.ts';

/** The shortest password, in characters, where it may be the only factor (NIST SP 800-63B-4, section 3.1.1.2). */
export const SHORTEST_PASSWORD = 15;

/** The longest password that is taken, in characters. */
export const LONGEST_PASSWORD = 128;

const FEWEST_DIFFERENT_CHARACTERS = 5;
const FEWEST_UNGUESSABLE_CHARACTERS = 8;
const SHORTEST_PERSONAL_PART = 4;
const SEQUENCES = ['01234567890', 'abcdefghijklmnopqrstuvwxyz', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm', 'qazwsxedcrfvtgbyhnujmikolp', '1q2w3e4r5t6y7u8i9o0p'];
const SEQUENCE_RUN = 3;

/** Whose password it is to be; neither may stand in it. */
export type PasswordOwner = { readonly clinicName: string; readonly email: string };

/** The same text for the same keys: composed characters, so that a password typed on another keyboard still matches. */
export function composedPassword(password: string): string {
  return password.normalize('NFC');
}

/**
 * Whether somebody may choose this password. Any characters count, spaces too, and none is demanded; what is refused is
 * too short, too long, well known, patterned, or made of the person's address or clinic (NIST SP 800-63B-4, 3.1.1.2).
 */
export function passwordRefusal(password: string, owner: PasswordOwner): Refusal | null {
  const characters = Array.from(composedPassword(password));
  if (characters.length < SHORTEST_PASSWORD) return refuse('people.password-too-short', { fewestCharacters: SHORTEST_PASSWORD });
  if (characters.length > LONGEST_PASSWORD) return refuse('people.password-too-long', { mostCharacters: LONGEST_PASSWORD });
  const plain = plainText(characters.join(''));
  if (isCommon(plain)) return refuse('people.password-common');
  if (isPredictable(plain)) return refuse('people.password-predictable');
  return personalParts(owner).some((part) => plain.includes(part)) ? refuse('people.password-personal') : null;
}

/** Lower case without white space and punctuation, which people add in the same few places. */
function plainText(text: string): string {
  return text.toLowerCase().replaceAll(/[\s\p{P}]/gu, '');
}

function isCommon(plain: string): boolean {
  return [plain, unleeted(plain)].some((text) => COMMON_PASSWORDS.has(text) || unguessableCount(text) < FEWEST_UNGUESSABLE_CHARACTERS);
}

/** Digits and signs that stand for letters, read as those letters. */
function unleeted(text: string): string {
  const letters: Readonly<Record<string, string>> = { 0: 'o', 1: 'i', 3: 'e', 4: 'a', 5: 's', 7: 't', $: 's' };
  return text.replaceAll(/[013457$]/g, (sign) => letters[sign] ?? sign);
}

/** How many characters are left when everything that guessing starts with is taken out; a digit, easier to guess, counts half. */
function unguessableCount(plain: string): number {
  const left = GUESSABLE_PARTS.reduce((text, part) => text.replaceAll(part, ' '), plain).replaceAll(' ', '');
  const digits = left.replaceAll(/\D/g, '').length;
  return Array.from(left).length - digits / 2;
}

function isPredictable(plain: string): boolean {
  const characters = Array.from(plain);
  const unit = repeatedUnit(characters);
  const isRepeated = unit.length < characters.length && unit.length < SHORTEST_PASSWORD;
  return isRepeated || new Set(characters).size < FEWEST_DIFFERENT_CHARACTERS || runsInSequence(characters);
}

/** The shortest beginning that, said again and again, gives the whole. */
function repeatedUnit(characters: readonly string[]): readonly string[] {
  const longest = Math.floor(characters.length / 2);
  for (let size = 1; size <= longest; size += 1) {
    if (characters.every((character, index) => character === characters[index % size])) return characters.slice(0, size);
  }
  return characters;
}

/** Whether so much of it runs along the alphabet, the digits or a keyboard that too little else is left. */
function runsInSequence(characters: readonly string[]): boolean {
  const follows = characters.map((character, index) => isNextOnARow(characters[index - 1], character));
  const inRun = characters.filter((_, index) => isInsideRun(follows, index));
  return characters.length - inRun.length < FEWEST_UNGUESSABLE_CHARACTERS;
}

function isNextOnARow(before: string | undefined, character: string): boolean {
  if (before === undefined) return false;
  return SEQUENCES.some((row) => row.includes(before + character) || row.includes(character + before)) || before === character;
}

/** A character belongs to a run when it and its neighbours follow one another for at least three characters. */
function isInsideRun(follows: readonly boolean[], index: number): boolean {
  let start = index;
  while (start > 0 && follows[start] === true) start -= 1;
  let end = index;
  while (follows[end + 1] === true) end += 1;
  return end - start + 1 >= SEQUENCE_RUN;
}

function personalParts({ clinicName, email }: PasswordOwner): readonly string[] {
  const [mailbox = ''] = email.split('@');
  return [plainText(clinicName), plainText(email), plainText(mailbox)].filter((part) => part.length >= SHORTEST_PERSONAL_PART);
}

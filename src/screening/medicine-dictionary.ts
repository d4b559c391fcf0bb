import { editDistance } from './edit-distance.ts';
import { generalMedicines } from './general-medicines.ts';
import type { Medicine } from './medicine.ts';
import { primaryCareMedicines } from './primary-care-medicines.ts';
import { psychiatricMedicines } from './psychiatric-medicines.ts';
import { sedatingMedicines } from './sedating-medicines.ts';

/** Every medicine the interaction rules know by name, in the order of generic names. */
export const medicines: readonly Medicine[] = [...sedatingMedicines, ...psychiatricMedicines, ...generalMedicines, ...primaryCareMedicines].toSorted((left, right) =>
  left.genericName < right.genericName ? -1 : 1,
);

type Name = { readonly plain: string; readonly letters: number; readonly medicine: Medicine };

const byId: ReadonlyMap<string, Medicine> = new Map(medicines.map((medicine) => [medicine.id, medicine]));
const names: readonly Name[] = medicines.flatMap((medicine) => [medicine.genericName, ...medicine.brandNames].map((name) => ({ plain: plainName(name), letters: lettersOf(plainName(name)), medicine })));
const byName: ReadonlyMap<string, Medicine> = new Map(names.map(({ plain, medicine }) => [plain, medicine]));

const SHORTEST_WITH_SLIPS = 4;
const SHORTEST_WITH_TWO_SLIPS = 8;
const SHORTEST_BEGINNING = 5;

/** The medicine with this id, or null. */
export function findMedicine(id: string): Medicine | null {
  return byId.get(id) ?? null;
}

/**
 * The medicine whose generic or brand name was typed, in any case, with or without a strength or a release form;
 * null when no name fits exactly. A near miss is never taken for a match: names of different medicines can be close.
 */
export function findMedicineByName(typed: string): Medicine | null {
  return byName.get(plainName(typed)) ?? byName.get(plainName(withoutStrength(typed))) ?? null;
}

/**
 * Medicines whose name begins with what was typed, then those that contain it, then those within one slip of typing
 * (two from eight letters on), or begun with one. Suggestions for a person to choose from, best first.
 */
export function searchMedicines(typed: string, limit = 8): readonly Medicine[] {
  const query = plainName(withoutStrength(typed));
  if (query === '') return [];
  const ranked = names.map((name) => ({ ...name, rank: rankOf(name, query, lettersOf(query)) })).filter(({ rank }) => rank < Infinity);
  const ordered = ranked.toSorted((left, right) => left.rank - right.rank || left.plain.length - right.plain.length || (left.plain < right.plain ? -1 : 1));
  return Array.from(new Set(ordered.map(({ medicine }) => medicine))).slice(0, limit);
}

function rankOf({ plain: name, letters }: Name, query: string, asked: number): number {
  if (name === query) return 0;
  if (name.startsWith(query)) return 1;
  if (query.length >= 3 && name.includes(query)) return 2;
  if (query.length < SHORTEST_WITH_SLIPS) return Infinity;
  const most = query.length >= SHORTEST_WITH_TWO_SLIPS ? 2 : 1;
  // A slip changes which letters there are by two at most, so that most names need no closer look.
  const slips = countBits(letters ^ asked) > 2 * most ? Infinity : editDistance(query, name, most);
  if (slips <= most) return 2 + slips;
  return isBegunWithSlip(name, query) ? 3 + most : Infinity;
}

/** A name that is not typed to its end yet, with one slip after its first two letters. */
function isBegunWithSlip(name: string, query: string): boolean {
  if (query.length < SHORTEST_BEGINNING || name.length <= query.length || !name.startsWith(query.slice(0, 2))) return false;
  return [0, 1, -1].some((more) => editDistance(query, name.slice(0, query.length + more), 1) <= 1);
}

/** Which of the letters a to z are in a name, a bit for each. */
function lettersOf(name: string): number {
  let letters = 0;
  for (const letter of name) if (letter >= 'a' && letter <= 'z') letters |= 1 << (letter.charCodeAt(0) - 97);
  return letters;
}

function countBits(letters: number): number {
  let left = letters;
  let count = 0;
  for (; left !== 0; left &= left - 1) count += 1;
  return count;
}

function plainName(name: string): string {
  return name
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '');
}

/** Drops strengths ("20 mg", "0.5mg/ml"), counts and release forms at the end of what was typed. */
function withoutStrength(typed: string): string {
  return typed
    .toLowerCase()
    .replace(/\s+\d[\d.,]*\s*(mg|mcg|µg|g|ml|units?|%)?(\s.*)?$/, '')
    .replace(/\s+(xr|er|sr|cr|xl|la|cd|dr|ir|odt|hcl|hydrochloride|hydrobromide|sodium|succinate|tartrate|tablets?|capsules?)\b.*$/, '');
}

import type { Milligrams } from '#foundation/quantity.ts';
import type { Medicine } from './medicine.ts';
import { findMedicine, findMedicineByName } from './medicine-dictionary.ts';

/** One line of a person's medicine list. The name stays as it was typed, whether the dictionary knows it or not. */
export type ListedMedicine = {
  readonly typedName: string;
  /** The dictionary entry a person chose for it; null when nobody chose one. */
  readonly medicineId: string | null;
  /** All doses of a day together; null when not known. */
  readonly dailyDose: Milligrams | null;
};

/** The dictionary entry of a line: the one that was chosen, else the one whose name was typed exactly, else none. */
export function medicineOf(listed: Pick<ListedMedicine, 'typedName' | 'medicineId'>): Medicine | null {
  const chosen = listed.medicineId === null ? null : findMedicine(listed.medicineId);
  return chosen ?? findMedicineByName(listed.typedName);
}

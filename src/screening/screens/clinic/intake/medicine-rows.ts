import type { IntakeMedicine } from './intake-answer.ts';

/** One line of the medicine list as typed; `key` only tells the lines of the form apart. */
export type MedicineRow = { readonly key: number; readonly typedName: string; readonly medicineId: string | null; readonly dailyMg: string; readonly asTaken: string };

export function medicineRows(list: readonly IntakeMedicine[]): readonly MedicineRow[] {
  return list.map((medicine, key) => ({ key, typedName: medicine.typedName, medicineId: medicine.medicineId, dailyMg: medicine.dailyDose?.value ?? '', asTaken: medicine.asTaken }));
}

/** A new line beside these, with nothing typed. */
export function emptyMedicineRow(rows: readonly MedicineRow[]): MedicineRow {
  return { key: Math.max(-1, ...rows.map(({ key }) => key)) + 1, typedName: '', medicineId: null, dailyMg: '', asTaken: '' };
}

/** The lines as they are sent; a line without a name is left out, and a dose that was not typed is not known. */
export function sentMedicines(rows: readonly MedicineRow[]) {
  return rows
    .filter((row) => row.typedName.trim() !== '')
    .map(({ typedName, medicineId, dailyMg, asTaken }) => ({
      typedName: typedName.trim(),
      medicineId,
      dailyDose: dailyMg.trim() === '' ? null : { value: dailyMg.trim(), unit: 'mg' as const },
      asTaken: asTaken.trim(),
    }));
}

/** Whether a daily dose is a plain number, or was left open. */
export function isDose(text: string): boolean {
  return text.trim() === '' || /^\d{1,6}(\.\d{1,6})?$/.test(text.trim());
}

import type { Written } from '#foundation/quantity.ts';
import { read } from '#foundation/quantity.ts';
import type { Answered } from './answered.ts';
import type { ListedMedicine } from './listed-medicine.ts';

/** A line of a medicine list as it was written. */
export type WrittenMedicine = { readonly typedName: string; readonly medicineId: string | null; readonly dailyDose: Written<'mg'> | null; readonly asTaken: string };

/** A written line as the rules look at it, its dose read exactly. */
export function listedMedicine({ typedName, medicineId, dailyDose }: WrittenMedicine): ListedMedicine {
  return { typedName, medicineId, dailyDose: dailyDose && read(dailyDose) };
}

type List = Answered<readonly WrittenMedicine[]>;

/**
 * The medicine list that stands, from the last one that staff took and a later one in the person's own words; null where
 * there is none. What a person says can add to the list of staff and never takes anything off it, until staff have gone
 * through it and taken a new one.
 */
export function standingMedicineList(ofStaff: List | null, laterOwn: List | null): List {
  if (ofStaff === null) return laterOwn ?? { state: 'not-asked' };
  if (laterOwn?.state !== 'known') return ofStaff;
  if (ofStaff.state !== 'known') return laterOwn;
  const added = laterOwn.value.filter((line) => !ofStaff.value.some((known) => saysNothingNew(line, known)));
  return { ...ofStaff, value: [...ofStaff.value, ...added] };
}

function saysNothingNew(line: WrittenMedicine, known: WrittenMedicine): boolean {
  return nameOf(line) === nameOf(known) && (line.dailyDose === null || line.dailyDose.value === known.dailyDose?.value);
}

function nameOf({ typedName }: WrittenMedicine): string {
  return typedName.trim().toLowerCase();
}

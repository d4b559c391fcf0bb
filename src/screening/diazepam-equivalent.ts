import type { Milligrams } from '#foundation/quantity.ts';
import { add, exact, isMore } from '#foundation/quantity.ts';
import type { ListedMedicine } from './listed-medicine.ts';
import { medicineOf } from './listed-medicine.ts';
import type { Medicine } from './medicine.ts';

/** The daily diazepam equivalent of all benzodiazepines on a list, and the lines whose part in it is not known. */
export type BenzodiazepineLoad = {
  readonly known: Milligrams;
  readonly notKnown: readonly ListedMedicine[];
  readonly parts: readonly { readonly medicine: Medicine; readonly listed: ListedMedicine; readonly equivalent: Milligrams | null }[];
};

/**
 * The diazepam equivalent of a daily dose, exactly, by whichever table gives the higher figure; null when no table
 * gives one (BZDeq, approximate).
 */
export function diazepamEquivalent(medicine: Medicine, dailyDose: Milligrams): Milligrams | null {
  return medicine.diazepamEquivalents
    .map(({ milligramsPerTenDiazepam }) => exact(dailyDose.times(10).dividedBy(milligramsPerTenDiazepam).toFixed(), 'mg'))
    .reduce<Milligrams | null>((highest, each) => (highest === null || isMore(each, highest) ? each : highest), null);
}

/** Adds up the benzodiazepines of a list in milligrams of diazepam a day. */
export function benzodiazepineLoad(list: readonly ListedMedicine[]): BenzodiazepineLoad {
  const parts = list.flatMap((listed) => {
    const medicine = medicineOf(listed);
    if (medicine === null || !medicine.classes.includes('benzodiazepine')) return [];
    return [{ medicine, listed, equivalent: listed.dailyDose === null ? null : diazepamEquivalent(medicine, listed.dailyDose) }];
  });
  const known = parts.reduce<Milligrams>((sum, { equivalent }) => (equivalent === null ? sum : add(sum, equivalent)), exact('0', 'mg'));
  return { known, notKnown: parts.filter(({ equivalent }) => equivalent === null).map(({ listed }) => listed), parts };
}

import type { WireOrder } from '../../../api-order.ts';
import type { TreatmentKey } from '../../../route.ts';
import { treatments } from '../../../route.ts';

/** A dose as typed; nothing of it is ever filled in beforehand but what an order already says. */
export type DoseValues = {
  readonly unit: 'mg' | 'mg/kg' | null;
  readonly amount: string;
  readonly weightBasis: 'actual' | 'ideal' | 'adjusted' | null;
  readonly concentration: string;
  readonly infusionConcentration: string;
  readonly infusionMinutes: string;
  readonly isPush: boolean;
};

export const NO_DOSE: DoseValues = { unit: null, amount: '', weightBasis: null, concentration: '', infusionConcentration: '', infusionMinutes: '', isPush: false };

const AMOUNT = /^\d{1,6}(\.\d{1,6})?$/;

/** What an order says, to be changed; which weight it was reckoned from is chosen anew. */
export function doseValuesOf(order: WireOrder): DoseValues {
  const { perWeight, dose, concentration, infusionConcentration, infusionMinutes } = order;
  return {
    unit: perWeight === null ? 'mg' : 'mg/kg',
    amount: (perWeight ?? dose).value,
    weightBasis: null,
    concentration: concentration?.value ?? '',
    infusionConcentration: infusionConcentration?.value ?? '',
    infusionMinutes: typeof infusionMinutes === 'number' ? String(infusionMinutes) : '',
    isPush: infusionMinutes === 'push',
  };
}

/** Which of the parts are missing or unreadable. */
export function doseFaults(treatment: TreatmentKey, values: DoseValues): readonly (keyof DoseValues)[] {
  const isIntravenous = treatments[treatment].route === 'intravenous';
  const isSolution = treatments[treatment].form === 'solution';
  const faults: readonly [keyof DoseValues, boolean][] = [
    ['unit', values.unit === null],
    ['amount', !AMOUNT.test(values.amount.trim())],
    ['weightBasis', values.unit === 'mg/kg' && values.weightBasis === null],
    ['concentration', isSolution && !AMOUNT.test(values.concentration.trim())],
    ['infusionConcentration', isIntravenous && !AMOUNT.test(values.infusionConcentration.trim())],
    ['infusionMinutes', isIntravenous && !values.isPush && !/^[1-9]\d{0,2}$/.test(values.infusionMinutes.trim())],
  ];
  return faults.flatMap(([name, isFault]) => (isFault ? [name] : []));
}

/** The dose as it is sent, digits as typed; only for values without faults. */
export function writtenDose(treatment: TreatmentKey, values: DoseValues) {
  const { unit, weightBasis, isPush, infusionMinutes } = values;
  const value = values.amount.trim();
  const amount = unit === 'mg/kg' ? ({ value, unit } as const) : ({ value, unit: 'mg' } as const);
  const isIntravenous = treatments[treatment].route === 'intravenous';
  return {
    treatment,
    amount,
    ...(unit === 'mg/kg' && weightBasis !== null && { weightBasis }),
    concentration: perMillilitre(values.concentration),
    infusionConcentration: isIntravenous ? perMillilitre(values.infusionConcentration) : null,
    infusionMinutes: isIntravenous ? (isPush ? ('push' as const) : Number(infusionMinutes)) : null,
  };
}

function perMillilitre(text: string): { readonly value: string; readonly unit: 'mg/mL' } | null {
  return text.trim() === '' ? null : { value: text.trim(), unit: 'mg/mL' };
}

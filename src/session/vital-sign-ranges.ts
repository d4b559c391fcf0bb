import type { SettingTable } from '#foundation/setting.ts';

const policy = { key: 'product-default', mark: 'P' } as const;

/**
 * For each vital sign the range outside which a number is taken for a typing error and refused, and the narrower range
 * outside which it is asked about once more (H12). These guard typing; they say nothing of the patient.
 */
export const vitalSignRanges = {
  'VITALS.systolicLowest': { value: 50, unit: 'mmHg', meaning: 'Lower is taken for a typing error', source: policy },
  'VITALS.systolicUnusuallyLow': { value: 80, unit: 'mmHg', meaning: 'Lower is asked about once more', source: policy },
  'VITALS.systolicUnusuallyHigh': { value: 220, unit: 'mmHg', meaning: 'Higher is asked about once more', source: policy },
  'VITALS.systolicHighest': { value: 300, unit: 'mmHg', meaning: 'Higher is taken for a typing error', source: policy },
  'VITALS.diastolicLowest': { value: 20, unit: 'mmHg', meaning: 'Lower is taken for a typing error', source: policy },
  'VITALS.diastolicUnusuallyLow': { value: 40, unit: 'mmHg', meaning: 'Lower is asked about once more', source: policy },
  'VITALS.diastolicUnusuallyHigh': { value: 130, unit: 'mmHg', meaning: 'Higher is asked about once more', source: policy },
  'VITALS.diastolicHighest': { value: 200, unit: 'mmHg', meaning: 'Higher is taken for a typing error', source: policy },
  'VITALS.heartRateLowest': { value: 20, unit: '/min', meaning: 'Lower is taken for a typing error', source: policy },
  'VITALS.heartRateUnusuallyLow': { value: 40, unit: '/min', meaning: 'Lower is asked about once more', source: policy },
  'VITALS.heartRateUnusuallyHigh': { value: 160, unit: '/min', meaning: 'Higher is asked about once more', source: policy },
  'VITALS.heartRateHighest': { value: 250, unit: '/min', meaning: 'Higher is taken for a typing error', source: policy },
  'VITALS.oxygenSaturationLowest': { value: 50, unit: '%', meaning: 'Lower is taken for a typing error', source: policy },
  'VITALS.oxygenSaturationUnusuallyLow': { value: 85, unit: '%', meaning: 'Lower is asked about once more', source: policy },
  'VITALS.oxygenSaturationUnusuallyHigh': { value: 100, unit: '%', meaning: 'Higher is asked about once more', source: policy },
  'VITALS.oxygenSaturationHighest': { value: 100, unit: '%', meaning: 'Higher is taken for a typing error', source: policy },
  'VITALS.breathingLowest': { value: 2, unit: '/min', meaning: 'Lower is taken for a typing error', source: policy },
  'VITALS.breathingUnusuallyLow': { value: 8, unit: '/min', meaning: 'Lower is asked about once more', source: policy },
  'VITALS.breathingUnusuallyHigh': { value: 30, unit: '/min', meaning: 'Higher is asked about once more', source: policy },
  'VITALS.breathingHighest': { value: 60, unit: '/min', meaning: 'Higher is taken for a typing error', source: policy },
} as const satisfies SettingTable;

import type { SettingTable, SettingValues } from '#foundation/setting.ts';

const policy = { key: 'product-default', mark: 'P' } as const;

/**
 * The numbers of screening, interactions and holds that a clinic may change, with their defaults.
 * Three months are counted as 92 days, the longest three months of a year.
 */
export const screeningSettings = {
  'ELIG-A6.testValidDays': { value: 14, unit: 'd', meaning: 'A pregnancy test older than this is repeated', source: policy },
  'ELIG-A7.untreatedSystolicMmHg': { value: 160, unit: 'mmHg', meaning: 'Average systolic pressure from which an untreated person is not treated here', source: { key: 'KetLabel', mark: 'P' } },
  'ELIG-A7.untreatedDiastolicMmHg': { value: 100, unit: 'mmHg', meaning: 'Average diastolic pressure from which an untreated person is not treated here', source: { key: 'KetLabel', mark: 'P' } },
  'ELIG-A7.anySystolicMmHg': { value: 180, unit: 'mmHg', meaning: 'Average systolic pressure from which nobody is treated here', source: { key: 'KetLabel', mark: 'P' } },
  'ELIG-A7.anyDiastolicMmHg': { value: 110, unit: 'mmHg', meaning: 'Average diastolic pressure from which nobody is treated here', source: { key: 'KetLabel', mark: 'P' } },
  'ELIG-A7.readings': { value: 2, unit: 'readings', meaning: 'Least number of readings in an average', source: policy },
  'ELIG-A7.minutesApart': { value: 5, unit: 'min', meaning: 'Least time from the first to the last reading of an average', source: policy },
  'ELIG-A7.readingsWithinDays': { value: 30, unit: 'd', meaning: 'Readings older than this are left out of the average', source: policy },
  'ELIG-A8.noClearanceDays': { value: 42, unit: 'd', meaning: 'Inside this time after a heart or brain event no clearance is accepted', source: { key: 'EUspc', mark: 'C' } },
  'ELIG-A8.windowDays': { value: 92, unit: 'd', meaning: 'Inside this time after a heart or brain event a clearance is needed', source: policy },
  'ELIG-A10.minimumAgeYears': { value: 18, unit: 'years', meaning: 'Youngest age treated here', source: { key: 'OncNA', mark: 'C' } },
  'ELIG-R1.systolicMmHg': { value: 140, unit: 'mmHg', meaning: 'Average systolic pressure above this is reviewed', source: { key: 'ButL', mark: 'C' } },
  'ELIG-R1.diastolicMmHg': { value: 90, unit: 'mmHg', meaning: 'Average diastolic pressure above this is reviewed', source: { key: 'ButL', mark: 'C' } },
  'ELIG-R2.auditC': { value: 8, unit: 'points', meaning: 'AUDIT-C at this total or above is reviewed', source: { key: 'VAaud', mark: 'P' } },
  'ELIG-R2.dast10': { value: 6, unit: 'points', meaning: 'DAST-10 at this total or above is reviewed', source: policy },
  'ELIG-R2.drugUseTimes': { value: 1, unit: 'times a year', meaning: 'Without a DAST-10, drug use this often in a year is reviewed', source: { key: 'Smith10', mark: 'C' } },
  'ELIG-R2.testValidDays': { value: 90, unit: 'd', meaning: 'A urine drug screen older than this is repeated', source: policy },
  'ELIG-R5.timesUpperLimit': { value: 2, unit: 'x ULN', meaning: 'ALT or AST above this many times the upper limit of normal is reviewed', source: { key: 'ButL', mark: 'C' } },
  'ELIG-R5.testValidDays': { value: 90, unit: 'd', meaning: 'Liver tests older than this are repeated', source: policy },
  'ELIG-R6.bodyMassIndex': { value: 40, unit: 'kg/m2', meaning: 'Body mass index from which breathing is reviewed', source: policy },
  'ELIG-R8.attemptDays': { value: 92, unit: 'd', meaning: 'A suicide attempt inside this time is reviewed the same day', source: { key: 'CLP', mark: 'C' } },
  'ELIG-R12.failedTrials': { value: 2, unit: 'trials', meaning: 'Adequate trials without enough benefit that make a depression treatment-resistant', source: { key: 'link-Sust3', mark: 'C' } },
  'ELIG-R12.weeks': { value: 6, unit: 'weeks', meaning: 'Least length of an adequate trial', source: { key: 'clinical-memory', mark: 'M' } },
  'SCREENING.baselineTestValidDays': { value: 90, unit: 'd', meaning: 'A baseline test (urinalysis, ECG, TSH, heart rate and saturation) older than this is repeated', source: policy },
  'BASELINE-ECG.aboveAgeYears': { value: 50, unit: 'years', meaning: 'Above this age an ECG belongs to the baseline tests', source: { key: 'clinical-memory', mark: 'M' } },
  'BASELINE-VITAL-SIGNS.heartRateLow': { value: 50, unit: '/min', meaning: 'A heart rate at rest below this is reviewed', source: policy },
  'BASELINE-VITAL-SIGNS.heartRateHigh': { value: 110, unit: '/min', meaning: 'A heart rate at rest above this is reviewed', source: policy },
  'BASELINE-VITAL-SIGNS.saturationLow': { value: 94, unit: '%', meaning: 'An oxygen saturation at rest below this is reviewed', source: policy },
  'BASELINE-PDMP.isAsked': { value: 0, unit: '(0 or 1)', meaning: '1 where the state asks for a prescription monitoring check: a missing one then waits for the prescriber', source: { key: 'clinical-memory', mark: 'M' } },
  'BASELINE-PDMP.validDays': { value: 90, unit: 'd', meaning: 'A prescription monitoring check older than this is repeated', source: { key: 'clinical-memory', mark: 'M' } },
  'INTERACTION-BENZODIAZEPINE.diazepamMg': { value: 8, unit: 'mg/d', meaning: 'A daily benzodiazepine dose above this many milligrams of diazepam is reviewed', source: { key: 'Andra20', mark: 'C' } },
  'LABEL-AGE.olderYears': { value: 65, unit: 'years', meaning: 'From this age some countries start esketamine at 28 mg', source: { key: 'EUspc', mark: 'C' } },
  'MAN-1.asrm': { value: 6, unit: 'points', meaning: 'ASRM at this total or above holds dosing', source: { key: 'Altman97', mark: 'M' } },
  'MAN-1.maniaCheck': { value: 8, unit: 'points', meaning: 'The energy and sleep check at this total or above holds dosing', source: policy },
  'URO-1.rise': { value: 3, unit: 'points', meaning: 'A bladder check this much above its baseline is reviewed', source: policy },
  'URO-2.rise': { value: 6, unit: 'points', meaning: 'A bladder check this much above its baseline holds dosing', source: policy },
  'MIS-1.craving': { value: 5, unit: 'points', meaning: 'Craving or temptation at this rating or above is reviewed', source: { key: 'DLCQ', mark: 'P' } },
  'MIS-1.cravingHold': { value: 8, unit: 'points', meaning: 'Craving or temptation at this rating or above holds dosing', source: policy },
  'MIS-1.dast10': { value: 6, unit: 'points', meaning: 'DAST-10 during a course at this total or above is reviewed', source: policy },
  'MIS-1.dast10Hold': { value: 8, unit: 'points', meaning: 'DAST-10 during a course at this total or above holds dosing', source: policy },
  'LFT-1.reviewTimesUpperLimit': { value: 2, unit: 'x ULN', meaning: 'ALT or AST during treatment from this many times the upper limit of normal is reviewed', source: policy },
  'LFT-1.holdTimesUpperLimit': { value: 3, unit: 'x ULN', meaning: 'ALT or AST above this many times the upper limit of normal holds dosing', source: policy },
  'SAFE-1.followUpMinutes': { value: 30, unit: 'min', meaning: 'A sign of self-harm is to be followed up within this time', source: policy },
  'SAFE-1.nextPersonMinutes': { value: 10, unit: 'min', meaning: 'A sign of self-harm that nobody has taken by then goes to the next person', source: policy, least: 1 },
  'SAFE-1.clinicLineMinutes': { value: 20, unit: 'min', meaning: 'A sign of self-harm that nobody has taken by then goes to the clinic’s own line', source: policy, least: 1 },
  'SAFE-1.lineAgainMinutes': { value: 30, unit: 'min', meaning: 'How often the clinic’s own line is told again while nobody has taken it', source: policy, least: 1 },
  'SCREENING.reviewHours': { value: 72, unit: 'h', meaning: 'A review that holds no dose (SAFE-2, URO-1, MIS-1) is due within this time; what holds a dose is due the same day', source: policy, least: 1 },
  'SCREENING.validDays': { value: 90, unit: 'd', meaning: 'A screening, and each answer in it, older than this is taken again before treatment goes on', source: policy },
  'CONSENT.readingGrade': { value: 6, unit: 'grade', meaning: 'A consent text that asks for more years of school than this is not published', source: policy, least: 4 },
  'CONSENT.tellAheadDays': { value: 30, unit: 'd', meaning: 'A consent that runs out within this time is told of, and can be signed anew', source: policy },
  'CONSENT.validDays': { value: 365, unit: 'd', meaning: 'A signed consent is renewed after this time', source: policy },
  'WEIGHT.lowestKg': { value: 25, unit: 'kg', meaning: 'A lighter weight is taken for a typing error', source: policy },
  'WEIGHT.highestKg': { value: 350, unit: 'kg', meaning: 'A heavier weight is taken for a typing error', source: policy },
} as const satisfies SettingTable;

/** The screening numbers in force for one clinic. */
export type ScreeningSettings = SettingValues<typeof screeningSettings>;

import { idSchema } from '#foundation/id.ts';
import type { Instant } from '#foundation/instant.ts';
import { toInstant } from '#foundation/instant.ts';
import type { MillimetresOfMercury } from '#foundation/quantity.ts';
import { exact } from '#foundation/quantity.ts';
import { settingsInForce } from '#foundation/setting.ts';
import { localDateSchema, zoneSchema } from '#foundation/zoned-time.ts';
import type { ColumbiaAnswers } from '#measures/c-ssrs-level.ts';
import { measureSettings } from '#measures/settings.ts';
import type { BloodPressureReading } from '#screening/blood-pressure-average.ts';
import type { Answered } from '#screening/answered.ts';
import type { EligibilityInput } from '#screening/eligibility-input.ts';
import type { FactState, ScreeningFact } from '#screening/fact.ts';
import type { FactId } from '#screening/facts.ts';
import { FACT_IDS } from '#screening/facts.ts';
import type { FactSheet } from '#screening/fact-sheet.ts';
import { factSheetOf } from '#screening/fact-sheet.ts';
import type { ListedMedicine } from '#screening/listed-medicine.ts';
import type { ScreeningFinding } from '#screening/screening-finding.ts';
import { screeningSettings } from '#screening/settings.ts';
import type { TreatmentTrial } from '#screening/treatment-trials.ts';

export const screeningDay = toInstant('2026-03-02T15:00:00Z');
export const prescriber = idSchema<'Staff'>().parse('00000000-0000-7000-8000-000000000001');
export const person = idSchema<'Patient'>().parse('00000000-0000-7000-8000-000000000002');
export const settings = settingsInForce(screeningSettings, {});
export const zone = zoneSchema.parse('America/New_York');
export const day = (text: string) => localDateSchema.parse(text);

export function known<Value>(value: Value, at: Instant = screeningDay): Answered<Value> {
  return { state: 'known', value, at };
}

/** A fact as a prescriber recorded it on the screening day. */
export function fact(factId: FactId, state: FactState, more: Partial<ScreeningFact> = {}): ScreeningFact {
  return { factId, state, origin: 'staff', recordedAt: screeningDay, recordedBy: { kind: 'staff', staffId: prescriber, roles: ['prescriber'] }, ...more };
}

/** Every fact of the catalogue answered with a no at a moment, but these, each of which stands in the place of its no. */
export function factsAt(recordedAt: Instant, ...changed: readonly ScreeningFact[]): FactSheet {
  const ids = new Set(changed.map(({ factId }) => factId));
  return factSheetOf([...FACT_IDS.filter((factId) => !ids.has(factId)).map((factId) => fact(factId, 'absent', { recordedAt })), ...changed]);
}

export function factsWith(...changed: readonly ScreeningFact[]): FactSheet {
  return factsAt(screeningDay, ...changed);
}

export function reading(systolic: number, diastolic: number, takenAt: string): BloodPressureReading {
  return { takenAt: toInstant(takenAt), systolicMmHg: systolic as MillimetresOfMercury, diastolicMmHg: diastolic as MillimetresOfMercury };
}

/** Two readings of the screening day with this average. */
export function pressure(systolic: number, diastolic: number): readonly BloodPressureReading[] {
  return [reading(systolic, diastolic, '2026-03-02T14:30:00Z'), reading(systolic, diastolic, '2026-03-02T14:36:00Z')];
}

export const columbiaNo: ColumbiaAnswers = {
  form: 'lifetime-and-recent',
  question1: 'no',
  question2: 'no',
  question3: 'no',
  question4: 'no',
  question5: 'no',
  question6Lifetime: 'no',
  question6Recent: 'no',
};

export function takes(typedName: string, dailyDoseMg: string | null): ListedMedicine {
  return { typedName, medicineId: null, dailyDose: dailyDoseMg === null ? null : exact(dailyDoseMg, 'mg') };
}

export function failedTrial(medicine: string, dose: string, weeks: number): TreatmentTrial {
  return { medicine, dose, weeks, doseAdequacy: 'adequate', outcome: 'inadequate-response' };
}

/** Someone about whom everything is known and nothing is found, screened for an intravenous series. */
export function healthyPerson(change: Partial<EligibilityInput> = {}): EligibilityInput {
  const now = change.now ?? screeningDay;
  return {
    now,
    zone,
    jurisdiction: 'us',
    facts: factsAt(now),
    birthDate: known(day('1984-01-15'), now),
    sex: 'female',
    bloodPressure: pressure(120, 78),
    bodySize: known({ weight: exact('78.0', 'kg'), heightCm: 172 }, now),
    auditC: known(2, now),
    dast10: { state: 'not-asked' },
    drugUseTimes: known(0, now),
    urineDrugScreen: known({ positiveFor: [] }, now),
    liverTests: known({ altTimesUpperLimit: 0.6, astTimesUpperLimit: 0.6 }, now),
    pregnancyTest: known('negative', now),
    baseline: {
      urinalysis: known({ kind: 'urinalysis', result: 'normal', words: '' }, now),
      electrocardiogram: known({ kind: 'electrocardiogram', result: 'normal', words: '' }, now),
      thyroid: known({ kind: 'thyroid', result: 'normal', words: '' }, now),
      'vital-signs': known({ kind: 'vital-signs', heartRatePerMinute: 72, oxygenSaturationPercent: 98 }, now),
      'prescription-monitoring': known({ kind: 'prescription-monitoring', result: 'as-expected', words: '' }, now),
    },
    columbia: known(columbiaNo, now),
    asq: known('negative', now),
    trials: known([failedTrial('sertraline', '200 mg', 10), failedTrial('venlafaxine', '225 mg', 9)], now),
    medicines: known([], now),
    treatment: { product: 'racemic-ketamine', route: 'intravenous', indication: 'treatment-resistant-depression' },
    settings,
    measureSettings: settingsInForce(measureSettings, {}),
    ...change,
  };
}

/** Findings as "GRADE rule", for reading in a test. */
export function listed(findings: readonly ScreeningFinding[]): readonly string[] {
  return findings.map(({ grade, ruleId }) => `${grade} ${ruleId}`);
}

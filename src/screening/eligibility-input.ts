import type { Jurisdiction } from '#foundation/clinic.ts';
import type { Instant } from '#foundation/instant.ts';
import type { Kilograms } from '#foundation/quantity.ts';
import type { LocalDate, ZoneName } from '#foundation/zoned-time.ts';
import type { ColumbiaAnswers } from '#measures/c-ssrs-level.ts';
import type { AsqResult } from '#measures/asq-screen.ts';
import type { MeasureSettings } from '#measures/settings.ts';
import type { Answered, Tested } from './answered.ts';
import type { BaselineTests } from './baseline-results.ts';
import type { BloodPressureReading } from './blood-pressure-average.ts';
import type { FactSheet } from './fact-sheet.ts';
import type { ListedMedicine } from './listed-medicine.ts';
import type { ScreeningSettings } from './settings.ts';
import type { ProposedTreatment } from './treatment.ts';
import type { TreatmentTrial } from './treatment-trials.ts';

/** Sex as far as the rules tell it apart; other answers on record count as not recorded. */
export type RecordedSex = 'female' | 'male' | 'not-recorded';

/** Weight and height; height in centimetres. */
export type BodySize = { readonly weight: Kilograms; readonly heightCm: number };

/** Liver tests as multiples of the laboratory's upper limit of normal; null or left out where one was not measured. */
export type LiverTests = {
  readonly altTimesUpperLimit: number | null;
  readonly astTimesUpperLimit: number | null;
  readonly alkalinePhosphataseTimesUpperLimit?: number | null;
  readonly gammaGtTimesUpperLimit?: number | null;
};

/** What a urine drug screen found; an empty list is a negative screen. */
export type UrineDrugScreen = { readonly positiveFor: readonly string[] };

/** How a pregnancy test came out; `unclear` never counts as negative. */
export type PregnancyTest = 'negative' | 'positive' | 'unclear';

/** Everything the eligibility rules look at. Nothing in it has a default: what is not known says so. */
export type EligibilityInput = {
  readonly now: Instant;
  readonly zone: ZoneName;
  readonly jurisdiction: Jurisdiction;
  readonly facts: FactSheet;
  readonly birthDate: Answered<LocalDate>;
  readonly sex: RecordedSex;
  readonly bloodPressure: readonly BloodPressureReading[];
  readonly bodySize: Answered<BodySize>;
  /** AUDIT-C total, 0 to 12. */
  readonly auditC: Tested<number>;
  /** DAST-10 total, 0 to 10. */
  readonly dast10: Tested<number>;
  /** Answer to the single drug question: times in the past year. */
  readonly drugUseTimes: Tested<number>;
  readonly urineDrugScreen: Tested<UrineDrugScreen>;
  readonly liverTests: Tested<LiverTests>;
  readonly pregnancyTest: Tested<PregnancyTest>;
  readonly columbia: Tested<ColumbiaAnswers>;
  readonly asq: Tested<AsqResult>;
  readonly baseline: BaselineTests;
  readonly trials: Answered<readonly TreatmentTrial[]>;
  readonly medicines: Answered<readonly ListedMedicine[]>;
  readonly treatment: ProposedTreatment;
  readonly settings: ScreeningSettings;
  readonly measureSettings: MeasureSettings;
};

/** Body mass index in kg/m2. */
export function bodyMassIndex(size: BodySize): number {
  const heightMetres = size.heightCm / 100;
  return size.weight.toNumber() / (heightMetres * heightMetres);
}

import type { ScreeningSettings } from './settings.ts';

/** One earlier trial of an antidepressant treatment. */
export type TreatmentTrial = {
  readonly medicine: string;
  /** As it was said or written, such as "200 mg daily". */
  readonly dose: string | null;
  readonly weeks: number | null;
  /** The clinician's judgement of the dose; the product holds no table of adequate doses. */
  readonly doseAdequacy: 'adequate' | 'inadequate' | 'unknown';
  readonly outcome: 'inadequate-response' | 'response' | 'not-tolerated' | 'unknown';
};

/** Trials that were long enough, at an adequate dose, and did not help enough; one with a part not known does not count. */
export function countFailedTrials(trials: readonly TreatmentTrial[], settings: ScreeningSettings): number {
  return trials.filter((trial) => isFailedAdequateTrial(trial, settings)).length;
}

function isFailedAdequateTrial(trial: TreatmentTrial, settings: ScreeningSettings): boolean {
  const isLongEnough = trial.weeks !== null && trial.weeks >= settings['ELIG-R12.weeks'];
  return isLongEnough && trial.doseAdequacy === 'adequate' && trial.outcome === 'inadequate-response';
}

import { isRefusal } from '#foundation/refusal.ts';
import type { Refusal } from '#foundation/refusal.ts';
import type { Dose } from '#pharmacology/dose.ts';
import type { Exposure } from '#pharmacology/exposure.ts';
import { exposureOf } from '#pharmacology/exposure.ts';
import type { Model } from '#pharmacology/model.ts';
import { TYPICAL_ADULT } from '#pharmacology/person.ts';
import type { Question } from '#pharmacology/prediction.ts';
import { predict } from '#pharmacology/prediction.ts';
import type { Analyte } from '#pharmacology/substance.ts';

/** The answer, where a refusal would be a fault of the test. */
export function answered<Answer>(answer: Answer | Refusal): Answer {
  if (isRefusal(answer)) throw new Error(answer.sentence);
  return answer;
}

/** Even times from 0 to an hour, in hours. */
export function timesUntil(hours: number, stepMinutes = 1): Float64Array {
  return Float64Array.from({ length: Math.round((hours * 60) / stepMinutes) + 1 }, (_, index) => (index * stepMinutes) / 60);
}

/** A question about the typical adult of 70 kg, each minute of a day unless said otherwise. */
export function questionOf(model: Model, doses: readonly Dose[], given: Partial<Question> = {}): Question {
  const [substance] = model.substances;
  if (substance === undefined) throw new Error(`the model ${model.id} knows no substance`);
  return { model, substance, person: TYPICAL_ADULT, doses, timesH: timesUntil(24), ...given };
}

/** What a curve of the typical adult comes to. */
export function exposureIn(question: Question, analyte: Analyte): Exposure {
  const curve = answered(predict(question)).find(({ observable }) => observable.analyte === analyte);
  if (curve === undefined) throw new Error(`the model ${question.model.id} gives no ${analyte}`);
  return exposureOf(question.timesH, curve.ngPerMl);
}

/** An infusion at one rate, from hour 0. */
export function infusion(mg: number, minutes: number): Dose {
  return { route: 'intravenous', atH: 0, steps: [{ mg, hours: minutes / 60 }] };
}

/** Sprays of 28 mg at once unless minutes lie between them. */
export function sprays(count: number, gapMinutes = 0, mg = 28): Dose {
  return { route: 'nasal', atH: 0, devices: Array.from({ length: count }, (_, index) => ({ mg, afterH: (index * gapMinutes) / 60 })) };
}


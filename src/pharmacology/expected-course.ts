import type { Refusal } from '#foundation/refusal.ts';
import { isRefusal } from '#foundation/refusal.ts';
import type { Dose } from './dose.ts';
import { BAND_SHARES } from './explored.ts';
import { PEOPLE, SEED } from './exploring.ts';
import type { Model } from './model.ts';
import { MODELS, modelsFor } from './models.ts';
import { TYPICAL_ADULT } from './person.ts';
import type { PopulationQuestion } from './population.ts';
import { spreadOf } from './population.ts';
import type { Curve } from './prediction.ts';
import { analytesOf, predict } from './prediction.ts';
import { refusePharmacology } from './refusals.ts';
import type { Substance } from './substance.ts';

/** What was given to somebody on one day, as plain values that can be sent to another thread. */
export type CourseQuestion = {
  readonly substance: Substance;
  /** Kilograms; age is not asked for, so the typical one stands in. */
  readonly weightKg: number;
  /** Hours from the first of them; at least one, all by one route. */
  readonly doses: readonly Dose[];
  /** Hours from the first dose; nothing later is reckoned. */
  readonly untilH: number;
};

/** The level of what was given in a typical adult, from the first dose until `untilH`: an estimate, never a measurement. */
export type ExpectedCourse = { readonly model: Model; readonly timesH: Float64Array; readonly curve: Curve };

/** How the same course spreads over drawn people: nine of ten lie between low and high, ng/mL. */
export type CourseBand = { readonly timesH: Float64Array; readonly low: Float64Array; readonly high: Float64Array };

/** By the primary model of the route. Refused like a prediction, and `pharmacology.no-model-fits` where there is no model. */
export function expectedCourse(asked: CourseQuestion): ExpectedCourse | Refusal {
  const question = questionOf(asked);
  if (isRefusal(question)) return question;
  const curves = predict(question);
  if (isRefusal(curves)) return curves;
  const [curve] = curves;
  if (curve === undefined) throw new Error('each model gives a curve of what is given');
  return { model: question.model, timesH: question.timesH, curve };
}

/** Refused like the course itself, and where nobody knows how people differ in its model. */
export function courseBand(asked: CourseQuestion): CourseBand | Refusal {
  const question = questionOf(asked);
  if (isRefusal(question)) return question;
  const spreads = spreadOf(question, BAND_SHARES);
  if (isRefusal(spreads)) return spreads;
  const [low, , high] = spreads[0]?.bands ?? [];
  if (low === undefined || high === undefined) throw new Error('a spread has a band for each share');
  return { timesH: question.timesH, low, high };
}

function questionOf({ substance, weightKg, doses, untilH }: CourseQuestion): PopulationQuestion | Refusal {
  const [first] = doses;
  if (first === undefined) return refusePharmacology('pharmacology.no-doses', { field: 'doses' });
  const [model] = modelsFor(substance, first.route);
  if (model === undefined) return refusePharmacology('pharmacology.no-model-fits', { substance, route: first.route, allowed: routesOf(substance).join(', ') });
  return { model, substance, person: { ...TYPICAL_ADULT, weightKg }, doses, timesH: timesUntil(untilH, doses), analytes: analytesOf(model, substance).slice(0, 1), people: PEOPLE, seed: SEED };
}

function routesOf(substance: Substance): readonly string[] {
  return [...new Set(MODELS.filter(({ substances }) => substances.includes(substance)).flatMap(({ routes }) => Object.keys(routes)))];
}

/** Up to this many hours every minute is looked at, later every fifth one. */
const EVERY_MINUTE_H = 4;
/** Times nearer to each other than this are one. */
const ONE_TIME_H = 1e-6;

/** A grid that time only adds to, the moments at which something at once is given, and the end. */
function timesUntil(untilH: number, doses: readonly Dose[]): Float64Array {
  const stepH = (untilH <= EVERY_MINUTE_H ? 1 : 5) / 60;
  const grid = Array.from({ length: Math.max(0, Math.floor(untilH / stepH + ONE_TIME_H)) + 1 }, (_, step) => step * stepH);
  const moments = [...grid, ...doses.map(({ atH }) => atH), untilH].filter((hour) => hour >= 0 && hour <= Math.max(0, untilH)).toSorted((left, right) => left - right);
  return Float64Array.from(moments.filter((hour, index) => index === 0 || hour - (moments[index - 1] ?? 0) > ONE_TIME_H));
}

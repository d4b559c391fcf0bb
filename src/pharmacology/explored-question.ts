import type { Refusal } from '#foundation/refusal.ts';
import { isRefusal } from '#foundation/refusal.ts';
import type { Dose } from './dose.ts';
import { withInteraction } from './interacting-question.ts';
import { MODELS } from './models.ts';
import type { Person } from './person.ts';
import type { PopulationQuestion } from './population.ts';
import { checkQuestion } from './prediction.ts';
import { refusePharmacology } from './refusals.ts';
import type { Series } from './series.ts';
import type { SeriesQuestion } from './series-population.ts';
import { seriesTimes } from './series-population.ts';
import type { Substance } from './substance.ts';

/** What is asked, as plain values that can be sent to another thread; the model goes by its name. */
export type PlainQuestion = {
  readonly modelId: string;
  readonly substance: Substance;
  readonly person: Person;
  /** At hour 0. */
  readonly dose: Dose;
  readonly series: Series;
  /** The same doses, looked at only as often as curves bend: what is drawn. */
  readonly drawnSeries: Series;
  /** `with` of a row of `INTERACTIONS`; null for ketamine alone. */
  readonly alsoTaking: string | null;
  readonly people: number;
  readonly seed: number;
};

/** The question with all its doses and times, put to its model. */
export type WholeQuestion = PopulationQuestion & SeriesQuestion & Pick<PlainQuestion, 'drawnSeries' | 'alsoTaking'> & {
  /** Hours of `drawnSeries` from the start of the regimen; each of them is one of `timesH`. */
  readonly drawnH: Float64Array;
};

/** @returns refused like a prediction, for a model that is not there, and for what no source quantifies */
export function wholeQuestionOf({ modelId, alsoTaking, ...plain }: PlainQuestion): WholeQuestion | Refusal {
  const model = MODELS.find(({ id }) => id === modelId);
  if (model === undefined) return refusePharmacology('pharmacology.no-model', { given: modelId, allowed: MODELS.map(({ id }) => id).join(', ') });
  const question: WholeQuestion = { ...plain, alsoTaking, model, doses: plain.series.atH.map((atH) => ({ ...plain.dose, atH })), timesH: seriesTimes(plain.series), drawnH: seriesTimes(plain.drawnSeries) };
  const fault = checkQuestion(question);
  if (fault !== null) return fault;
  if (alsoTaking === null) return question;
  // The factor of an interaction is found by one dose: it is the same for a series of that dose.
  const changed = withInteraction({ ...question, doses: question.doses.slice(0, 1) }, alsoTaking);
  return isRefusal(changed) ? changed : { ...question, model: changed.model };
}

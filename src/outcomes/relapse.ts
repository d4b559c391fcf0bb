import type { LocalDate } from '#foundation/zoned-time.ts';
import { daysBetween } from '#foundation/zoned-time.ts';
import type { CountedScore } from './counted-score.ts';
import type { RelapseEvent } from './course-facts.ts';
import { isImprovedBy } from './improvement.ts';
import type { MeasureLimits } from './measure-limits.ts';
import type { OutcomeSettings } from './settings.ts';

/**
 * How a course stands after its response. A confirmed relapse is dated by the first of the scores, or by the event;
 * `confirmedOn` is the day on which it became certain.
 */
export type Relapse =
  | { readonly state: 'no-response-yet' }
  | { readonly state: 'none' }
  | { readonly state: 'suspected'; readonly on: LocalDate; readonly score: CountedScore }
  | { readonly state: 'confirmed'; readonly on: LocalDate; readonly by: 'scores'; readonly score: CountedScore; readonly confirmedOn: LocalDate; readonly confirmedBy: CountedScore }
  | { readonly state: 'confirmed'; readonly on: LocalDate; readonly by: RelapseEvent['kind']; readonly confirmedOn: LocalDate };

/** What the relapse rules look at. */
export type RelapseInputs = {
  readonly counted: readonly CountedScore[];
  readonly baselineTotal: number;
  readonly response: CountedScore | null;
  readonly events: readonly RelapseEvent[];
  readonly limits: MeasureLimits;
};

/** True for a score at or above the measure's relapse limit that has lost the response (OUT-5). */
export function meetsRelapse(total: number, baselineTotal: number, limits: MeasureLimits, settings: OutcomeSettings): boolean {
  const from = limits.relapseFrom;
  return from !== null && total >= from.value && !isImprovedBy(settings['OUT-2.responsePercent'], baselineTotal, total);
}

/**
 * Suspected and confirmed relapse (OUT-5, OUT-6). A second score 5 to 15 days after the first confirms it if it meets
 * too and so does every score between; scores 1 to 4 days after neither confirm nor break. An admission, an attempt
 * or the prescriber's word is a relapse on its day. The earliest wins.
 */
export function findRelapse(inputs: RelapseInputs, settings: OutcomeSettings): Relapse {
  const { response } = inputs;
  if (response === null) return { state: 'no-response-yet' };
  const byScores = relapseByScores(inputs, response, settings);
  const event = inputs.events.filter((candidate) => candidate.on >= response.on).toSorted((left, right) => (left.on < right.on ? -1 : 1))[0];
  if (event === undefined || (byScores.state === 'confirmed' && byScores.on <= event.on)) return byScores;
  return { state: 'confirmed', on: event.on, by: event.kind, confirmedOn: event.on };
}

function relapseByScores(inputs: RelapseInputs, response: CountedScore, settings: OutcomeSettings): Relapse {
  const later = inputs.counted.slice(inputs.counted.indexOf(response) + 1);
  const meets = (score: CountedScore) => meetsRelapse(score.total, inputs.baselineTotal, inputs.limits, settings);
  let open: CountedScore | null = null;
  for (const [index, score] of later.entries()) {
    if (!meets(score)) continue;
    const outcome = followUp(score, later.slice(index + 1), meets, settings);
    if (outcome === 'open') open ??= score;
    else if (outcome !== 'not-confirmed') return { state: 'confirmed', on: score.on, by: 'scores', score, confirmedOn: outcome.on, confirmedBy: outcome };
  }
  return open === null ? { state: 'none' } : { state: 'suspected', on: open.on, score: open };
}

/** What the scores after a first suspicious one make of it; `open` when none old enough has come yet. */
function followUp(first: CountedScore, later: readonly CountedScore[], meets: (score: CountedScore) => boolean, settings: OutcomeSettings): CountedScore | 'open' | 'not-confirmed' {
  for (const score of later) {
    const daysAfter = daysBetween(first.on, score.on);
    if (daysAfter < settings['OUT-6.confirmingFromDay']) continue;
    return daysAfter <= settings['OUT-6.confirmingToDay'] && meets(score) ? score : 'not-confirmed';
  }
  return 'open';
}

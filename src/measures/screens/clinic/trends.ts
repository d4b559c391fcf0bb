import { between, hours } from '#foundation/instant.ts';
import type { Instant } from '#foundation/instant.ts';
import type { RecordedAssessment } from '../../api.ts';
import type { Instrument, MeasureId } from '../../instrument.ts';
import { instruments } from '../../instruments.ts';

/** The totals of one measure over time; one entered long after it was measured is marked as such. */
export type Trend = {
  readonly instrument: Instrument & { readonly range: { readonly minimum: number; readonly maximum: number } };
  readonly points: readonly { readonly at: Instant; readonly score: number | null; readonly isLate: boolean }[];
};

/** Entered this long after it was measured, a value counts as entered late. */
const LATE_AFTER = hours(24);
const FEWEST_POINTS = 2;

/** Every measure with at least two totals, in the order in which the product lists its measures. */
export function trendsOf(assessments: readonly RecordedAssessment[]): readonly Trend[] {
  const byMeasure = Map.groupBy(assessments, ({ measure }) => measure);
  return measureIds().flatMap((measure) => {
    const instrument = instruments[measure];
    const own = (byMeasure.get(measure) ?? []).toSorted((left, right) => left.measuredAt.localeCompare(right.measuredAt));
    if (!hasRange(instrument) || own.filter(({ total }) => total !== null).length < FEWEST_POINTS) return [];
    return [{ instrument, points: own.map(({ measuredAt, recordedAt, total }) => ({ at: measuredAt, score: total, isLate: between(measuredAt, recordedAt) > LATE_AFTER })) }];
  });
}

function hasRange(instrument: Instrument): instrument is Trend['instrument'] {
  return instrument.range !== null;
}

function measureIds(): readonly MeasureId[] {
  return Object.values(instruments).map(({ id }) => id);
}

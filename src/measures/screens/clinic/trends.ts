import { between, hours } from '#foundation/instant.ts';
import type { Instant } from '#foundation/instant.ts';
import type { RecordedAssessment } from '../../api.ts';
import type { Instrument } from '../../instrument.ts';
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
export function trendsOf(assessments: readonly RecordedAssessment[], offered: readonly Instrument[] = []): readonly Trend[] {
  const byMeasure = Map.groupBy(assessments, ({ measure }) => measure);
  return [...Object.values(instruments), ...newestOf(offered)].flatMap((instrument: Instrument) => {
    const measure = instrument.id;
    const own = (byMeasure.get(measure) ?? []).filter(({ version }) => version === instrument.version).toSorted((left, right) => left.measuredAt.localeCompare(right.measuredAt));
    if (!hasRange(instrument) || own.filter(({ total }) => total !== null).length < FEWEST_POINTS) return [];
    return [{ instrument, points: own.map(({ measuredAt, recordedAt, total }) => ({ at: measuredAt, score: total, isLate: between(measuredAt, recordedAt) > LATE_AFTER })) }];
  });
}

function hasRange(instrument: Instrument): instrument is Trend['instrument'] {
  return instrument.range !== null;
}

/** Of the clinic's own measures the newest version alone: another version may count in another way, so its totals do not lie on one line. */
function newestOf(own: readonly Instrument[]): readonly Instrument[] {
  return Array.from(Map.groupBy(own, ({ id }) => id).values(), (versions) => versions.toSorted((left, right) => Number(right.version) - Number(left.version)).slice(0, 1)).flat();
}

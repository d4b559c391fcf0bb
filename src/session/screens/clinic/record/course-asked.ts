import type { Instant } from '#foundation/instant.ts';
import type { Kilograms } from '#foundation/quantity.ts';
import { bodyWeight, read } from '#foundation/quantity.ts';
import type { WireRoom } from '../../../api-room.ts';
import type { DrugGiven, Unsaid } from '../../../drug-given.ts';
import { drugGiven, unsaidOf } from '../../../drug-given.ts';
import { latestOf, standingRecord } from '../../../session-record.ts';
import { recordOf } from '../../../wire-record.ts';

/** The weight a course is reckoned for, and whether it was taken in this session or is the one the order was written for. */
export type CourseWeight = { readonly kg: Kilograms; readonly from: 'session' | 'order' };

/** What a session's record says for its expected course: what was given, until when, of whom. */
export type CourseAsked = {
  readonly given: readonly DrugGiven[];
  readonly unsaid: Unsaid | null;
  /** Null where nobody has said it. */
  readonly weight: CourseWeight | null;
  /** `end`, or a later moment at which something was charted about the dose. */
  readonly until: Instant;
};

/** @param end now while the session runs, afterwards its end */
export function courseAsked({ record, order }: Pick<WireRoom, 'record' | 'order'>, end: Instant): CourseAsked {
  const standing = standingRecord(recordOf(record));
  const last = standing.entries.findLast(({ content }) => content.kind === 'dose' || content.kind === 'dose-note' || content.kind === 'step')?.measuredAt ?? end;
  const until = last > end ? last : end;
  const diluted = order?.infusionConcentration ?? null;
  const given = drugGiven(standing, diluted === null ? null : read(diluted), until);
  const weighed = latestOf(standing, 'weight');
  const ordered = order?.dosingWeight ?? null;
  const weight: CourseWeight | null = weighed !== null ? { kg: bodyWeight(weighed.content), from: 'session' } : ordered !== null ? { kg: read(ordered), from: 'order' } : null;
  return { given, unsaid: unsaidOf(given), weight, until };
}

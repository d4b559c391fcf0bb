import type { Instant } from '#foundation/instant.ts';
import type { Kilograms } from '#foundation/quantity.ts';
import { bodyWeight, exact, read } from '#foundation/quantity.ts';
import type { WireRoom } from '../../../api-room.ts';
import type { DrugGiven, Unsaid } from '../../../drug-given.ts';
import { drugGiven, unsaidOf } from '../../../drug-given.ts';
import { latestOf, standingRecord } from '../../../session-record.ts';
import { recordOf } from '../../../wire-record.ts';

/** The weight a course is reckoned for: taken in this session, else the one the order was written for, else that of a typical adult. */
export type CourseWeight = { readonly kg: Kilograms; readonly from: 'session' | 'order' | 'typical' };

/** Lozenges and sprays are ordered without a weight; an estimate from populations can be drawn all the same, and says so. */
const TYPICAL_KG = exact('70', 'kg');

/** What a session's record says for its expected course: what was given, until when, of whom. */
export type CourseAsked = {
  readonly given: readonly DrugGiven[];
  readonly unsaid: Unsaid | null;
  readonly weight: CourseWeight;
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
  return { given, unsaid: unsaidOf(given), weight: weightOf(weighed === null ? null : bodyWeight(weighed.content), ordered === null ? null : read(ordered)), until };
}

function weightOf(weighed: Kilograms | null, ordered: Kilograms | null): CourseWeight {
  if (weighed !== null) return { kg: weighed, from: 'session' };
  return ordered !== null ? { kg: ordered, from: 'order' } : { kg: TYPICAL_KG, from: 'typical' };
}

import type { Id, PatientId, SessionId, StaffId, VisitId } from '#foundation/id.ts';
import type { Instant } from '#foundation/instant.ts';
import type { TreatmentKey } from '#plan/route.ts';
import type { EntryContent, EntryKind } from './entry-content.ts';
import type { DosingSession, SessionState } from './session-state.ts';
import type { VitalSigns } from './vital-signs.ts';

/** One entry of a session, whether vital signs or anything else. */
export type SessionEntryId = Id<'SessionEntry'>;

/** The session itself: where it stands, whose it is, and what was settled when the dose began. */
export type SessionHead = DosingSession & {
  readonly sessionId: SessionId;
  readonly visitId: VisitId;
  readonly patientId: PatientId;
  readonly treatment: TreatmentKey;
  readonly checkedInAt: Instant | null;
  /** Observations every 5 minutes (push by vein, or a monoamine oxidase inhibitor); null before the dose. */
  readonly isCloselyWatched: boolean | null;
  /** Raised liver tests or moderate liver disease; null when nobody knows. */
  readonly hasLiverConcern: boolean | null;
};

/** Who wrote something down, when it was measured, when it was written, and which earlier entry it replaces. */
export type Charted = {
  readonly entryId: SessionEntryId;
  readonly measuredAt: Instant;
  readonly enteredAt: Instant;
  readonly staffId: StaffId;
  readonly device: string | null;
  readonly correctsEntryId: SessionEntryId | null;
  readonly correctionReason: string | null;
};

/** An entry with what it says. */
export type ChartedEntry<Content extends EntryContent = EntryContent> = Charted & { readonly content: Content };

/** A set of vital signs with who took it and when. */
export type ChartedVitalSigns = Charted & { readonly vitalSigns: VitalSigns };

/** Everything charted in one session, in the order in which the server took it in; nothing is ever left out of it. */
export type SessionRecord = { readonly session: SessionHead; readonly entries: readonly ChartedEntry[]; readonly readings: readonly ChartedVitalSigns[] };

/** The record as it stands: what was corrected or taken back is left out. Every rule is judged on this. */
export type StandingRecord = SessionRecord & { readonly isStanding: true };

/** An entry of one kind. */
export type EntryOf<Kind extends EntryKind> = ChartedEntry<Extract<EntryContent, { kind: Kind }>>;

/** What stands of a record, in the order of the moments it holds for. */
export function standingRecord({ session, entries, readings }: SessionRecord): StandingRecord {
  const replaced = new Set([...entries, ...readings].flatMap(({ correctsEntryId }) => (correctsEntryId === null ? [] : [correctsEntryId])));
  const stands = ({ entryId }: Charted) => !replaced.has(entryId);
  return {
    session,
    entries: entries.filter((entry) => stands(entry) && entry.content.kind !== 'taken-back').toSorted(byMoment),
    readings: readings.filter(stands).toSorted(byMoment),
    isStanding: true,
  };
}

/** The entries of one kind, by the moment they hold for. */
export function entriesOf<Kind extends EntryKind>(record: StandingRecord, kind: Kind): readonly EntryOf<Kind>[] {
  return record.entries.filter((entry): entry is EntryOf<Kind> => entry.content.kind === kind);
}

/** The latest entry of one kind; null when there is none. */
export function latestOf<Kind extends EntryKind>(record: StandingRecord, kind: Kind): EntryOf<Kind> | null {
  return entriesOf(record, kind).at(-1) ?? null;
}

/** Every reading of vital signs that stands. */
export function vitalSignsOf(record: StandingRecord): readonly VitalSigns[] {
  return record.readings.map(({ vitalSigns }) => vitalSigns);
}

/** Whether a session has ended, in whichever way. */
export function isOver(state: SessionState): boolean {
  return state === 'discharged' || state === 'left-against-advice' || state === 'aborted';
}

/** The moment up to which a session is judged: now while it runs, its end afterwards. */
export function judgedAt({ session }: SessionRecord, now: Instant): Instant {
  return isOver(session.state) ? session.since : now;
}

// Sorting keeps the order of what is equal, and a record comes in the order in which the server took it in.
function byMoment(left: Charted, right: Charted): number {
  return compare(left.measuredAt, right.measuredAt) || compare(left.enteredAt, right.enteredAt);
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

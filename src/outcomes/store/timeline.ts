import type { Clinic } from '#foundation/clinic.ts';
import type { PatientId } from '#foundation/id.ts';
import type { Instant } from '#foundation/instant.ts';
import type { LocalDate } from '#foundation/zoned-time.ts';
import { localDateOf, startOfDay } from '#foundation/zoned-time.ts';
import { listOwnEntries } from '#integration/store/journal.ts';
import { listLifeEvents } from '#integration/store/life-event.ts';
import { listSteps } from '#integration/store/own-work.ts';
import { listPractices } from '#integration/store/practice-log.ts';
import { instrumentOf } from '#measures/instruments.ts';
import { bandOf } from '#measures/scoring.ts';
import { listRecorded } from '#measures/store/assessment.ts';
import { listOwnVersions } from '#measures/store/own-measure.ts';
import { entriesOf, standingRecord } from '#session/session-record.ts';
import { listDosedSessions } from '#session/store/dosing-session.ts';
import { readRecords } from '#session/store/session-record.ts';
import type { SessionTables } from '#session/store/tables.ts';
import type { Kysely } from 'kysely';
import type { TimelineMoment } from '../api-timeline.ts';
import type { CourseTurn } from '../course-turns.ts';
import { beginningOf } from '../timeline.ts';
import type { CourseRecord } from '../wire-course.ts';
import type { CourseTables } from './course-facts.ts';

export type TimelineTx = Kysely<CourseTables & SessionTables>;
type Moments = readonly TimelineMoment[];

/** Everything that a timeline is made of besides the course itself. */
export async function readTimeline(tx: TimelineTx, clinic: Clinic, patientId: PatientId, { doses, integration }: CourseRecord, turns: readonly CourseTurn[]): Promise<Moments> {
  const felt = await readFelt(tx, clinic, patientId);
  return [
    ...doses.map(({ sessionId, startedAt, treatment, dose }): TimelineMoment => ({ kind: 'dose', ...placed(startedAt, clinic), treatment, dose, feltStates: felt.get(sessionId) ?? [] })),
    ...integration.map(({ startedAt }): TimelineMoment => ({ kind: 'integration', ...placed(startedAt, clinic) })),
    ...turns.map(({ kind, on }): TimelineMoment => ({ kind: 'turn', ...dayOf(on, clinic), turn: kind })),
    ...(await readMeasures(tx, clinic, patientId)),
    ...(await readOwn(tx, clinic, patientId)),
  ];
}

function placed(at: Instant, { zone }: Clinic): { on: LocalDate; at: Instant } {
  return { on: localDateOf(at, zone), at };
}

function dayOf(on: LocalDate, { zone }: Clinic): { on: LocalDate; at: Instant } {
  return { on, at: startOfDay(on, zone) };
}

type Felt = Extract<TimelineMoment, { kind: 'dose' }>['feltStates'];

/** What the person named of their felt states, by session. */
async function readFelt(tx: TimelineTx, { clinicId }: Clinic, patientId: PatientId): Promise<ReadonlyMap<string, Felt>> {
  const records = await readRecords(tx, clinicId, await listDosedSessions(tx, clinicId, patientId), ['felt-states', 'taken-back']);
  return new Map(
    records.map((record) => [
      record.session.sessionId,
      entriesOf(standingRecord(record), 'felt-states').flatMap(({ measuredAt, content }) =>
        content.ratings.filter(({ saidBy }) => saidBy === 'patient').map(({ state, rating }) => ({ state, rating, moment: content.moment, at: measuredAt })),
      ),
    ]),
  );
}

/** Every form with a total, with the band of its own version. */
async function readMeasures(tx: TimelineTx, clinic: Clinic, patientId: PatientId): Promise<Moments> {
  const own = (await listOwnVersions(tx, clinic.clinicId)).map(({ instrument }) => instrument);
  return (await listRecorded(tx, clinic.clinicId, patientId)).flatMap(({ assessmentId, measure, version, measuredAt, total }): Moments => {
    const instrument = instrumentOf(measure, own, version);
    if (total === null || instrument === null || instrument.range === null) return [];
    return [{ kind: 'measure', ...placed(measuredAt, clinic), assessmentId, measure, name: instrument.name, total, maximum: instrument.range.maximum, band: bandOf(instrument, total)?.label ?? null }];
  });
}

/** What the person wrote, added and did by themselves. */
async function readOwn(tx: TimelineTx, clinic: Clinic, patientId: PatientId): Promise<Moments> {
  const { clinicId } = clinic;
  const entries = await listOwnEntries(tx, clinicId, patientId);
  const lifeEvents = await listLifeEvents(tx, clinicId, patientId);
  const steps = await listSteps(tx, clinicId, patientId);
  const practices = await listPractices(tx, clinicId, patientId);
  return [
    ...entries.map((row): TimelineMoment => ({ kind: 'entry', ...placed(row.written_at, clinic), entryId: row.entry_id, words: row.words === null ? null : beginningOf(row.words), seconds: row.seconds, isShared: row.shared_at !== null })),
    ...lifeEvents.map((row): TimelineMoment => ({ kind: 'life-event', ...dayOf(row.happened_on, clinic), lifeEventId: row.life_event_id, words: row.words, isShared: row.shared_at !== null })),
    ...steps.flatMap((row): Moments => (row.done_at === null ? [] : [{ kind: 'step-done', ...placed(row.done_at, clinic), words: row.words }])),
    ...practices.map((row): TimelineMoment => ({ kind: 'practice', ...placed(row.done_at, clinic), practiceEntryId: row.practice_entry_id, practice: row.practice, minutes: row.minutes })),
  ];
}

import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Clinic } from '#foundation/clinic.ts';
import type { ClinicId, PatientId } from '#foundation/id.ts';
import type { HeldIntegration } from '#integration/integration-amount.ts';
import { listHeldIntegration } from '#integration/store/note.ts';
import type { IntegrationTables } from '#integration/store/tables.ts';
import type { MeasureName } from '#measures/instrument.ts';
import type { RecordedTotal } from '#measures/store/assessment.ts';
import { listTotals } from '#measures/store/assessment.ts';
import type { MeasuresTables } from '#measures/store/tables.ts';
import type { GivenDose as DoseRow } from '#plan/store/dose-history.ts';
import { listDosesOf } from '#plan/store/dose-history.ts';
import type { PeopleTables } from '#people/store/tables.ts';
import type { PlanTables } from '#plan/store/tables.ts';
import type { StoredHold } from '#screening/store/risk.ts';
import { listHoldsOf } from '#screening/store/risk.ts';
import type { ScreeningTables } from '#screening/store/tables.ts';
import { listRefused } from '#screening/store/verdict.ts';
import type { CourseFacts, Hold, HoldRule, OtherTreatment, RelapseEvent } from '../course-facts.ts';
import type { OutcomesTables } from './tables.ts';

/** The tables that a course is read from. */
export type CourseTables = OutcomesTables & IntegrationTables & MeasuresTables & PeopleTables & PlanTables & ScreeningTables;
export type OutcomesTx = Kysely<CourseTables>;
type EventRow = OutcomesTables['course_event'];

/** Everything on record about one person's course, and the rows that a screen shows beside it. */
export type CourseRecords = { readonly patientId: PatientId; readonly facts: CourseFacts; readonly events: readonly EventRow[]; readonly doses: readonly DoseRow[]; readonly integration: readonly HeldIntegration[] };

/** Everything on record about one person's course. */
export async function readCourse(tx: OutcomesTx, clinic: Clinic, patientId: PatientId): Promise<CourseRecords> {
  const [records] = await readCourses(tx, clinic, [patientId]);
  if (records === undefined) throw new Error('a course was asked for and not read');
  return records;
}

/**
 * The same of many people, in as many reads as of one, in the order given.
 * @param measure the only measure whose scores are wanted; null for all
 */
export async function readCourses(tx: OutcomesTx, { clinicId, zone }: Clinic, patientIds: readonly PatientId[], measure: MeasureName | null = null): Promise<readonly CourseRecords[]> {
  const totals = Map.groupBy(await listTotals(tx, clinicId, patientIds, measure), (row) => row.patient_id);
  const doses = Map.groupBy(await listDosesOf(tx, clinicId, patientIds), (row) => row.patient_id);
  const events = Map.groupBy(await listCourseEvents(tx, clinicId, patientIds), (row) => row.patient_id);
  const holds = await readHolds(tx, clinicId, patientIds);
  const held = Map.groupBy(await listHeldIntegration(tx, clinicId, patientIds), (session) => session.patientId);
  return patientIds.map((patientId) => {
    const [own, given] = [events.get(patientId) ?? [], doses.get(patientId) ?? []];
    const facts: CourseFacts = {
      zone,
      assessments: (totals.get(patientId) ?? []).map(assessmentOf),
      doses: given.flatMap(endedDose),
      holds: holds.get(patientId) ?? [],
      relapseEvents: own.flatMap(relapseEvent),
      otherTreatments: own.flatMap(otherTreatment),
      diedOn: own.find(({ kind }) => kind === 'death' || kind === 'suicide')?.happened_on ?? null,
    };
    return { patientId, facts, events: own, doses: given, integration: held.get(patientId) ?? [] };
  });
}

export async function insertCourseEvent(tx: Kysely<OutcomesTables>, row: EventRow): Promise<void> {
  await tx.insertInto('course_event').values(row).execute();
}

function listCourseEvents(tx: Kysely<OutcomesTables>, clinicId: ClinicId, patientIds: readonly PatientId[]): Promise<EventRow[]> {
  return tx.selectFrom('course_event').selectAll().where('clinic_id', '=', clinicId).where(sql<boolean>`patient_id = any(${patientIds}::uuid[])`).orderBy('happened_on').execute();
}

function assessmentOf(row: RecordedTotal): CourseFacts['assessments'][number] {
  const score = row.total === null ? null : { total: row.total, isComplete: row.method !== 'prorated' };
  return { assessmentId: row.assessment_id, measure: row.measure, effectiveAt: row.measured_at, recordedAt: row.recorded_at, score };
}

function endedDose(row: DoseRow): CourseFacts['doses'] {
  return row.ended_at === null ? [] : [{ sessionId: row.session_id, startedAt: row.started_at, endedAt: row.ended_at }];
}

/** Dosing holds as they were, and a refusal of screening for as long as its verdict stands. */
async function readHolds(tx: OutcomesTx, clinicId: ClinicId, patientIds: readonly PatientId[]): Promise<ReadonlyMap<PatientId, readonly Hold[]>> {
  const refused = (await listRefused(tx, clinicId, patientIds)).map(({ patientId, since }) => ({ patientId, hold: { rule: 'ELIG', from: since, until: null } satisfies Hold }));
  const holds = (await listHoldsOf(tx, clinicId, patientIds)).map((hold) => ({ patientId: hold.patientId, hold: { rule: holdRule(hold.kind), from: hold.startedAt, until: hold.lifted?.liftedAt ?? null } satisfies Hold }));
  return new Map(Array.from(Map.groupBy([...refused, ...holds], ({ patientId }) => patientId), ([patientId, own]) => [patientId, own.map(({ hold }) => hold)]));
}

function holdRule(kind: StoredHold['kind']): HoldRule {
  // A pregnancy refuses treatment as screening does (PREG-1).
  return kind === 'PREG-1' ? 'ELIG' : kind;
}

function relapseEvent({ kind, happened_on: on }: EventRow): readonly RelapseEvent[] {
  switch (kind) {
    case 'hospitalisation':
    case 'suicide-attempt':
    case 'suicide':
    case 'prescriber-declaration':
      return [{ kind, on }];
    case 'antidepressant':
    case 'ect':
    case 'tms':
    case 'death':
      return [];
  }
}

function otherTreatment({ kind, happened_on: on }: EventRow): readonly OtherTreatment[] {
  return kind === 'antidepressant' || kind === 'ect' || kind === 'tms' ? [{ kind, on }] : [];
}

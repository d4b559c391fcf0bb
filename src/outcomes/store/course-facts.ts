import type { Kysely } from 'kysely';
import type { Clinic } from '#foundation/clinic.ts';
import type { ClinicId, PatientId } from '#foundation/id.ts';
import { listHeldIntegration } from '#integration/store/note.ts';
import type { IntegrationTables } from '#integration/store/tables.ts';
import type { RecordedAssessment } from '#measures/api.ts';
import { listRecorded } from '#measures/store/assessment.ts';
import type { MeasuresTables } from '#measures/store/tables.ts';
import type { GivenDose as DoseRow } from '#plan/store/dose-history.ts';
import { listDoses } from '#plan/store/dose-history.ts';
import type { PeopleTables } from '#people/store/tables.ts';
import type { PlanTables } from '#plan/store/tables.ts';
import { listHolds } from '#screening/store/risk.ts';
import type { ScreeningTables } from '#screening/store/tables.ts';
import { listVerdicts } from '#screening/store/verdict.ts';
import type { CourseFacts, Hold, HoldRule, OtherTreatment, RelapseEvent } from '../course-facts.ts';
import type { OutcomesTables } from './tables.ts';

/** The tables that a course is read from. */
export type CourseTables = OutcomesTables & IntegrationTables & MeasuresTables & PeopleTables & PlanTables & ScreeningTables;
export type OutcomesTx = Kysely<CourseTables>;
type EventRow = OutcomesTables['course_event'];

/** Everything on record about one person's course, and the rows that a screen shows beside it. */
export async function readCourse(tx: OutcomesTx, clinic: Clinic, patientId: PatientId) {
  const { clinicId, zone } = clinic;
  const assessments = await listRecorded(tx, clinicId, patientId);
  const doses = await listDoses(tx, clinicId, patientId);
  const events = await listCourseEvents(tx, clinicId, patientId);
  const facts: CourseFacts = {
    zone,
    assessments: assessments.map(assessmentOf),
    doses: doses.flatMap(endedDose),
    holds: await holdsOf(tx, clinicId, patientId),
    relapseEvents: events.flatMap(relapseEvent),
    otherTreatments: events.flatMap(otherTreatment),
    diedOn: events.find(({ kind }) => kind === 'death' || kind === 'suicide')?.happened_on ?? null,
  };
  return { facts, doses, integration: await listHeldIntegration(tx, clinicId, patientId) };
}

export async function insertCourseEvent(tx: Kysely<OutcomesTables>, row: EventRow): Promise<void> {
  await tx.insertInto('course_event').values(row).execute();
}

function listCourseEvents(tx: Kysely<OutcomesTables>, clinicId: ClinicId, patientId: PatientId): Promise<EventRow[]> {
  return tx.selectFrom('course_event').selectAll().where('clinic_id', '=', clinicId).where('patient_id', '=', patientId).orderBy('happened_on').execute();
}

function assessmentOf(row: RecordedAssessment): CourseFacts['assessments'][number] {
  const score = row.total === null ? null : { total: row.total, isComplete: row.method !== 'prorated' };
  return { assessmentId: row.assessmentId, measure: row.measure, effectiveAt: row.measuredAt, recordedAt: row.recordedAt, score };
}

function endedDose(row: DoseRow): CourseFacts['doses'] {
  return row.ended_at === null ? [] : [{ sessionId: row.session_id, startedAt: row.started_at, endedAt: row.ended_at }];
}

/** Dosing holds as they were, and a refusal of screening for as long as its verdict stands. */
async function holdsOf(tx: OutcomesTx, clinicId: ClinicId, patientId: PatientId): Promise<readonly Hold[]> {
  const holds = await listHolds(tx, clinicId, patientId);
  const [verdict] = await listVerdicts(tx, clinicId, patientId, 1);
  const refused: readonly Hold[] = verdict?.verdict.outcome === 'refuse' ? [{ rule: 'ELIG', from: verdict.verdict.screenedAt, until: null }] : [];
  return [...refused, ...holds.map((hold) => ({ rule: holdRule(hold.kind), from: hold.startedAt, until: hold.lifted?.liftedAt ?? null }))];
}

function holdRule(kind: Awaited<ReturnType<typeof listHolds>>[number]['kind']): HoldRule {
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

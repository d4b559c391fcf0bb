import type { Clinic } from '#foundation/clinic.ts';
import type { PatientId } from '#foundation/id.ts';
import type { Instant } from '#foundation/instant.ts';
import { settingsInForce } from '#foundation/setting.ts';
import { addDays, localDateOf, startOfDay } from '#foundation/zoned-time.ts';
import type { DueMeasure } from '#measures/measures-due.ts';
import { measuresDue } from '#measures/measures-due.ts';
import type { DoseAnchor } from '#measures/schedule.ts';
import { plannedMeasures } from '#measures/schedule.ts';
import { measureSettings } from '#measures/settings.ts';
import { findPatient } from '#people/store/patient.ts';
import { listSessionsAhead } from '#plan/store/visit.ts';
import type { OutcomesTx } from './course-facts.ts';
import { readCourse } from './course-facts.ts';

/** Every measure of a person up to tomorrow and how it stands: around doses given and booked, and by the calendar (DUE-1 to DUE-3). */
export async function readDueMeasures(tx: OutcomesTx, clinic: Clinic, patientId: PatientId, now: Instant): Promise<readonly DueMeasure[]> {
  const { clinicId, zone } = clinic;
  const settings = settingsInForce(measureSettings, clinic.settings);
  const today = localDateOf(now, zone);
  const patient = await findPatient(tx, clinicId, patientId);
  const { facts } = await readCourse(tx, clinic, patientId);
  const ahead = await listSessionsAhead(tx, clinicId, patientId, startOfDay(today, zone));
  const booked = ahead.map((visit): DoseAnchor => ({ sessionId: null, startedAt: visit.starts_at, endedAt: null }));
  const last = facts.doses.at(-1);
  const course = {
    zone,
    screenedOn: localDateOf(patient?.created_at ?? now, zone),
    doses: [...facts.doses, ...booked],
    seriesEndedOn: last === undefined || booked.length > 0 ? null : localDateOf(last.startedAt, zone),
    tracks: [],
  };
  return measuresDue(plannedMeasures(course, addDays(today, 1), settings), facts.assessments, now, zone, settings);
}

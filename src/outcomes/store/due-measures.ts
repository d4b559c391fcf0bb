import type { Clinic } from '#foundation/clinic.ts';
import type { PatientId } from '#foundation/id.ts';
import type { Instant } from '#foundation/instant.ts';
import { settingsInForce } from '#foundation/setting.ts';
import type { LocalDate } from '#foundation/zoned-time.ts';
import { addDays, ageOn, localDateOf, startOfDay } from '#foundation/zoned-time.ts';
import type { DueMeasure } from '#measures/measures-due.ts';
import { measuresDue } from '#measures/measures-due.ts';
import type { DoseAnchor } from '#measures/schedule.ts';
import { plannedMeasures } from '#measures/schedule.ts';
import { measureSettings } from '#measures/settings.ts';
import { listAsked } from '#measures/store/asked-measure.ts';
import type { Track } from '#measures/schedule-table.ts';
import { listRecorded } from '#measures/store/assessment.ts';
import { findPatient } from '#people/store/patient.ts';
import { listSessionsAhead } from '#plan/store/visit.ts';
import { factSheetOf, presentFact } from '#screening/fact-sheet.ts';
import { listFacts } from '#screening/store/fact.ts';
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
  const asked = await listAsked(tx, clinicId, patientId);
  const last = facts.doses.at(-1);
  const course = {
    zone,
    screenedOn: localDateOf(patient?.created_at ?? now, zone),
    doses: [...facts.doses, ...booked],
    seriesEndedOn: last === undefined || booked.length > 0 ? null : localDateOf(last.startedAt, zone),
    tracks: await tracksOf(tx, clinic, patientId, patient?.birth_date, now),
    asked: asked.map((row) => ({ measure: row.measure, rhythm: row.rhythm, from: localDateOf(row.asked_at, zone), until: row.stopped_at === null ? null : localDateOf(row.stopped_at, zone) })),
  };
  return measuresDue(plannedMeasures(course, addDays(today, 1), settings), facts.assessments, now, zone, settings);
}

/** Below this age signs of an over-high mood are looked out for, as with bipolar disorder (product default). */
const MANIA_WATCH_BELOW_YEARS = 25;

/** What about a person adds to the schedule: thoughts of suicide in the last screener, bipolar disorder or a young age, a PCL-5 that was begun. */
async function tracksOf(tx: OutcomesTx, { clinicId, zone }: Clinic, patientId: PatientId, birthDate: LocalDate | undefined, now: Instant): Promise<readonly Track[]> {
  const sheet = factSheetOf(await listFacts(tx, clinicId, patientId));
  const recorded = await listRecorded(tx, clinicId, patientId);
  const columbia = recorded.findLast(({ measure }) => measure === 'c-ssrs');
  const isYoung = birthDate !== undefined && ageOn(birthDate, localDateOf(now, zone)) < MANIA_WATCH_BELOW_YEARS;
  const tracks: readonly (readonly [boolean, Track])[] = [
    [recorded.some(({ measure }) => measure === 'pcl-5'), 'trauma'],
    [isYoung || presentFact(sheet, 'bipolar-disorder') !== null, 'mania-watch'],
    [columbia !== undefined && columbia.level !== null && columbia.level !== 'none-reported', 'suicidal-ideation'],
  ];
  return tracks.flatMap(([applies, track]) => (applies ? [track] : []));
}

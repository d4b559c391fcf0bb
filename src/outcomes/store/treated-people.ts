import type { Kysely } from 'kysely';
import type { Clinic } from '#foundation/clinic.ts';
import type { PatientId } from '#foundation/id.ts';
import type { Instant } from '#foundation/instant.ts';
import { settingsInForce } from '#foundation/setting.ts';
import { daysBetween, localDateOf, startOfDay } from '#foundation/zoned-time.ts';
import { measureIntegration } from '#integration/integration-amount.ts';
import { integrationSettings } from '#integration/settings.ts';
import type { PlanCourse } from '#plan/store/dose-history.ts';
import { listPlanCourses } from '#plan/store/dose-history.ts';
import { listProposedTreatments } from '#screening/store/intake.ts';
import type { UnplannedEnd } from '#session/store/dosing-session.ts';
import { listUnplannedEnds } from '#session/store/dosing-session.ts';
import type { SessionTables } from '#session/store/tables.ts';
import { judgeCourse } from '../course.ts';
import type { OutcomeMeasure } from '../course-facts.ts';
import type { CareEvent } from '../figure-names.ts';
import { CARE_EVENTS } from '../figure-names.ts';
import { limitsOf } from '../measure-limits.ts';
import { seriesProgress } from '../series-progress.ts';
import { outcomeSettings } from '../settings.ts';
import type { TreatedPerson } from '../treated-person.ts';
import { judgedPerson } from '../treated-person.ts';
import type { CourseRecords, CourseTables } from './course-facts.ts';
import { readCourses } from './course-facts.ts';

export type CohortTx = Kysely<CourseTables & SessionTables>;

/** What is asked of a clinic's people: by which measure, at which moment. */
export type CohortQuestion = { readonly measure: OutcomeMeasure; readonly now: Instant };

/** Everybody of a clinic whose first dose has ended. */
export async function listTreated(tx: CohortTx, { clinicId }: Clinic): Promise<readonly PatientId[]> {
  const rows = await tx.selectFrom('dose_history').select('patient_id').distinct().where('clinic_id', '=', clinicId).where('ended_at', 'is not', null).orderBy('patient_id').execute();
  return rows.map((row) => row.patient_id);
}

/** These people as they are counted, judged by one measure, in as many reads as for one; without those whose first dose has not ended. */
export async function readTreatedPeople(tx: CohortTx, clinic: Clinic, patientIds: readonly PatientId[], { measure, now }: CohortQuestion): Promise<readonly TreatedPerson[]> {
  const { clinicId } = clinic;
  const settings = settingsInForce(outcomeSettings, clinic.settings);
  const remissionAtMost = limitsOf(measure, settings).remissionAtMost?.value ?? null;
  const courses = await readCourses(tx, clinic, patientIds, measure);
  // By whole days: what is booked for today may still be given.
  const plans = Map.groupBy(await listPlanCourses(tx, clinicId, patientIds, startOfDay(localDateOf(now, clinic.zone), clinic.zone)), ({ patientId }) => patientId);
  const proposed = Map.groupBy(await listProposedTreatments(tx, clinicId, patientIds), ({ patientId }) => patientId);
  const ends = Map.groupBy(await listUnplannedEnds(tx, clinicId, patientIds), ({ patientId }) => patientId);
  return courses.flatMap((records): readonly TreatedPerson[] => {
    const { patientId, facts, doses } = records;
    const judged = judgedPerson(patientId, judgeCourse(facts, measure, settings), facts, remissionAtMost);
    const first = doses.find((dose) => dose.ended_at !== null);
    if (judged === null || first === undefined) return [];
    const sought = (proposed.get(patientId) ?? []).findLast(({ saidAt, treatment }) => saidAt <= first.started_at && treatment.indication !== null);
    return [{
      ...judged,
      treatment: first.treatment,
      indication: sought?.treatment.indication ?? 'not-said',
      integration: stratumOf(records, judged, clinic, now),
      series: seriesOf(plans.get(patientId) ?? [], first.ended_at ?? first.started_at),
      events: careEvents(records, ends.get(patientId) ?? []),
    }];
  });
}

function stratumOf({ integration }: CourseRecords, { firstDoseOn }: Pick<TreatedPerson, 'firstDoseOn'>, clinic: Clinic, now: Instant): TreatedPerson['integration'] {
  const settings = settingsInForce(integrationSettings, clinic.settings);
  const isOver = daysBetween(firstDoseOn, localDateOf(now, clinic.zone)) > settings['INTG-2.countedDays'];
  return isOver ? measureIntegration(integration, firstDoseOn, clinic.zone, settings).stratum : 'counting';
}

/** The series to which the first dose belongs. */
function seriesOf(plans: readonly PlanCourse[], firstEndedAt: Instant): TreatedPerson['series'] {
  const plan = plans.find(({ planned, dosesEndedAt }) => planned > 0 && dosesEndedAt[0] === firstEndedAt);
  return plan === undefined ? null : seriesProgress(plan);
}

/** What is on record beside the scores since the first dose; each kind once. */
function careEvents({ facts, events, doses }: CourseRecords, ends: readonly UnplannedEnd[]): readonly CareEvent[] {
  const firstDoseAt = doses[0]?.started_at ?? null;
  const firstDoseOn = firstDoseAt === null ? null : localDateOf(firstDoseAt, facts.zone);
  const since = (kind: string) => events.some((event) => event.kind === kind && firstDoseOn !== null && event.happened_on >= firstDoseOn);
  const held = facts.holds.some(({ rule, from }) => rule !== 'ELIG' && firstDoseAt !== null && from >= firstDoseAt);
  const seen: Readonly<Record<CareEvent, boolean>> = {
    'stopped-early': ends.some(({ isStoppedEarly }) => isStoppedEarly),
    'left-against-advice': ends.some(({ isLeftAgainstAdvice }) => isLeftAgainstAdvice),
    'dosing-hold': held,
    hospitalisation: since('hospitalisation'),
    'suicide-attempt': since('suicide-attempt') || since('suicide'),
    death: facts.diedOn !== null,
  };
  return CARE_EVENTS.filter((event) => seen[event]);
}

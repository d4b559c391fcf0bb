import type { Clinic } from '#foundation/clinic.ts';
import type { Instant } from '#foundation/instant.ts';
import { settingsInForce } from '#foundation/setting.ts';
import { daysBetween, localDateOf } from '#foundation/zoned-time.ts';
import { measureIntegration } from '#integration/integration-amount.ts';
import { integrationSettings } from '#integration/settings.ts';
import type { GroupedPerson } from '../clinic-outcomes.ts';
import { judgeCourse } from '../course.ts';
import type { OutcomeMeasure } from '../course-facts.ts';
import { outcomeSettings } from '../settings.ts';
import type { CourseRecords, OutcomesTx } from './course-facts.ts';
import { readCourses } from './course-facts.ts';

/** Everybody of a clinic whose first dose has ended, with their course judged by one measure and what they are grouped by; as many reads as for one person. */
export async function readTreatedPeople(tx: OutcomesTx, clinic: Clinic, measure: OutcomeMeasure, now: Instant): Promise<readonly GroupedPerson[]> {
  const treated = await tx.selectFrom('dose_history').select('patient_id').distinct().where('clinic_id', '=', clinic.clinicId).where('ended_at', 'is not', null).orderBy('patient_id').execute();
  const settings = settingsInForce(outcomeSettings, clinic.settings);
  const courses = await readCourses(tx, clinic, treated.map((row) => row.patient_id), measure);
  return courses.flatMap(({ facts, doses, integration }) => {
    const first = doses.find((dose) => dose.ended_at !== null);
    if (first === undefined) return [];
    return [{ course: judgeCourse(facts, measure, settings), diedOn: facts.diedOn, treatment: first.treatment, integration: stratumOf(integration, localDateOf(first.started_at, clinic.zone), clinic, now) }];
  });
}

type Held = CourseRecords['integration'];

function stratumOf(held: Held, firstDoseOn: ReturnType<typeof localDateOf>, clinic: Clinic, now: Instant): GroupedPerson['integration'] {
  const settings = settingsInForce(integrationSettings, clinic.settings);
  const isOver = daysBetween(firstDoseOn, localDateOf(now, clinic.zone)) > settings['INTG-2.countedDays'];
  return isOver ? measureIntegration(held, firstDoseOn, clinic.zone, settings).stratum : 'counting';
}

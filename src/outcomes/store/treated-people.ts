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
import type { OutcomesTx } from './course-facts.ts';
import { readCourse } from './course-facts.ts';

/** Everybody of a clinic whose first dose has ended, with their course judged by one measure and what they are grouped by. */
export async function readTreatedPeople(tx: OutcomesTx, clinic: Clinic, measure: OutcomeMeasure, now: Instant): Promise<readonly GroupedPerson[]> {
  const treated = await tx.selectFrom('dose_history').select('patient_id').distinct().where('clinic_id', '=', clinic.clinicId).where('ended_at', 'is not', null).execute();
  const people: GroupedPerson[] = [];
  for (const { patient_id: patientId } of treated) {
    const { facts, doses, integration } = await readCourse(tx, clinic, patientId);
    const first = doses.find((dose) => dose.ended_at !== null);
    if (first === undefined) continue;
    const course = judgeCourse(facts, measure, settingsInForce(outcomeSettings, clinic.settings));
    people.push({ course, diedOn: facts.diedOn, treatment: first.treatment, integration: stratumOf(integration, localDateOf(first.started_at, clinic.zone), clinic, now) });
  }
  return people;
}

type Held = Awaited<ReturnType<typeof readCourse>>['integration'];

function stratumOf(held: Held, firstDoseOn: ReturnType<typeof localDateOf>, clinic: Clinic, now: Instant): GroupedPerson['integration'] {
  const settings = settingsInForce(integrationSettings, clinic.settings);
  const isOver = daysBetween(firstDoseOn, localDateOf(now, clinic.zone)) > settings['INTG-2.countedDays'];
  return isOver ? measureIntegration(held, firstDoseOn, clinic.zone, settings).stratum : 'counting';
}

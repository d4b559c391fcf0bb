import { openDatabase } from '#database/tenant.ts';
import type { ClinicId } from '#foundation/id.ts';
import { toInstant } from '#foundation/instant.ts';
import type { StrickenServer } from '../storm/stricken-server.ts';
import { openClinicStoryOn, taken, textIn } from '../support/clinic-story.ts';
import { copyPerson } from '../support/copied-person.ts';
import type { ServedPatient } from '../support/served-clinic.ts';
import { askServer, cookieOf } from '../support/served-clinic.ts';
import type { RoutingSize } from './size.ts';

/** A phone on which a questionnaire lies open. */
export type Phone = ServedPatient & { readonly assessmentId: string };

/** The clinic of a trial: its phones, and the nurse who takes most of what comes. */
export type RoutingClinic = { readonly clinicId: ClinicId; readonly nurseCookie: string; readonly phones: readonly Phone[] };

/**
 * Opens a clinic whose mail server never answers, with somebody on duty now and nobody second, a ladder of seconds, and
 * a questionnaire open on every phone.
 */
export async function openRoutingClinic(server: StrickenServer, size: RoutingSize): Promise<RoutingClinic> {
  const story = await openClinicStoryOn(openDatabase(await server.address()), toInstant(Date.now()));
  const patientId = await story.admit();
  const assessmentId = textIn(await (await story.phoneOf(patientId)).post('/api/patient/measures/phq-9/start'), 'assessmentId');
  const owner = await story.as('owner');
  taken(await owner.post('/api/staff/duty/turns', { staffId: story.clinic.staff.nurse, place: 1, weekdays: [1, 2, 3, 4, 5, 6, 7], fromMinute: 0, untilMinute: 0 }));
  const { clinic } = story;
  await story.close();
  const copies = await server.asSuperuser((client) => copyPerson(client, { clinicId: clinic.clinicId, patientId, count: size.phones }));
  const phones: Phone[] = [];
  for (const idOf of copies) {
    const own = idOf(patientId);
    phones.push({ patientId: own, assessmentId: idOf(assessmentId), cookie: await signIn(server.origin, clinic.slug, 'practice-patient-sign-in', { patientId: own }) });
  }
  const nurseCookie = await signIn(server.origin, clinic.slug, 'practice-sign-in', { staffId: clinic.staff.nurse });
  await server.asSuperuser((client) => makeReal(client, clinic.clinicId, clinic.staff.owner, size));
  // What the program remembers of the clinic it has to read anew.
  await server.killServer();
  return { clinicId: clinic.clinicId, nurseCookie, phones };
}

/** From now on letters go out, and the ladder is as short as no clinic could set it. */
async function makeReal(client: Parameters<Parameters<StrickenServer['asSuperuser']>[0]>[0], clinicId: string, staffId: string, { nextPersonMinutes }: RoutingSize): Promise<void> {
  const settings = [['SAFE-1.nextPersonMinutes', nextPersonMinutes], ['SAFE-1.clinicLineMinutes', 2 * nextPersonMinutes], ['SAFE-1.lineAgainMinutes', 60]] as const;
  for (const [settingId, value] of settings) await client.query(`insert into clinic_setting (clinic_id, setting_id, changed_at, value, staff_id, reason) values ($1, $2, now(), $3, $4, 'A trial.')`, [clinicId, settingId, value, staffId]);
  await client.query('update clinic set is_practice = false where clinic_id = $1', [clinicId]);
}

async function signIn(origin: string, slug: string, door: string, who: object): Promise<string> {
  return cookieOf(await askServer(origin, `/api/public/${slug}/${door}`, { body: who }));
}

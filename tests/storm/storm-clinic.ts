import { openDatabase } from '#database/tenant.ts';
import type { ClinicId } from '#foundation/id.ts';
import { after, toInstant } from '#foundation/instant.ts';
import { openClinicStoryOn, taken, textIn } from '../support/clinic-story.ts';
import { copyPerson } from '../support/copied-person.ts';
import { openReadyRoom, STORY_BEFORE_DOSE } from '../support/ready-session.ts';
import type { ServedPatient } from '../support/served-clinic.ts';
import { askServer, cookieOf } from '../support/served-clinic.ts';
import type { StrickenServer } from './stricken-server.ts';

/** A session in which the dose may start. */
export type ReadySession = { readonly sessionId: string; readonly patientId: string; readonly orderVersion: number };
/** Somebody on whose phone a questionnaire lies open. */
export type OpenForm = ServedPatient & { readonly assessmentId: string };

/** The clinic of a storm on a server that really runs, with the cookies of those who write. Each session and each form is used once. */
export type StormClinic = {
  readonly clinicId: ClinicId;
  readonly nurseId: string;
  readonly nurseCookie: string;
  readonly patients: readonly ServedPatient[];
  readonly readySessions: ReadySession[];
  readonly openForms: OpenForm[];
};

const GOAL_SETTERS = 4;
/** A storm lasts longer than baseline vital signs usually count. */
const BASELINE_COUNTS_FOR = { settingId: 'GATE.baselineMinutes', value: 24 * 60, reason: 'Nobody measures in a storm.' };

/** Brings one person to the door of a dose and to an open questionnaire, makes as many copies of them as are asked for, and signs everybody in. */
export async function openStormClinic(server: StrickenServer, people: number): Promise<StormClinic> {
  const now = toInstant(Date.now());
  const story = await openClinicStoryOn(openDatabase(await server.address()), after(now, STORY_BEFORE_DOSE));
  taken(await (await story.signing('owner')).post('/api/staff/settings', BASELINE_COUNTS_FOR));
  const room = await openReadyRoom(story, now);
  const assessmentId = textIn(await (await story.phoneOf(room.patientId)).post('/api/patient/measures/phq-9/start'), 'assessmentId');
  const { clinic } = story;
  await story.close();
  const copies = await server.asSuperuser((client) => copyPerson(client, { clinicId: clinic.clinicId, patientId: room.patientId, count: 2 * people + GOAL_SETTERS }));
  const signedIn = async (patientId: string): Promise<ServedPatient> => ({ patientId, cookie: await signIn(server.origin, clinic.slug, 'practice-patient-sign-in', { patientId }) });
  const openForms: OpenForm[] = [];
  for (const idOf of copies.slice(0, people)) openForms.push({ ...(await signedIn(idOf(room.patientId))), assessmentId: idOf(assessmentId) });
  const patients: ServedPatient[] = [];
  for (const idOf of copies.slice(2 * people)) patients.push(await signedIn(idOf(room.patientId)));
  return {
    clinicId: clinic.clinicId,
    nurseId: clinic.staff.nurse,
    nurseCookie: await signIn(server.origin, clinic.slug, 'practice-sign-in', { staffId: clinic.staff.nurse }),
    patients,
    readySessions: copies.slice(people, 2 * people).map((idOf) => ({ sessionId: idOf(room.sessionId), patientId: idOf(room.patientId), orderVersion: room.orderVersion })),
    openForms,
  };
}

async function signIn(origin: string, slug: string, door: string, who: object): Promise<string> {
  return cookieOf(await askServer(origin, `/api/public/${slug}/${door}`, { body: who }));
}

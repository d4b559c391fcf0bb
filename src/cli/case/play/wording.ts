import type { Contract } from '#foundation/contract.ts';
import { patientAssessments } from '#measures/api.ts';
import { OUTCOME_MEASURES } from '#outcomes/course-facts.ts';
import { patientCourse } from '#outcomes/api.ts';
import { patientOrders } from '#plan/api-order.ts';
import { patientFollowUps, patientHolds } from '#screening/api-decision.ts';
import { routes } from '#server/routes.ts';
import type { ExpectationOf } from '../expectations.ts';
import { isRefused } from './browser.ts';
import { crisisHelpText } from './crisis-help.ts';
import type { Scene } from './scene.ts';
import { look, patientIdOf } from './scene.ts';
import { askScreening } from './screening-run.ts';
import { lookAtRoom } from './session-room.ts';

type Where = ExpectationOf<'wording'>['where'];

const PLACES = ['screening', 'orders', 'gate', 'prompts', 'discharge', 'assessments', 'outcomes', 'suggestions', 'tasks', 'patient-app', 'crisis-screen'] as const;

/** Everything a person can read in one place now. */
export async function wordingIn(scene: Scene, where: Where): Promise<string> {
  if (where !== 'everything') return textsOf(await shownIn(scene, where)).join('\n');
  const texts: string[] = [];
  for (const place of PLACES) texts.push(...textsOf(await shownIn(scene, place)));
  return texts.join('\n');
}

async function shownIn(scene: Scene, where: Exclude<Where, 'everything'>): Promise<unknown> {
  const params = { patientId: patientIdOf(scene) };
  switch (where) {
    case 'screening':
      return (await askScreening(scene)).verdicts[0];
    case 'interactions':
      return (await askScreening(scene)).verdicts[0]?.findings.filter(({ ruleId }) => ruleId.startsWith('INTERACTION-'));
    case 'orders':
      return (await look(scene, patientOrders, { params })).orders;
    case 'gate':
      return (await rooms(scene)).map(({ gate }) => gate);
    case 'prompts':
      return (await rooms(scene)).map(({ prompts, standing, promptNotice }) => [prompts.map(({ prompt }) => prompt), standing, promptNotice]);
    case 'discharge':
      return (await rooms(scene)).map(({ discharge }) => discharge);
    case 'assessments':
      return (await look(scene, patientAssessments, { params })).assessments.map(({ computation }) => computation);
    case 'outcomes':
      return courses(scene);
    case 'suggestions':
      return (await courses(scene)).map(({ nonResponse, booster }) => [nonResponse, booster]);
    case 'tasks':
      return [await look(scene, patientFollowUps, { params }), await look(scene, patientHolds, { params })];
    case 'patient-app':
      return patientApp(scene);
    case 'crisis-screen':
      return crisisHelpText(scene.document.person.language);
  }
}

async function rooms(scene: Scene) {
  const found: Awaited<ReturnType<typeof lookAtRoom>>[] = [];
  for (const session of scene.record.allSessions) found.push(await lookAtRoom(scene, session));
  return found;
}

async function courses(scene: Scene) {
  const found = [];
  for (const measure of OUTCOME_MEASURES) found.push(await look(scene, patientCourse, { params: { patientId: patientIdOf(scene) }, query: { measure } }));
  return found;
}

/** What every page of the patient's app reads; the help sheet that is on all of them is a place of its own. */
async function patientApp(scene: Scene): Promise<unknown> {
  const pages = routes.map(({ contract }) => contract).filter((contract) => contract.kind === 'query' && contract.path.startsWith('/api/patient/') && !contract.path.includes(':'));
  const read: unknown[] = [];
  for (const page of pages) read.push(await readPage(scene, page));
  return read;
}

async function readPage(scene: Scene, page: Contract): Promise<unknown> {
  const reply = await scene.patient?.ask(page, {});
  return reply === undefined || isRefused(reply) ? null : reply;
}

/** Ids and moments are no words. */
const NO_WORDS = /^([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|\d{4}-\d{2}-\d{2}(T[\d:.]+Z)?|[0-9a-f]{64})$/;

function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return NO_WORDS.test(value) ? [] : [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsOf);
}

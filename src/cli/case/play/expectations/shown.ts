import type { Instant } from '#foundation/instant.ts';
import { after, between, minutes } from '#foundation/instant.ts';
import { settingsInForce } from '#foundation/setting.ts';
import { ownDueMeasures } from '#outcomes/api.ts';
import { listSettings } from '#people/api.ts';
import { patientPlans } from '#plan/api-plan.ts';
import type { VisitKind } from '#plan/visit.ts';
import { sessionSettings } from '#session/settings.ts';
import type { ExpectationOf } from '../../expectations.ts';
import { isRefused } from '../browser.ts';
import { same, sameNumber, sameTime, words } from '../check.ts';
import { crisisHelpText, isFixed } from '../crisis-help.ts';
import { recordOf } from '../missing.ts';
import type { Askers, Question } from '../question.ts';
import type { Scene } from '../scene.ts';
import { look, patientIdOf } from '../scene.ts';
import { lookAtRoom, sessionOf } from '../session-room.ts';
import type { Candidate } from '../verdict.ts';
import { cannotJudge, judge, judgeSearch } from '../verdict.ts';
import { wordingIn } from '../wording.ts';

type Schedule = Question<ExpectationOf<'schedule'>>;
type Due = { readonly measure: string | null; readonly dueAt: Instant; readonly from: Instant | null; readonly until: Instant | null };

/** What people see: what is due, the words in one place, the help in a crisis. */
export const shownAskers: Askers<'schedule' | 'crisis-screen' | 'wording'> = {
  async schedule(question) {
    const due = await dueOf(question);
    if (due === null) return cannotJudge(question.expectation, `the platform does not schedule this yet: ${question.expectation.of}`, recordOf(`schedule of ${question.expectation.of}`));
    return judgeSearch(question.expectation, due.map((each) => candidateOf(question, each)));
  },

  async 'crisis-screen'({ scene, expectation }) {
    const shownAt = scene.record.crisisHelpAt.at(-1);
    if (shownAt === undefined) return judgeSearch(expectation, []);
    const { contains, notContains, isStatic, withinSeconds } = expectation;
    const cause = scene.record.entered.findLast(({ at }) => at <= shownAt)?.at ?? shownAt;
    const most = typeof withinSeconds === 'string' ? { atMost: withinSeconds } : withinSeconds;
    const text = await crisisHelpText(scene.document.person.language);
    const checks = [
      ...words({ contains, notContains }, text),
      ...same('isStatic', isStatic, isFixed(text)),
      ...sameNumber('withinSeconds', most, between(cause, shownAt) / 1000),
    ];
    return judgeSearch(expectation, [{ label: `shown at ${shownAt}`, checks }]);
  },

  async wording({ scene, expectation }) {
    const { where, contains, notContains } = expectation;
    return judge(expectation, words({ contains, notContains }, await wordingIn(scene, where)));
  },
};

function candidateOf({ expectation, context }: Schedule, { measure, dueAt, from, until }: Due): Candidate {
  return {
    label: `${measure ?? expectation.of} ${dueAt}`,
    checks: [...same('measure', expectation.measure, measure), ...sameTime('dueAt', expectation.dueAt, dueAt, context), ...sameTime('from', expectation.from, from, context), ...sameTime('until', expectation.until, until, context)],
  };
}

async function dueOf({ scene, expectation }: Schedule): Promise<readonly Due[] | null> {
  switch (expectation.of) {
    case 'vital-signs':
      return dueInRoom(scene);
    case 'questionnaire':
      return dueOnPhone(scene);
    case 'session':
      return visitsOf(scene, 'dosing-session');
    case 'integration-visit':
      return visitsOf(scene, 'integration');
    case 'check-in':
    case 'laboratory-result':
    case 'weight':
      return null;
  }
}

/** A reading counts from when its window opens until the platform reminds of it. */
async function dueInRoom(scene: Scene): Promise<readonly Due[]> {
  const session = sessionOf(scene);
  if (session === null) return [];
  const { observations } = await lookAtRoom(scene, session);
  const { changes } = await look(scene, listSettings, {});
  const own = Object.fromEntries(changes.filter(({ isInForce }) => isInForce).map(({ settingId, value }) => [settingId, value]));
  const reminded = minutes(settingsInForce(sessionSettings, own)['INT-5.reminderMinutes']);
  return observations.filter(({ takenAt }) => takenAt === null).map(({ dueAt, opensAt }) => ({ measure: null, dueAt, from: opensAt, until: after(dueAt, reminded) }));
}

async function dueOnPhone(scene: Scene): Promise<readonly Due[]> {
  const reply = await scene.patient?.ask(ownDueMeasures, {});
  if (reply === undefined || isRefused(reply)) return [];
  return reply.due.map(({ measure, dueAt, closesAt }) => ({ measure, dueAt, from: dueAt, until: closesAt }));
}

async function visitsOf(scene: Scene, kind: VisitKind): Promise<readonly Due[]> {
  const { plans, otherVisits } = await look(scene, patientPlans, { params: { patientId: patientIdOf(scene) } });
  const visits = [...plans.flatMap((plan) => plan.visits), ...otherVisits].filter((visit) => visit.kind === kind && visit.state === 'booked');
  return visits.map(({ startsAt }) => ({ measure: null, dueAt: startsAt, from: null, until: null }));
}

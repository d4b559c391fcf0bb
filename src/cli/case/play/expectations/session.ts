import type { Instant } from '#foundation/instant.ts';
import { between, minutes } from '#foundation/instant.ts';
import { patientCourse } from '#outcomes/api.ts';
import type { WireRoom } from '#session/api-room.ts';
import type { ExpectationOf } from '../../expectations.ts';
import type { NamedSession } from '../case-record.ts';
import type { Check } from '../check.ts';
import { check, same, sameNumber, sameTime, words } from '../check.ts';
import { textOf } from '../finding-check.ts';
import type { Askers, Question } from '../question.ts';
import type { Scene } from '../scene.ts';
import { look, patientIdOf } from '../scene.ts';
import { lookAtRoom, sessionOf } from '../session-room.ts';
import type { Verdict } from '../verdict.ts';
import { cannotJudge, judge, judgeSearch } from '../verdict.ts';
import { promptsIn } from './prompts.ts';
import { entriesIn } from './session-entries.ts';

type Gate = NonNullable<WireRoom['gate']>;
type GateItem = Gate['items'][number];

/** The check before a dose, prompts, discharge, and the session's own record. */
export const sessionAskers: Askers<'session' | 'gate' | 'reading' | 'prompt' | 'discharge' | 'discharge-criterion' | 'session-entry' | 'rems-record'> = {
  session: (question) =>
    inRoom(question, question.expectation.session, async ({ record: { session } }, named) => {
      const { state, doseMg, doseAt, doseEndedAt, dischargedAt } = question.expectation;
      return judge(question.expectation, [
        ...same('state', state, session.state),
        ...(doseMg === undefined ? [] : sameNumber('doseMg', doseMg, await givenIn(question.scene, named))),
        ...sameTime('doseAt', doseAt, session.dosingStartedAt, question.context),
        ...sameTime('doseEndedAt', doseEndedAt, session.dosingEndedAt, question.context),
        ...sameTime('dischargedAt', dischargedAt, session.state === 'discharged' ? session.since : null, question.context),
      ]);
    }),

  gate: (question) =>
    inRoom(question, undefined, async ({ gate }) => {
      if (gate === null) return judge(question.expectation, [check('gate', false, 'the dose has begun or the session has ended')]);
      return judge(question.expectation, gateChecks(question.expectation, gate));
    }),

  reading: (question) =>
    inRoom(question, undefined, async (room) => {
      const { takenAt, minute, isInWindow, isLate, isGap } = question.expectation;
      const begun = room.record.session.dosingStartedAt;
      return judgeSearch(
        question.expectation,
        room.observations.map((observation) => ({
          label: `${observation.dueAt} ${observation.state}`,
          checks: [
            ...sameTime('takenAt', takenAt, observation.takenAt, question.context),
            ...sameNumber('minute', minute, begun === null ? null : minutesFrom(begun, observation.dueAt)),
            ...same('isInWindow', isInWindow, observation.state === 'taken'),
            ...same('isLate', isLate, observation.state === 'taken-late' || (observation.state === 'gap' && observation.takenAt !== null)),
            ...same('isGap', isGap, observation.state === 'gap'),
          ],
        })),
      );
    }),

  prompt: (question) => inRoom(question, undefined, async (room) => judgeSearch(question.expectation, promptsIn(question, room))),

  discharge: (question) =>
    inRoom(question, undefined, async ({ discharge }) => {
      const { isAllowed, blockedBy, onlyBlockedBy, earliestAt } = question.expectation;
      const open = [...new Set((discharge ?? []).filter(({ state }) => state !== 'met').map(({ ruleId }): string => ruleId))];
      const byTime = discharge?.find(({ ruleId }) => ruleId === 'DC-1')?.earliestAt ?? null;
      return judge(question.expectation, [
        ...same('isAllowed', isAllowed, discharge !== null && open.length === 0),
        ...(blockedBy === undefined ? [] : [check('blockedBy', blockedBy.every((rule) => open.includes(rule)), open.join(', '))]),
        ...(onlyBlockedBy === undefined ? [] : [check('onlyBlockedBy', onlyBlockedBy.toSorted().join() === open.toSorted().join(), open.join(', '))]),
        ...sameTime('earliestAt', earliestAt, byTime, question.context),
      ]);
    }),

  'discharge-criterion': (question) =>
    inRoom(question, undefined, async ({ discharge }) => {
      const { rule, state, earliestAt, contains } = question.expectation;
      const criterion = discharge?.find(({ ruleId }) => ruleId === rule);
      if (criterion === undefined) return judge(question.expectation, [check('rule', false, 'the criteria are not judged now')]);
      return judge(question.expectation, [
        ...same('state', state, criterion.state === 'not-assessed' ? 'unknown' : criterion.state),
        ...sameTime('earliestAt', earliestAt, criterion.earliestAt, question.context),
        ...words({ contains }, `${criterion.title}\n${textOf(criterion)}\n${criterion.missing.join('\n')}`),
      ]);
    }),

  'session-entry': (question) => inRoom(question, undefined, async (room) => judgeSearch(question.expectation, entriesIn(question, room))),

  async 'rems-record'({ scene, expectation }) {
    const session = sessionOf(scene, expectation.session);
    const isEsketamine = session !== null && (await lookAtRoom(scene, session)).record.session.treatment === 'esketamine-nasal';
    if (isEsketamine || expectation.absent !== true) return cannotJudge(expectation, 'there is no record for the esketamine programme yet', 'REMS-1');
    return judgeSearch(expectation, []);
  },
};

async function inRoom<Expectation extends ExpectationOf<'session' | 'gate' | 'reading' | 'prompt' | 'discharge' | 'discharge-criterion' | 'session-entry'>>(
  { scene, expectation }: Question<Expectation>,
  name: string | undefined,
  ask: (room: WireRoom, session: NamedSession) => Promise<Verdict>,
): Promise<Verdict> {
  const session = sessionOf(scene, name);
  return session === null ? judge(expectation, [check('session', false, 'no session has begun')]) : ask(await lookAtRoom(scene, session), session);
}

async function givenIn(scene: Scene, { sessionId }: NamedSession): Promise<string | null> {
  const { doses } = await look(scene, patientCourse, { params: { patientId: patientIdOf(scene) }, query: {} });
  return doses.find((dose) => dose.sessionId === sessionId)?.dose.value ?? null;
}

function gateChecks({ item, rule, state, overall, blockedBy, contains }: ExpectationOf<'gate'>, gate: Gate): readonly Check[] {
  const line = gate.items.find((each) => (item === undefined ? names(each, rule) : each.key === item));
  // A rule that no line names has nothing against the dose.
  const found = line?.state ?? (item === undefined && rule !== undefined ? 'go' : null);
  const closed = gate.items.filter((each) => each.state !== 'go');
  const blocking = closed.flatMap((each): readonly string[] => [each.key, ...each.findings.map(({ ruleId }) => ruleId)]);
  return [
    ...same('state', state, found),
    ...same('overall', overall, gate.verdict),
    ...(blockedBy === undefined ? [] : [check('blockedBy', blockedBy.every((each) => blocking.includes(each)), blocking.join(', ') || 'nothing')]),
    ...words({ contains }, line === undefined ? '' : gateText(line)),
  ];
}

function names({ findings }: GateItem, rule: string | undefined): boolean {
  return findings.some(({ ruleId }) => ruleId === rule);
}

function gateText({ title, why, wouldMakeItGo, findings }: GateItem): string {
  return [title, why, wouldMakeItGo ?? '', ...findings.map(textOf)].join('\n');
}

function minutesFrom(start: Instant, moment: Instant): number {
  return between(start, moment) / minutes(1);
}

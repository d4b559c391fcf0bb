import { between } from '#foundation/instant.ts';
import { listAuditRecord } from '#audit/api.ts';
import { readLead } from '#consultation/api.ts';
import { ownMessages } from '#people/api-messages.ts';
import { isDirective } from '#people/patient-message.ts';
import { patientFollowUps, patientHolds } from '#screening/api-decision.ts';
import type { WireFollowUp } from '#screening/api-decision.ts';
import { HOLD_KINDS } from '#screening/holds.ts';
import type { ExpectationOf } from '../../expectations.ts';
import type { Check } from '../check.ts';
import { check, same, sameNumber, sameTime, unsupported, words } from '../check.ts';
import { isSameValue, textOf } from '../finding-check.ts';
import { recordOf } from '../missing.ts';
import type { Askers, Question } from '../question.ts';
import type { Scene } from '../scene.ts';
import { look, memberById, patientIdOf } from '../scene.ts';
import { listCreated } from '../created.ts';
import { cannotJudge, judge, judgeSearch } from '../verdict.ts';

type RecordKinds = 'hold' | 'task' | 'consultation' | 'nothing-created' | 'audit' | 'adverse-event' | 'ledger-balance' | 'ledger-entry' | 'ledger-discrepancy' | 'patient-message';

/** Holds, follow-ups, the request, what was made, and the audit record. */
export const recordAskers: Askers<RecordKinds> = {
  async hold({ scene, expectation, context }) {
    const { holds } = await look(scene, patientHolds, { params: { patientId: patientIdOf(scene) } });
    const { rule, hold, state, since, liftedBy } = expectation;
    if (hold !== undefined && !HOLD_KINDS.some((kind) => kind === hold)) return cannotJudge(expectation, `the platform keeps no hold of the kind ${hold} yet`, recordOf(`hold ${hold}`));
    return judgeSearch(
      expectation,
      holds.map(({ kind, beganAt, liftedAt, finding }) => ({
        label: `${kind} since ${beganAt}`,
        checks: [
          ...same('rule', rule, finding.ruleId),
          ...same('hold', hold, kind),
          ...same('state', state, liftedAt === null ? 'in-force' : 'lifted'),
          ...sameTime('since', since, beganAt, context),
          ...unsupported('liftedBy', liftedBy, 'a hold tells who lifted it in the audit record only', kind),
        ],
      })),
    );
  },

  async task(question) {
    const { scene, expectation } = question;
    const { followUps } = await look(scene, patientFollowUps, { params: { patientId: patientIdOf(scene) } });
    if (expectation.of !== undefined && !FOLLOWED_UP.includes(expectation.of)) return cannotJudge(expectation, `the platform keeps no tasks of the kind ${expectation.of ?? ''} yet`, recordOf(`task ${expectation.of ?? ''}`));
    return judgeSearch(expectation, followUps.map((followUp) => ({ label: `${followUp.ruleId} ${stateOf(followUp)} since ${followUp.raisedAt}`, checks: taskChecks(question, followUp) })));
  },

  async consultation({ scene, expectation }) {
    const { leadId } = scene.record;
    const lead = leadId === null ? null : await look(scene, readLead, { params: { leadId } });
    const closing = lead?.history.flatMap(({ act }) => (act.kind === 'closed' ? [act.closing] : [])).at(-1) ?? null;
    const { state, hasAlternatives, hasReferralNote } = expectation;
    return judge(expectation, [
      ...same('state', state, lead?.standing.stage ?? null),
      ...same('hasAlternatives', hasAlternatives, closing?.kindNote !== undefined && closing.kindNote !== null),
      ...same('hasReferralNote', hasReferralNote, closing?.referralNote !== undefined && closing.referralNote !== null),
    ]);
  },

  async 'nothing-created'({ scene, expectation }) {
    const created = await listCreated(scene);
    const before = expectation.sinceEntry === undefined ? undefined : scene.record.createdBefore.get(expectation.sinceEntry);
    const checks = expectation.of.map((kind): Check => {
      const now = [...(created.get(kind) ?? [])].filter((id) => before?.get(kind)?.has(id) !== true);
      return check(kind, now.length === 0, `${now.length} made`);
    });
    return judge(expectation, checks);
  },

  async audit({ scene, expectation }) {
    const rows = await auditRows(scene);
    const { rule, action, madeBy, hasRuleSetVersion, ruleSetVersion, refusedBy, fact, value } = expectation;
    const maker = madeBy === undefined ? undefined : (memberById(scene, madeBy)?.name ?? (madeBy === 'patient' ? scene.document.person.name : madeBy));
    return judgeSearch(
      expectation,
      rows.map((row) => ({
        label: `${row.action} ${row.outcome} ${row.at}`,
        checks: [
          ...(rule === undefined ? [] : [check('rule', JSON.stringify(row.facts).includes(rule), row.facts)]),
          ...(action === undefined ? [] : [check('action', row.action.includes(action), row.action)]),
          ...same('madeBy', maker, row.actorName),
          ...same('hasRuleSetVersion', hasRuleSetVersion, row.ruleSetVersion !== ''),
          ...same('ruleSetVersion', ruleSetVersion, row.ruleSetVersion),
          ...(refusedBy === undefined ? [] : [check('refusedBy', row.outcome === 'refused' && JSON.stringify(row.facts).includes(refusedBy), row.facts)]),
          ...(fact === undefined ? [] : [check('fact', Object.hasOwn(row.facts, fact), Object.keys(row.facts).join(', '))]),
          ...(value === undefined ? [] : [check('value', Object.entries(row.facts).some(([name, found]) => (fact === undefined || name === fact) && isPlain(found) && isSameValue(value, found)), row.facts)]),
        ],
      })),
    );
  },

  async 'patient-message'({ scene, expectation }) {
    const { messages } = await look(scene, ownMessages, {});
    const { from, contains, notContains, isDirective: directive } = expectation;
    return judgeSearch(
      expectation,
      messages.map(({ text, fromName, writtenAt }) => ({
        label: `from ${fromName} at ${writtenAt}`,
        checks: [...same('from', from, isMember(scene, fromName) ? 'clinic' : 'system'), ...words({ contains, notContains }, text), ...same('isDirective', directive, isDirective(text))],
      })),
    );
  },

  async 'adverse-event'({ expectation }) {
    return cannotJudge(expectation, 'the platform keeps no adverse events yet', recordOf('adverse event'));
  },

  async 'ledger-balance'({ expectation }) {
    return cannotJudge(expectation, NO_LEDGER, 'LEDGER-1', 'LEDGER-2');
  },

  async 'ledger-entry'({ expectation }) {
    return cannotJudge(expectation, NO_LEDGER, 'LEDGER-1');
  },

  async 'ledger-discrepancy'({ expectation }) {
    return cannotJudge(expectation, NO_LEDGER, 'LEDGER-3');
  },
};

/** What a follow-up of the platform can be: a high risk is looked at on the same day, any other sign within its time. */
const FOLLOWED_UP: readonly string[] = ['safety-follow-up', 'same-day-evaluation'];

function isMember(scene: Scene, name: string): boolean {
  return scene.members.some((member) => member.name === name);
}

const NO_LEDGER = 'the platform keeps no ledger yet';

function isPlain(value: unknown): value is string | number | boolean | null {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value);
}

function stateOf({ acknowledgedAt, completedAt }: WireFollowUp): 'open' | 'acknowledged' | 'completed' {
  if (completedAt !== null) return 'completed';
  return acknowledgedAt === null ? 'open' : 'acknowledged';
}

function taskChecks({ scene, expectation, context }: Question<ExpectationOf<'task'>>, followUp: WireFollowUp): readonly Check[] {
  const { rule, of, state, role, withinSeconds, dueAt, completedAt, contains } = expectation;
  const { raisedAt } = followUp;
  const cause = scene.record.entered.findLast(({ at }) => at <= raisedAt)?.at ?? raisedAt;
  return [
    ...same('rule', rule, followUp.ruleId),
    ...same('of', of, followUp.ruleId === 'SAFE-3' ? 'same-day-evaluation' : 'safety-follow-up'),
    ...same('state', state, stateOf(followUp)),
    ...(role === undefined ? [] : [check('role', belongsTo(scene, role, followUp), followUp.ownerName)]),
    ...(withinSeconds === undefined ? [] : atMostSeconds(withinSeconds, between(cause, raisedAt) / 1000)),
    ...sameTime('dueAt', dueAt, followUp.dueAt, context),
    ...sameTime('completedAt', completedAt, followUp.completedAt, context),
    ...words({ contains }, `${textOf(followUp.finding)}\n${followUp.outcome ?? ''}`),
  ];
}

/** A bare number of seconds is the most there may be. */
function atMostSeconds(stated: NonNullable<ExpectationOf<'task'>['withinSeconds']>, seconds: number): readonly Check[] {
  return typeof stated === 'string' ? sameNumber('withinSeconds', { atMost: stated }, seconds) : sameNumber('withinSeconds', stated, seconds);
}

function belongsTo(scene: Scene, role: NonNullable<ExpectationOf<'task'>['role']>, { ownerName }: WireFollowUp): boolean {
  if (role === 'on-call') return ownerName !== null && ownerName === memberById(scene, 'on-call')?.name;
  return scene.members.some((member) => member.name === ownerName && member.role === role);
}

type AuditRows = Awaited<ReturnType<typeof auditPage>>;

function auditPage(scene: Scene, before: number | undefined) {
  return look(scene, listAuditRecord, { query: { patientId: patientIdOf(scene), ...(before !== undefined && { before }) } });
}

/** The audit record of the person, every page. */
async function auditRows(scene: Scene): Promise<AuditRows['rows']> {
  const rows: AuditRows['rows'] = [];
  for (let page = await auditPage(scene, undefined); page.rows.length > 0; page = await auditPage(scene, page.rows.at(-1)?.sequence)) rows.push(...page.rows);
  return rows;
}

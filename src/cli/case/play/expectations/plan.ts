import { exact } from '#foundation/quantity.ts';
import { localDateOf } from '#foundation/zoned-time.ts';
import { patientCourse } from '#outcomes/api.ts';
import { patientOrders } from '#plan/api-order.ts';
import type { WireOrder } from '#plan/api-order.ts';
import { patientPlans } from '#plan/api-plan.ts';
import type { ExpectationOf } from '../../expectations.ts';
import type { Refused } from '../browser.ts';
import { all, check, same, sameDay, sameNumber, unsupported, words } from '../check.ts';
import { inputsOf, textOf } from '../finding-check.ts';
import { recordOf } from '../missing.ts';
import type { Askers } from '../question.ts';
import type { Scene } from '../scene.ts';
import { look, patientIdOf } from '../scene.ts';
import { cannotJudge, judge, judgeSearch } from '../verdict.ts';

/** Plans, orders, and what the dose rules say of them. */
export const planAskers: Askers<'plan' | 'order' | 'dose-flag' | 'proposal'> = {
  async plan({ scene, expectation, context }) {
    const { plans } = await look(scene, patientPlans, { params: { patientId: patientIdOf(scene) } });
    const newest = plans.toSorted((left, right) => (left.madeAt < right.madeAt ? 1 : -1))[0];
    const sessions = (newest?.visits ?? []).filter(({ kind, state }) => kind === 'dosing-session' && state !== 'cancelled').toSorted((left, right) => (left.startsAt < right.startsAt ? -1 : 1));
    const days = sessions.map(({ startsAt }) => localDateOf(startsAt, context.zone));
    const { exists, state, sessions: count, given, dates, firstDay, lastDay } = expectation;
    return judge(expectation, [
      ...same('exists', exists, newest !== undefined),
      ...unsupported('state', state, 'a plan tells no state yet', recordOf('state of a plan')),
      ...sameNumber('sessions', count, sessions.length),
      ...(given === undefined ? [] : sameNumber('given', given, await countGiven(scene))),
      ...(dates === undefined ? [] : [check('dates', dates.join() === days.join(), days.join(', '))]),
      ...sameDay('firstDay', firstDay, days[0] ?? null, context),
      ...sameDay('lastDay', lastDay, days.at(-1) ?? null, context),
    ]);
  },

  async order({ scene, expectation }) {
    const found = await orderNamed(scene, expectation.order);
    if (found === null) return judge(expectation, [check('order', false, null)]);
    const { order, lastRefusal } = found;
    const { isActive, waitsFor, doseMg, doseMgPerKg, volumeMl, devices, roundingPercent, offersWeights } = expectation;
    return judge(expectation, [
      ...same('isActive', isActive, order.state === 'signed'),
      ...all('waitsFor', waitsFor, waitingFor(order, lastRefusal)),
      ...sameNumber('doseMg', doseMg, order.dose.value),
      ...sameNumber('doseMgPerKg', doseMgPerKg, order.perWeight?.value ?? null),
      ...sameNumber('volumeMl', volumeMl, order.volume?.value ?? null),
      ...sameNumber('devices', devices, order.treatment === 'esketamine-nasal' ? Number(order.dose.value) / DEVICE_MG : null),
      ...sameNumber('roundingPercent', roundingPercent, roundingOf(order)),
      ...unsupported('offersWeights', offersWeights, 'an order tells no weights to choose from', 'DOSE-10'),
    ]);
  },

  async 'dose-flag'({ scene, expectation, context }) {
    const found = await orderNamed(scene, expectation.order);
    const { rule, level, inputs, contains, absent } = expectation;
    const isAnyRule = absent === true && rule === undefined && level === undefined;
    const flags = (found?.order.findings ?? []).filter((finding) => !isAnyRule || finding.level !== 'information');
    if (found === null) return judge(expectation, [check('order', false, null)]);
    return judgeSearch(
      expectation,
      flags.map((finding) => ({
        label: `${finding.ruleId} ${finding.level}`,
        checks: [...same('rule', rule, finding.ruleId), ...same('level', level, finding.level), ...inputsOf(inputs, finding, context), ...words({ contains }, `${textOf(finding)}\n${finding.remedy}`)],
      })),
    );
  },

  async proposal({ expectation }) {
    return cannotJudge(expectation, 'the platform makes no proposal on how a series goes on yet', recordOf('proposal on how a series goes on'));
  },
};

const DEVICE_MG = 28;

async function countGiven(scene: Scene): Promise<number> {
  const { doses } = await look(scene, patientCourse, { params: { patientId: patientIdOf(scene) }, query: {} });
  return new Set(doses.map(({ sessionId }) => sessionId)).size;
}

type FoundOrder = { readonly order: WireOrder; readonly lastRefusal: Refused | null };

/** The newest version of the order a case speaks of: by its name, or the latest. */
export async function orderNamed(scene: Scene, name: ExpectationOf<'order'>['order']): Promise<FoundOrder | null> {
  const key = name ?? scene.record.latestOrder;
  const named = key === null ? undefined : scene.record.orders.get(key);
  if (named === undefined) return null;
  const { orders } = await look(scene, patientOrders, { params: { patientId: patientIdOf(scene) } });
  const order = orders.filter(({ orderId }) => orderId === named.orderId).toSorted((left, right) => right.version - left.version)[0];
  return order === undefined ? null : { order, lastRefusal: named.lastRefusal };
}

/** How far rounding to whole milligrams moved a dose for weight, in percent of the exact dose. */
function roundingOf({ dose, perWeight, dosingWeight }: WireOrder): string | null {
  if (perWeight === null || dosingWeight === null) return null;
  const reckoned = exact(perWeight.value, 'mg/kg').times(dosingWeight.value);
  return exact(dose.value, 'mg').minus(reckoned).abs().times(100).dividedBy(reckoned).toFixed();
}

function waitingFor({ state }: WireOrder, lastRefusal: Refused | null): readonly string[] {
  if (state === 'half-signed') return ['second-prescriber', 'signature'];
  if (state !== 'draft') return [];
  switch (lastRefusal?.code) {
    case undefined:
      return ['signature'];
    case 'order.consent-not-in-force':
      return ['consent', 'signature'];
    case 'order.reason-missing':
      return ['reason', 'signature'];
    case 'order.second-prescriber-missing':
      return ['second-prescriber', 'signature'];
    default:
      return lastRefusal?.code.startsWith('order.screening-') === true ? ['screening', 'signature'] : ['signature'];
  }
}

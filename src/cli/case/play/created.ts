import { ownMessages } from '#people/api-messages.ts';
import { patientOrders } from '#plan/api-order.ts';
import { patientPlans } from '#plan/api-plan.ts';
import { patientFollowUps, patientHolds } from '#screening/api-decision.ts';
import { ownSessions } from '#session/api-room.ts';
import type { ExpectationOf } from '../expectations.ts';
import { isRefused } from './browser.ts';
import type { Created } from './case-record.ts';
import type { Scene } from './scene.ts';
import { look } from './scene.ts';
import { lookAtRoom } from './session-room.ts';

type CreatedKind = ExpectationOf<'nothing-created'>['of'][number];

const KINDS = ['plan', 'order', 'session', 'medicine-order', 'booking', 'task', 'prompt', 'hold', 'adverse-event', 'rems-record', 'message'] as const satisfies readonly CreatedKind[];

/** Lists everything that exists for the person now. */
export async function listCreated(scene: Scene): Promise<Created> {
  const found = new Map<CreatedKind, ReadonlySet<string>>();
  for (const kind of KINDS) found.set(kind, new Set(await idsOf(scene, kind)));
  return found;
}

async function idsOf(scene: Scene, kind: CreatedKind): Promise<readonly string[]> {
  const { patientId } = scene.record;
  if (patientId === null) return [];
  const params = { patientId };
  switch (kind) {
    case 'plan':
      return (await look(scene, patientPlans, { params })).plans.map(({ planId }) => planId);
    case 'order':
      return (await look(scene, patientOrders, { params })).orders.map(({ orderId, version }) => `${orderId} ${version}`);
    case 'booking': {
      const { plans, otherVisits } = await look(scene, patientPlans, { params });
      return [...plans.flatMap(({ visits }) => visits), ...otherVisits].map(({ visitId }) => visitId);
    }
    case 'session':
      return sessionIds(scene);
    case 'task':
      return (await look(scene, patientFollowUps, { params })).followUps.map(({ followUpId }) => followUpId);
    case 'hold':
      return (await look(scene, patientHolds, { params })).holds.map(({ holdId }) => holdId);
    case 'prompt':
      return promptKeys(scene);
    case 'message':
      return (await look(scene, ownMessages, {})).messages.map(({ messageId }) => messageId);
    case 'medicine-order':
    case 'adverse-event':
    case 'rems-record':
      // The platform has no way to make one.
      return [];
  }
}

async function sessionIds(scene: Scene): Promise<readonly string[]> {
  const own = await scene.patient?.ask(ownSessions, {});
  const listed = own === undefined || isRefused(own) ? [] : own.sessions.map(({ sessionId }) => sessionId);
  return [...listed, ...scene.record.allSessions.map(({ sessionId }) => sessionId)];
}

async function promptKeys(scene: Scene): Promise<readonly string[]> {
  const keys: string[] = [];
  for (const session of scene.record.allSessions) {
    const { prompts } = await lookAtRoom(scene, session);
    keys.push(...prompts.map(({ key }) => `${session.sessionId} ${key}`));
  }
  return keys;
}

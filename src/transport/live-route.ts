import type { FastifyInstance } from 'fastify';
import { isRefusal } from '#foundation/refusal.ts';
import { ROLES } from '#foundation/role.ts';
import { LIVE_SCHEMA } from './api-document.ts';
import { bodyOf, statusOf } from './http-status.ts';
import { admit } from './mount.ts';
import type { Services } from './services.ts';

/** The one address that stays open: a signed-in member of staff hears what has changed in their own clinic. */
export function mountLive(app: FastifyInstance, services: Services): void {
  app.get('/api/staff/live', { config: { page: 'live' }, schema: LIVE_SCHEMA }, async (request, reply) => {
    const asker = await admit({ audience: 'staff', roles: ROLES }, services, request);
    if (isRefusal(asker)) return reply.status(statusOf(asker)).send(bodyOf(asker));
    if (asker.actor.kind !== 'staff') throw new Error('the policy of the live stream lets only staff in');
    services.live.listen({ clinicId: asker.clinic.clinicId, signInId: asker.actor.signInId, roles: asker.actor.roles }, reply);
    return reply;
  });
}

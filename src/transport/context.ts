import type { Kysely } from 'kysely';
import type { AuditEntry } from '#foundation/audit-entry.ts';
import type { Clinic } from '#foundation/clinic.ts';
import type { OperationId } from '#foundation/id.ts';
import { newId } from '#foundation/id.ts';
import type { LiveChange } from './live.ts';
import type { Recognised } from './policy.ts';
import type { Context } from './route.ts';
import type { Services } from './services.ts';

/** Whoever was let in, with the clinic and where their page came from. */
export type Asker = Recognised & { readonly clinic: Clinic; readonly origin: string };

/** What a handler leaves behind besides its answer. */
export type Trail = { readonly entries: AuditEntry[]; readonly changes: LiveChange[]; signIn: Parameters<Context<never>['setSignIn']>[0] | null; reviewsListeners: boolean };

export function newTrail(): Trail {
  return { entries: [], changes: [], signIn: null, reviewsListeners: false };
}

/** Everything a handler works with in one transaction. */
export function contextOf(tx: Kysely<unknown>, services: Services, asker: Asker, trail: Trail, operationId: OperationId | null): Context<never> {
  const now = services.clock();
  const own: Context<never> = {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- each route's handler names its own tables
    tx: tx as unknown as Kysely<never>,
    clinic: asker.clinic,
    actor: asker.actor,
    now,
    random: services.random,
    origin: asker.origin,
    operationId,
    newId: () => newId(now, services.random),
    audit: (entry) => trail.entries.push(entry),
    publish: async (event) => {
      for (const { type, react } of services.reactions) if (type === event.type) await react(own, event);
    },
    announce: (topic, id) => trail.changes.push({ topic, id }),
    setSignIn: (change) => {
      trail.signIn = change;
    },
    reviewListeners: () => {
      trail.reviewsListeners = true;
    },
  };
  return own;
}

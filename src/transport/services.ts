import type { FastifyRequest } from 'fastify';
import type { Clinic } from '#foundation/clinic.ts';
import type { AuditEntry } from '#foundation/audit-entry.ts';
import type { Actor } from '#foundation/actor.ts';
import type { Clock, Instant } from '#foundation/instant.ts';
import type { Random } from '#foundation/random.ts';
import type { Refusal } from '#foundation/refusal.ts';
import type { Database } from '#database/tenant.ts';
import type { Journal } from '#database/write-path.ts';
import type { LiveUpdates } from './live.ts';
import type { Recognised } from './policy.ts';
import type { Context, Reaction } from './route.ts';

export type Audience = 'public' | 'staff' | 'patient';

/** A read of a patient's record on its way into the audit record; one that must stand is there before the answer goes out. */
export type ReadRecord = { readonly clinic: Clinic; readonly actor: Actor; readonly now: Instant; readonly entries: readonly AuditEntry[]; readonly mustStand: boolean };

/** What the HTTP kit needs from the domains and the machine; put together by the server. */
export type Services = {
  readonly database: Database;
  readonly clock: Clock;
  readonly random: Random;
  readonly journal: Journal;
  /** Takes a read into the audit record; resolves at once for reads that may be written together, and rejects when one that must stand does not. */
  readonly recordRead: (read: ReadRecord) => Promise<void>;
  readonly reactions: readonly Reaction[];
  readonly live: LiveUpdates;
  /** The clinic a request is for: from the path for the public, from the sign-in cookie for people. */
  readonly clinicOf: (request: FastifyRequest, audience: Audience) => Promise<Clinic | Refusal>;
  /** Hands out anew what the command of this operation id began for this person, whose answer may have been lost. */
  readonly signInAgain: (context: Context<never>) => Promise<void>;
  /** Who sends the request, by the audience's cookie. */
  readonly recognise: (request: FastifyRequest, audience: Audience, clinic: Clinic) => Promise<Recognised | Refusal>;
};

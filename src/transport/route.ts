import type { Kysely } from 'kysely';
import type { Actor, SignInId } from '#foundation/actor.ts';
import type { AuditEntry } from '#foundation/audit-entry.ts';
import type { Clinic } from '#foundation/clinic.ts';
import type { AnswerOf, Contract, RequestOf } from '#foundation/contract.ts';
import type { Id, OperationId, PatientId, StaffId } from '#foundation/id.ts';
import type { Instant } from '#foundation/instant.ts';
import type { Random } from '#foundation/random.ts';
import type { Refusal } from '#foundation/refusal.ts';
import type { Role } from '#foundation/role.ts';
import type { Policy } from './policy.ts';

/** Something that happened in one domain and that later domains may act on in the same transaction. */
export type DomainEvent = { readonly type: string };

/** What a handler works with: one transaction of one clinic, who acts, the present instant, and what goes with the answer. */
export type Context<Tables> = {
  readonly tx: Kysely<Tables>;
  readonly clinic: Clinic;
  readonly actor: Actor;
  readonly now: Instant;
  readonly random: Random;
  /** Where this request's page came from, as browsers write it, such as `https://clinic.example`. */
  readonly origin: string;
  /** The client's id of this command; null while something is only read. */
  readonly operationId: OperationId | null;
  newId<Entity extends string>(): Id<Entity>;
  /** Adds a line to the audit record; every command and every read of a patient's record has at least one. */
  audit(entry: AuditEntry): void;
  /** Runs the later domains' reactions now, in this transaction. */
  publish(event: DomainEvent): Promise<void>;
  /** Tells open screens, once this has committed, that what they show under `topic` has changed. */
  announce(topic: string, id: string): void;
  /** Starts or ends a signed-in period of the audience's cookie, once this has committed. */
  setSignIn(change: { readonly audience: 'staff' | 'patient'; readonly token: string | null }): void;
  /** Looks again, once this has committed, at who may still listen to live changes. */
  reviewListeners(): void;
};

export type StaffActor = { readonly kind: 'staff'; readonly staffId: StaffId; readonly signInId: SignInId; readonly name: string; readonly roles: readonly Role[] };
export type PatientActor = { readonly kind: 'patient'; readonly patientId: PatientId; readonly signInId: SignInId };

type ActorOf<P extends Policy> = P extends { audience: 'staff' } ? StaffActor : P extends { audience: 'patient' } ? PatientActor : Actor;

export type Handle<C extends Contract, P extends Policy, Tables> = (
  context: Omit<Context<Tables>, 'actor'> & { readonly actor: ActorOf<P> },
  request: RequestOf<C>,
) => Promise<AnswerOf<C> | Refusal>;

/** A contract with its policy and its handler, ready to be mounted. */
export type Route = {
  readonly contract: Contract;
  readonly policy: Policy;
  readonly handle: (context: Context<never>, request: { params: unknown; query: unknown; body: unknown }) => Promise<unknown>;
};

/** Declares a route; the handler's actor has the kind that the policy admits. */
export function route<C extends Contract, const P extends Policy, Tables>(contract: C, policy: P, handle: Handle<C, P, Tables>): Route {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the kit parses the request with the contract and admits the actor with the policy before it calls the handler
  return { contract, policy, handle: handle as unknown as Route['handle'] };
}

/** What a later domain does when an earlier one publishes an event of this type; runs in the same transaction. */
export type Reaction = { readonly type: string; readonly react: (context: Context<never>, event: DomainEvent) => Promise<void> };

/** Declares a reaction to one type of event. */
export function reaction<Event extends DomainEvent, Tables>(
  type: Event['type'],
  react: (context: Context<Tables>, event: Event) => Promise<void>,
): Reaction {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the kit calls it only for events of this type
  return { type, react: react as unknown as Reaction['react'] };
}

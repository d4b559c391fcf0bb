import type { Actor } from '#foundation/actor.ts';
import type { Refusal } from '#foundation/refusal.ts';
import type { Role } from '#foundation/role.ts';
import { refuse } from './refusals.ts';

/**
 * Who may use a route. Every route declares one, or the server does not boot.
 * - `public`: anyone, for the clinic named in the path
 * - `staff`: a signed-in member of staff with at least one of the roles; `stepUp` asks for a fresh proof of identity,
 *   `evenLocked` lets a locked screen in, which everything else refuses, and `evenWithoutFactor` whoever signed in by a
 *   password alone, who reaches nothing else before they have added or shown a second factor
 * - `patient`: a signed-in patient, for their own record only
 */
export type Policy =
  | { readonly audience: 'public' }
  | { readonly audience: 'staff'; readonly roles: readonly Role[]; readonly stepUp?: true; readonly evenLocked?: true; readonly evenWithoutFactor?: true }
  | { readonly audience: 'patient' };

/** Who the request comes from, as the people domain recognised it. */
export type Recognised = { readonly actor: Actor; readonly hasSteppedUp: boolean; readonly owesFactor: boolean };

/** Whether this policy lets this person in; the answer to a closed door never says what is behind it. */
export function checkPolicy(policy: Policy, { actor, hasSteppedUp, owesFactor }: Recognised): Refusal | null {
  if (policy.audience === 'public') return null;
  if (actor.kind !== policy.audience) return refuse('sign-in.needed');
  if (policy.audience === 'patient' || actor.kind !== 'staff') return null;
  if (owesFactor && policy.evenWithoutFactor !== true) return refuse('sign-in.factor-needed');
  if (!actor.roles.some((role) => policy.roles.includes(role))) return refuse('sign-in.role-missing', { roles: policy.roles });
  if (policy.stepUp && !hasSteppedUp) return refuse('sign-in.step-up-needed');
  return null;
}

import { createHash } from 'node:crypto';
import type { ClinicId } from '#foundation/id.ts';
import type { Instant } from '#foundation/instant.ts';
import type { Refusal } from '#foundation/refusal.ts';
import { refuse } from '../refusals.ts';
import type { WrongTries } from '../sign-in-tries.ts';
import { areForgotten, waitLeft } from '../sign-in-tries.ts';

/** One account or one locked screen whose factor is being tried. */
export type TryKey = string;

/** A refusal undoes everything that was written, so wrong tries are counted here, in the process that serves the clinic. */
const tries = new Map<TryKey, WrongTries>();
const MOST_KEPT = 10_000;

/** The key of an account, whether it exists or not; the address itself is not kept. */
export function accountKey(clinicId: ClinicId, email: string): TryKey {
  return createHash('sha256').update(`account ${clinicId} ${email}`).digest('base64url');
}

/** The key of one sign-in, so that guessing at an address elsewhere never keeps a screen in the clinic locked. */
export function screenKey(clinicId: ClinicId, signInId: string): TryKey {
  return `screen ${clinicId} ${signInId}`;
}

/** A try that counts as wrong until it turns out otherwise. */
export type Try = {
  /** It was right: counting starts again. */
  wasRight(): void;
  /** It was neither right nor wrong yet: all is as if it had not been. */
  wasNeither(): void;
};

/** Counts a try before it is looked at, so that many at once are all counted; refused while the wait for it runs. */
export function beginTry(key: TryKey, now: Instant): Try | Refusal {
  const earlier = tries.get(key);
  const counted = earlier !== undefined && !areForgotten(earlier, now) ? earlier : { count: 0, lastAt: now };
  const waitMs = waitLeft(counted, now);
  if (waitMs > 0) return refuse('people.too-many-tries', { waitSeconds: Math.ceil(waitMs / 1000) });
  keep(key, { count: counted.count + 1, lastAt: now });
  return {
    wasRight: () => void tries.delete(key),
    wasNeither: () => keep(key, { count: (tries.get(key)?.count ?? 1) - 1, lastAt: counted.lastAt }),
  };
}

function keep(key: TryKey, counted: WrongTries): void {
  tries.delete(key);
  tries.set(key, counted);
  const [oldest] = tries.keys();
  if (tries.size > MOST_KEPT && oldest !== undefined) tries.delete(oldest);
}

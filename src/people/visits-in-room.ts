import type { Instant } from '#foundation/instant.ts';
import { toInstant } from '#foundation/instant.ts';
import type { Refusal } from '#foundation/refusal.ts';

type Visits = { readonly count: number; readonly moments: readonly Instant[] };

/** When the visits begin that keep a room open, as a refusal to close it names them, and how many there are in all. */
export function visitsInRoom({ facts }: Refusal): Visits {
  const named: readonly unknown[] = Array.isArray(facts['visits']) ? facts['visits'] : [];
  const moments = named.flatMap((visit) => (isVisit(visit) ? [toInstant(visit.startsAt)] : []));
  return { moments, count: typeof facts['count'] === 'number' ? facts['count'] : moments.length };
}

function isVisit(visit: unknown): visit is { readonly startsAt: string } {
  return typeof visit === 'object' && visit !== null && 'startsAt' in visit && typeof visit.startsAt === 'string';
}

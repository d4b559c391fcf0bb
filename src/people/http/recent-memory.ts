import type { ClinicId } from '#foundation/id.ts';
import type { Instant, Milliseconds } from '#foundation/instant.ts';

/** After a change nothing is remembered for longer than any commit takes, so that no request sees what was before it. */
const DISTRUSTED_MS = 30_000;
const MOST_KEPT = 5_000;

const distrustedUntil = new Map<ClinicId, number>();

/**
 * Call in the act of changing who may come in or how a clinic is set: for a while the database is asked every time
 * again, so that the change holds for the very next request.
 */
export function distrustMemory(clinicId: ClinicId, now: Instant): void {
  distrustedUntil.set(clinicId, Date.parse(now) + DISTRUSTED_MS);
}

/** What was read a moment ago, by clinic and key. */
export type RecentMemory<Value> = {
  find(clinicId: ClinicId, key: string, now: Instant): Value | undefined;
  keep(clinicId: ClinicId, key: string, value: Value, now: Instant): void;
};

/** @param keptFor how long something read may be used again without asking the database */
export function openRecentMemory<Value>(keptFor: Milliseconds): RecentMemory<Value> {
  const kept = new Map<string, { readonly value: Value; readonly atMs: number }>();
  return {
    find(clinicId, key, now) {
      const entry = kept.get(`${clinicId} ${key}`);
      const ageMs = entry === undefined ? Infinity : Date.parse(now) - entry.atMs;
      return isTrusted(clinicId, now) && ageMs >= 0 && ageMs <= keptFor ? entry?.value : undefined;
    },
    keep(clinicId, key, value, now) {
      if (kept.size >= MOST_KEPT) kept.clear();
      if (isTrusted(clinicId, now)) kept.set(`${clinicId} ${key}`, { value, atMs: Date.parse(now) });
    },
  };
}

function isTrusted(clinicId: ClinicId, now: Instant): boolean {
  return Date.parse(now) > (distrustedUntil.get(clinicId) ?? 0);
}

import type { Refused } from './browser.ts';
import { isRefused } from './browser.ts';
import type { Missing } from './missing.ts';
import { namedOnce, recordOf } from './missing.ts';

/** Why nothing was asked where the public interface has no route for it. */
export const NO_ADDRESS = 'the platform has no address for this yet';

/**
 * What became of an event: it was entered; the platform refused it; there was nothing it could be done to, which is no
 * refusal; or the platform has no way to enter it yet.
 */
export type EventOutcome =
  | { readonly state: 'done'; readonly found: string }
  | { readonly state: 'failed'; readonly found: string }
  | { readonly state: 'refused'; readonly refusal: Refused; readonly rules: readonly string[] }
  | { readonly state: 'not-supported'; readonly reason: string; readonly missing: readonly string[] };

export function done(found = 'entered'): EventOutcome {
  return { state: 'done', found };
}

export function failed(found: string): EventOutcome {
  return { state: 'failed', found };
}

/** @param rules the rules that the refusal, or the state it speaks of, names; those in its text are found anyway */
export function refused(refusal: Refused, rules: readonly string[] = []): EventOutcome {
  if (refusal.code === 'request.unknown-address') return notSupported(NO_ADDRESS, recordOf('address for this'));
  return { state: 'refused', refusal, rules: [...new Set([...rules, ...rulesIn(refusal)])] };
}

export function notSupported(reason: string, ...missing: Missing): EventOutcome {
  return { state: 'not-supported', reason, missing: namedOnce(missing) };
}

/** The outcome of a single request. */
export function outcomeOf(reply: unknown, found?: string): EventOutcome {
  return isRefused(reply) ? refused(reply) : done(found);
}

/** The rule ids that a refusal names in its code, its sentence or its facts. */
function rulesIn(refusal: Refused): readonly string[] {
  return JSON.stringify(refusal).match(/\b[A-Z]{2,}(?:-[A-Z]*\d+[a-z]?)+\b/g) ?? [];
}

/** A refusal in words, for a report. */
export function writtenRefusal({ code, sentence, facts }: Refused, rules: readonly string[]): string {
  const about = rules.length === 0 ? '' : `; rules ${rules.join(', ')}`;
  const detail = code === 'request.invalid' ? `; ${JSON.stringify(facts)}` : '';
  return `refused (${code}${about}): ${sentence}${detail}`;
}

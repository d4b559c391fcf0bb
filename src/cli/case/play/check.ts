import type { Instant } from '#foundation/instant.ts';
import type { LocalDate } from '#foundation/zoned-time.ts';
import { localDateOf } from '#foundation/zoned-time.ts';
import { containsPhrase, isExpectedNumber, isExpectedTime } from '../compare.ts';
import type { ExpectedNumber } from '../expected-values.ts';
import type { TimeContext } from '../time-text.ts';
import { resolveTime } from '../time-text.ts';
import type { Missing } from './missing.ts';

/** One stated field of an expectation against what was found. */
export type Check = {
  readonly field: string;
  readonly outcome: 'met' | 'unmet' | 'unsupported';
  /** What was found; for a field the platform has nothing for, why. */
  readonly found: string;
  /** What is missing for a field the platform has nothing for. */
  readonly missing: readonly string[];
};

/** Checks of a field that the case may leave out: then there is nothing to compare. */
type Checks = readonly Check[];

export function check(field: string, isMet: boolean, found: unknown): Check {
  return { field, outcome: isMet ? 'met' : 'unmet', found: shown(found), missing: [] };
}

/** A stated field for which the platform has nothing to compare with. */
export function unsupported(field: string, stated: unknown, reason: string, ...missing: Missing): Checks {
  return stated === undefined ? [] : [{ field, outcome: 'unsupported', found: reason, missing }];
}

export function same(field: string, stated: string | boolean | undefined, found: string | boolean | null): Checks {
  return stated === undefined ? [] : [check(field, stated === found, found)];
}

export function sameNumber(field: string, stated: ExpectedNumber | undefined, found: number | string | null): Checks {
  return stated === undefined ? [] : [check(field, isExpectedNumber(stated, found), found)];
}

export function sameTime(field: string, stated: string | null | undefined, found: Instant | null, context: TimeContext): Checks {
  return stated === undefined ? [] : [check(field, isExpectedTime(stated, found, context), found)];
}

/** A day of the clinic's calendar against a stated day, a moment of it, or none. */
export function sameDay(field: string, stated: string | null | undefined, found: LocalDate | null, context: TimeContext): Checks {
  if (stated === undefined) return [];
  if (stated === null) return [check(field, found === null, found)];
  const moment = stated.length === 10 ? null : resolveTime(stated, context);
  return [check(field, found !== null && found === (moment === null ? stated : localDateOf(moment, context.zone)), found)];
}

/** Everything listed must be there. */
export function all(field: string, stated: readonly string[] | undefined, found: readonly string[]): Checks {
  return stated === undefined ? [] : [check(field, stated.every((each) => found.includes(each)), found.length === 0 ? 'none' : found.join(', '))];
}

/** Nothing listed may be there. */
export function none(field: string, stated: readonly string[] | undefined, found: readonly string[]): Checks {
  return stated === undefined ? [] : [check(field, stated.every((each) => !found.includes(each)), found.length === 0 ? 'none' : found.join(', '))];
}

type Words = { readonly contains?: readonly string[] | undefined; readonly notContains?: readonly string[] | undefined };

export function words({ contains, notContains }: Words, text: string): Checks {
  const missing = (contains ?? []).filter((phrase) => !containsPhrase(text, phrase));
  const unwanted = (notContains ?? []).filter((phrase) => containsPhrase(text, phrase));
  return [
    ...(contains === undefined ? [] : [check('contains', missing.length === 0, missing.length === 0 ? 'all words' : `without ${missing.join(', ')}: ${shortened(text)}`)]),
    ...(notContains === undefined ? [] : [check('notContains', unwanted.length === 0, unwanted.length === 0 ? 'none of the words' : `with ${unwanted.join(', ')}`)]),
  ];
}

export function shown(value: unknown): string {
  if (value === null || value === undefined) return 'none';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

const LONGEST_SHOWN = 240;

export function shortened(text: string): string {
  return text.length <= LONGEST_SHOWN ? text : `${text.slice(0, LONGEST_SHOWN)}…`;
}

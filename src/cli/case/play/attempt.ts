import { containsPhrase } from '../compare.ts';
import type { PlayedEvent } from '../events.ts';
import type { EventStatus, ExpectationLine } from '../report.ts';
import type { EventOutcome } from './outcome.ts';
import { writtenRefusal } from './outcome.ts';
import { shown } from './check.ts';

type Refused = Extract<EventOutcome, { state: 'refused' }>;
type ExpectedRefusal = NonNullable<PlayedEvent['refused']>;

/** What became of an attempt, and of the expectation it carries. */
export type Attempt = {
  readonly status: EventStatus;
  readonly expectation: Pick<ExpectationLine, 'expect' | 'status' | 'expected' | 'found' | 'missingRules'> | null;
};

/** Judges an event against what the case expects of it: to be refused, to be accepted, or nothing in particular. */
export function judgeAttempt({ refused, accepted }: Pick<PlayedEvent, 'refused' | 'accepted'>, outcome: EventOutcome): Attempt {
  if (refused !== undefined) return judgeRefusal(refused, outcome);
  const status = statusOf(outcome);
  if (accepted === undefined) return { status, expectation: null };
  return { status, expectation: { expect: 'accepted', expected: 'accepted', ...foundIn(outcome), status: status === 'done' ? 'held' : status === 'not-yet-supported' ? 'not-yet-supported' : 'not-held' } };
}

function judgeRefusal(refused: ExpectedRefusal, outcome: EventOutcome): Attempt {
  const expected = Object.keys(refused).length === 0 ? 'refused' : `refused: ${shown(refused)}`;
  const line = { expect: 'refused', expected, ...foundIn(outcome) } as const;
  if (outcome.state === 'not-supported') return { status: 'not-yet-supported', expectation: { ...line, status: 'not-yet-supported' } };
  const isMet = outcome.state === 'refused' && isExpected(refused, outcome);
  return { status: isMet ? 'refused-as-expected' : 'failed', expectation: { ...line, status: isMet ? 'held' : 'not-held' } };
}

function isExpected({ rule, rules, code, contains }: ExpectedRefusal, { refusal, rules: named }: Refused): boolean {
  const text = `${refusal.sentence}\n${JSON.stringify(refusal.facts)}`;
  return (
    (rule === undefined || named.includes(rule)) &&
    (rules ?? []).every((each) => named.includes(each)) &&
    (code === undefined || code === refusal.code) &&
    (contains ?? []).every((phrase) => containsPhrase(text, phrase))
  );
}

function statusOf({ state }: EventOutcome): EventStatus {
  switch (state) {
    case 'done':
      return 'done';
    case 'not-supported':
      return 'not-yet-supported';
    case 'failed':
    case 'refused':
      return 'failed';
  }
}

function foundIn(outcome: EventOutcome): Pick<ExpectationLine, 'found' | 'missingRules'> {
  switch (outcome.state) {
    case 'done':
      return { found: `accepted (${outcome.found})`, missingRules: [] };
    case 'failed':
      return { found: outcome.found, missingRules: [] };
    case 'refused':
      return { found: writtenRefusal(outcome.refusal, outcome.rules), missingRules: [] };
    case 'not-supported':
      return { found: outcome.reason, missingRules: outcome.missing };
  }
}

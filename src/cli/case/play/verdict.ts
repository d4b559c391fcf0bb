import type { CaseExpectation } from '../expectations.ts';
import type { ExpectationStatus } from '../report.ts';
import type { Check } from './check.ts';
import { shortened, shown } from './check.ts';
import type { Missing } from './missing.ts';
import { namedOnce } from './missing.ts';

/** How an expectation came out, in words, and what is missing where the platform has nothing for it yet. */
export type Verdict = { readonly status: ExpectationStatus; readonly expected: string; readonly found: string; readonly missingRules: readonly string[] };

/** Something that an expectation may be looking for, with how it compares. */
export type Candidate = { readonly label: string; readonly checks: readonly Check[] };

type Sought = { readonly absent?: true | undefined; readonly count?: number | undefined };

/** Everything stated must be so. */
export function judge(expectation: CaseExpectation, checks: readonly Check[]): Verdict {
  const status = checks.some(({ outcome }) => outcome === 'unmet') ? 'not-held' : checks.some(({ outcome }) => outcome === 'unsupported') ? 'not-yet-supported' : 'held';
  return { status, expected: statedText(expectation), found: written(checks), missingRules: missingRulesOf(expectation, status, checks) };
}

/** Something must match in everything stated; or nothing, or exactly so many. */
export function judgeSearch(expectation: CaseExpectation & Sought, candidates: readonly Candidate[]): Verdict {
  const matching = candidates.filter(({ checks }) => checks.every(({ outcome }) => outcome === 'met'));
  const open = candidates.filter((each) => !matching.includes(each) && each.checks.every(({ outcome }) => outcome !== 'unmet'));
  const status = statusOf(expectation, matching.length, open.length);
  return { status, expected: statedText(expectation), found: foundAmong(matching, candidates), missingRules: missingRulesOf(expectation, status, open.flatMap(({ checks }) => checks)) };
}

/** The platform has nothing to ask. */
export function cannotJudge(expectation: CaseExpectation, reason: string, ...missing: Missing): Verdict {
  return { status: 'not-yet-supported', expected: statedText(expectation), found: reason, missingRules: namedOnce([...ownRule(expectation), ...missing]) };
}

/** Looking for it went wrong. */
export function notHeld(expectation: CaseExpectation, reason: string): Verdict {
  return { status: 'not-held', expected: statedText(expectation), found: reason, missingRules: [] };
}

function statusOf({ absent, count }: Sought, matching: number, open: number): ExpectationStatus {
  const wanted = absent === true ? 0 : count;
  if (wanted === undefined) return matching > 0 ? 'held' : open > 0 ? 'not-yet-supported' : 'not-held';
  if (matching > wanted) return 'not-held';
  if (open > 0) return 'not-yet-supported';
  return matching === wanted ? 'held' : 'not-held';
}

const MOST_LISTED = 8;

function foundAmong(matching: readonly Candidate[], candidates: readonly Candidate[]): string {
  if (matching.length > 0) return shortened(matching.map(({ label }) => label).join('; '));
  if (candidates.length === 0) return 'nothing of the kind';
  const unmet = ({ checks }: Candidate) => checks.filter(({ outcome }) => outcome !== 'met');
  const [nearest] = candidates.toSorted((left, right) => unmet(left).length - unmet(right).length);
  const others = candidates.slice(0, MOST_LISTED).map(({ label }) => label).join('; ');
  return nearest === undefined ? others : `nearest: ${nearest.label} (${written(unmet(nearest))}); all: ${others}`;
}

function written(checks: readonly Check[]): string {
  return checks.map(({ field, found }) => `${field} ${found}`).join('; ');
}

function missingRulesOf(expectation: CaseExpectation, status: ExpectationStatus, checks: readonly Check[]): readonly string[] {
  if (status !== 'not-yet-supported') return [];
  const named = namedOnce(checks.flatMap(({ outcome, missing }) => (outcome === 'unsupported' ? missing : [])));
  return named.length > 0 ? named : ownRule(expectation);
}

function ownRule({ rule }: CaseExpectation): readonly string[] {
  return rule === undefined ? [] : [rule];
}

const HEAD = new Set(['expect', 'at', 'note']);

/** What an expectation states, in words. */
function statedText(expectation: CaseExpectation): string {
  const fields = Object.entries(expectation).filter(([name, value]) => !HEAD.has(name) && value !== undefined);
  return fields.map(([name, value]) => `${name} ${shown(value)}`).join('; ') || expectation.expect;
}

import type { StaffId } from '#foundation/id.ts';
import type { Instant } from '#foundation/instant.ts';
import { between, days } from '#foundation/instant.ts';
import type { Refusal } from '#foundation/refusal.ts';
import type { Role } from '#foundation/role.ts';
import type { EligibilityVerdict } from './eligibility.ts';
import { refuse } from './refusals.ts';
import type { ScreeningRuleId } from './rule-set.ts';
import { screeningRules } from './rule-set.ts';
import type { RefuseFinding, UnknownFinding } from './screening-finding.ts';
import type { ScreeningSettings } from './settings.ts';

/** A prescriber's decision on one verdict, with the reason; it says nothing about a later verdict. */
export type ScreeningDecision = {
  readonly outcome: 'accepted' | 'declined';
  readonly reason: string;
  readonly decidedBy: StaffId;
  readonly decidedAt: Instant;
  /** The moment of the verdict decided on. */
  readonly screenedAt: Instant;
};

/** A decision that someone wishes to make. */
export type ProposedDecision = Omit<ScreeningDecision, 'screenedAt'> & { readonly roles: readonly Role[] };

/**
 * Makes a decision on a verdict. To decline is always possible; to accept is not while a refusal stands
 * (`screening.no-override`) or something is not known (`screening.incomplete`). There is no way around either.
 */
export function decideScreening(verdict: EligibilityVerdict, { roles, ...proposed }: ProposedDecision): ScreeningDecision | Refusal {
  if (!roles.includes('prescriber')) return refuse('screening.not-a-prescriber');
  if (proposed.reason.trim() === '') return refuse('screening.reason-missing');
  const accepts = proposed.outcome === 'accepted';
  if (accepts && verdict.outcome === 'refuse') return refuse('screening.no-override', { rules: ruleIds(verdict, 'REFUSE') });
  if (accepts && verdict.outcome === 'incomplete') return refuse('screening.incomplete', { rules: ruleIds(verdict, 'UNKNOWN') });
  return { ...proposed, screenedAt: verdict.screenedAt };
}

function ruleIds(verdict: EligibilityVerdict, grade: 'REFUSE' | 'UNKNOWN'): readonly string[] {
  return Array.from(new Set(verdict.findings.filter((finding) => finding.grade === grade).map(({ ruleId }) => ruleId)));
}

/** Where a person's screening stands; only `cleared` opens the way to a plan, an order or a session. */
export type ScreeningStanding = 'refused' | 'incomplete' | 'undecided' | 'declined' | 'out-of-date' | 'cleared';

/** A finding that keeps screening from being cleared whatever anybody decides. */
export type OpenFinding = RefuseFinding | UnknownFinding;

/** The findings behind a standing of `refused` or `incomplete`; none behind any other. */
export function openFindings(standing: ScreeningStanding, verdict: EligibilityVerdict | null): readonly OpenFinding[] {
  const grade = standing === 'refused' ? 'REFUSE' : standing === 'incomplete' ? 'UNKNOWN' : null;
  return (verdict?.findings ?? []).filter((finding): finding is OpenFinding => finding.grade === grade);
}

/** A rule that stands in the way in its own words, and what would lift it. It names no value of the person's. */
export type StandingRule = { readonly ruleId: ScreeningRuleId; readonly title: string; readonly liftedBy: string };

/** The rules behind open findings, each with what would lift it, once. */
export function standingRules(findings: readonly OpenFinding[]): readonly StandingRule[] {
  const rules = findings.map((finding) => ({ ruleId: finding.ruleId, title: screeningRules[finding.ruleId].title, liftedBy: liftedBy(finding) }));
  return rules.filter((rule, index) => rules.findIndex((each) => each.ruleId === rule.ruleId && each.liftedBy === rule.liftedBy) === index);
}

/** What would lift an open finding: evidence, or the answer that is missing. */
export function liftedBy(finding: OpenFinding): string {
  return finding.grade === 'REFUSE' ? finding.liftedBy : `An answer: ${finding.missing.join(', ')}.`;
}

/** The standing of the latest verdict with the latest decision; without a verdict screening is incomplete. */
export function screeningStanding(
  verdict: EligibilityVerdict | null,
  decision: ScreeningDecision | null,
  now: Instant,
  settings: ScreeningSettings,
): ScreeningStanding {
  if (verdict === null) return 'incomplete';
  if (verdict.outcome === 'refuse') return 'refused';
  if (between(verdict.screenedAt, now) > days(settings['SCREENING.validDays'])) return 'out-of-date';
  if (verdict.outcome === 'incomplete') return 'incomplete';
  const own = decision?.screenedAt === verdict.screenedAt ? decision : null;
  if (own?.outcome === 'declined') return 'declined';
  return verdict.outcome === 'eligible' || own !== null ? 'cleared' : 'undecided';
}

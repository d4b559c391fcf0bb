import type { StaffId } from '#foundation/id.ts';
import type { Instant } from '#foundation/instant.ts';
import { between, days } from '#foundation/instant.ts';
import type { Refusal } from '#foundation/refusal.ts';
import type { Role } from '#foundation/role.ts';
import type { EligibilityVerdict } from './eligibility.ts';
import { newFindings } from './new-findings.ts';
import { refuse } from './refusals.ts';
import type { ScreeningRuleId } from './rule-set.ts';
import { screeningRules } from './rule-set.ts';
import type { RefuseFinding, ReviewFinding, ScreeningFinding, UnknownFinding } from './screening-finding.ts';
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

/** Where a person's screening can stand; only `cleared` opens the way to a plan, an order or a session. */
export const SCREENING_STANDINGS = ['refused', 'incomplete', 'new-finding', 'undecided', 'declined', 'out-of-date', 'cleared'] as const;

/** Where a person's screening stands; `new-finding` once something came up after it was cleared. */
export type ScreeningStanding = (typeof SCREENING_STANDINGS)[number];

/** A finding that keeps screening from being cleared: it bars, something is not known, or nobody has weighed it yet. */
export type OpenFinding = RefuseFinding | UnknownFinding | ReviewFinding;

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

/** What would lift an open finding: evidence, the answer that is missing, or a decision that has it in front of it. */
export function liftedBy(finding: OpenFinding): string {
  switch (finding.grade) {
    case 'REFUSE':
      return finding.liftedBy;
    case 'UNKNOWN':
      return `An answer: ${finding.missing.join(', ')}.`;
    case 'REVIEW':
      return 'Screening is run again, and the prescriber weighs it and says why.';
  }
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

/** Where screening stands by the facts of this moment, the findings behind it, and those the newest verdict did not have. */
export type StandingNow = { readonly standing: ScreeningStanding; readonly open: readonly OpenFinding[]; readonly news: readonly ScreeningFinding[] };

/**
 * Where screening stands when the rules are judged anew over the facts of this moment, whether or not anybody has run
 * them again. A verdict and a decision cover the findings they had, with their inputs, and no other: something new that
 * bars refuses, a gap leaves screening incomplete, and what has to be weighed waits for the prescriber once more (H08).
 */
export function standingNow(verdict: EligibilityVerdict | null, decision: ScreeningDecision | null, anew: EligibilityVerdict, settings: ScreeningSettings): StandingNow {
  const decided = screeningStanding(verdict, decision, anew.screenedAt, settings);
  const news = verdict === null ? [] : newFindings(verdict, anew);
  if (decided !== 'refused' && news.some(({ grade }) => grade === 'REFUSE')) return { standing: 'refused', open: openFindings('refused', anew), news };
  if (decided !== 'cleared' || news.length === 0) return { standing: decided, open: openFindings(decided, verdict), news };
  const gaps = news.filter((finding) => finding.grade === 'UNKNOWN');
  if (gaps.length > 0) return { standing: 'incomplete', open: gaps, news };
  return { standing: 'new-finding', open: news.filter((finding) => finding.grade === 'REVIEW'), news };
}

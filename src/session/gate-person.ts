import type { Instant } from '#foundation/instant.ts';
import { between, days } from '#foundation/instant.ts';
import type { ConsentStanding } from '#plan/activation.ts';
import { CONSENT_LIFTED_BY, consentWords } from '#plan/activation.ts';
import type { OpenFinding, ScreeningStanding } from '#screening/screening-decision.ts';
import { liftedBy } from '#screening/screening-decision.ts';
import type { GateItem } from './gate-item.ts';
import { gateFinding, gateItem } from './gate-item.ts';
import type { SessionSettings } from './settings.ts';

/** The pregnancy test, where one applies. */
export type PregnancyTest =
  | 'not-applicable'
  | 'declined'
  | { readonly result: 'negative' | 'positive'; readonly testedAt: Instant; readonly hasMissedPeriodSince: boolean | null };

/** The ride home as planned this morning; `none` means that there is nobody. */
export type EscortPlan = 'none' | { readonly name: string; readonly relation: string; readonly phone: string };

/** The consent item. */
export function judgeConsent(consent: ConsentStanding | null): GateItem {
  if (consent === null) return gateItem('consent', { state: 'unknown', why: 'The consent was not read.', wouldMakeItGo: 'Read it again.' });
  if (consent === 'in-force') return gateItem('consent', { state: 'go', why: 'A signed consent for this treatment is in force.' });
  return gateItem('consent', { state: 'no-go', why: consentWords[consent], wouldMakeItGo: CONSENT_LIFTED_BY });
}

/** The screening item: cleared, which means decided, not refused, not too old and met by nothing new (H08); with the findings that stand in the way. */
export function judgeScreening(standing: ScreeningStanding | null, findings: readonly OpenFinding[]): GateItem {
  const remedy = [...new Set(findings.map(liftedBy))].join(' ');
  switch (standing) {
    case null:
      return gateItem('screening', { state: 'unknown', why: 'No screening was read.', wouldMakeItGo: 'Screening is done.' });
    case 'cleared':
      return gateItem('screening', { state: 'go', why: 'Screening is cleared.' });
    case 'incomplete':
      return gateItem('screening', { state: 'unknown', why: 'Screening has unanswered items.', wouldMakeItGo: remedy || 'The answers.', findings });
    case 'new-finding':
      return gateItem('screening', { state: 'no-go', why: `New since screening was cleared: ${findings.map(({ sentence }) => sentence).join(' ') || 'a finding.'}`, wouldMakeItGo: remedy || 'Screening is run again, and the prescriber decides.', findings });
    case 'undecided':
      return gateItem('screening', { state: 'no-go', why: 'Screening waits for the prescriber’s decision.', wouldMakeItGo: 'The prescriber decides and says why.' });
    case 'declined':
      return gateItem('screening', { state: 'no-go', why: 'The prescriber decided against treatment.', wouldMakeItGo: 'A new decision by the prescriber.' });
    case 'refused':
      return gateItem('screening', { state: 'no-go', why: 'Screening found a reason not to treat.', wouldMakeItGo: remedy || 'Evidence that replaces the finding, and a new screening.', findings });
    case 'out-of-date':
      return gateItem('screening', { state: 'no-go', why: 'The screening is too old.', wouldMakeItGo: 'Screening is run again.' });
  }
}

/** The item on response so far (NR-1): a flagged course asks for the prescriber's reason before the next dose. */
export function judgeNonResponse(nonResponse: 'not-flagged' | 'flagged' | null): GateItem {
  if (nonResponse === null) return gateItem('non-response', { state: 'unknown', why: 'The response so far was not read.', wouldMakeItGo: 'Read it again.' });
  if (nonResponse === 'not-flagged') return gateItem('non-response', { state: 'go', why: 'Nothing asks for a review of the course.' });
  return gateItem('non-response', {
    state: 'needs-reason',
    why: 'Little improvement after four doses: continue, change or stop is to be reviewed.',
    wouldMakeItGo: 'The prescriber reviews the course and writes the reason to go on.',
    findings: [gateFinding('NR-1', 'The first assessment after dose 4 shows less improvement than the clinic’s line.', null, { key: 'TransPsy24', mark: 'C' })],
  });
}

/** The pregnancy item: a test where one applies, not too old and without a missed period since (PREG-1). */
export function judgePregnancy(test: PregnancyTest | null, now: Instant, settings: SessionSettings): GateItem {
  const limit = settings['GATE.pregnancyTestDays'];
  if (test === null) return gateItem('pregnancy', { state: 'unknown', why: 'Whether a test is needed was not answered.', wouldMakeItGo: 'Answer it, and test if it applies.' });
  if (test === 'not-applicable') return gateItem('pregnancy', { state: 'go', why: 'No test applies.' });
  if (test === 'declined') {
    return gateItem('pregnancy', { state: 'needs-reason', why: 'The person declined the test.', wouldMakeItGo: 'A test, or the prescriber’s reason after talking with the person.' });
  }
  if (test.result === 'positive') {
    const findings = [gateFinding('PREG-1', 'A pregnancy test was positive.', null, { key: 'SprLabel', mark: 'C' }, [{ name: 'test', value: 'positive', at: test.testedAt }])];
    return gateItem('pregnancy', { state: 'no-go', why: 'A pregnancy test was positive.', wouldMakeItGo: 'No dose is given during pregnancy.', findings });
  }
  if (test.hasMissedPeriodSince === null) {
    return gateItem('pregnancy', { state: 'unknown', why: 'A missed period was not asked about.', wouldMakeItGo: 'Ask, and test if one was missed.' });
  }
  if (test.hasMissedPeriodSince || between(test.testedAt, now) > days(limit)) {
    return gateItem('pregnancy', { state: 'no-go', why: `The test is more than ${limit} days old, or a period was missed since.`, wouldMakeItGo: 'A new test.' });
  }
  return gateItem('pregnancy', { state: 'go', why: 'The last test was negative and is recent.' });
}

/** The escort item: a named person, or no dose today (ELIG-R10). */
export function judgeEscortPlan(escort: EscortPlan | null): GateItem {
  if (escort === null) return gateItem('escort', { state: 'unknown', why: 'The ride home was not asked about.', wouldMakeItGo: 'Name, relation and phone of the escort.' });
  if (escort === 'none') {
    const findings = [gateFinding('ELIG-R10', 'Nobody takes the person home.', 'A named escort', { key: 'SprLabel', mark: 'C' })];
    return gateItem('escort', { state: 'no-go', why: 'Nobody takes the person home.', wouldMakeItGo: 'A named escort.', findings });
  }
  if ([escort.name, escort.relation, escort.phone].some((text) => text.trim() === '')) {
    return gateItem('escort', { state: 'unknown', why: 'The escort’s name, relation or phone is missing.', wouldMakeItGo: 'All three.' });
  }
  return gateItem('escort', { state: 'go', why: 'An escort is named.' });
}

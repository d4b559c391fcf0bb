import type { Instant } from '#foundation/instant.ts';
import type { RuleInput } from '#foundation/rule.ts';
import type { AsqResult } from '#measures/asq-screen.ts';
import type { ColumbiaAnswers, ColumbiaLevel } from '#measures/c-ssrs-level.ts';
import { readColumbia } from '#measures/c-ssrs-level.ts';
import type { ReviewFinding } from './screening-finding.ts';
import { reviewFinding } from './screening-finding.ts';

/** A sign of self-harm in an answer (SAFE-1), as the measures found it. */
export type RecordedSignal = { readonly measure: string; readonly itemId: string; readonly at: Instant };

/** A screener with its moment: numbered answers of the C-SSRS, or the result of an ASQ. */
export type RecordedColumbia = { readonly at: Instant; readonly answers: ColumbiaAnswers };

/** An ASQ screen with its moment and how it ended. */
export type RecordedAsq = { readonly at: Instant; readonly result: AsqResult };

/** Everything on record about suicide risk; the order of the lists does not matter, but that of two screeners of one moment the last gives the level. */
export type SuicideRiskRecord = {
  readonly signals: readonly RecordedSignal[];
  readonly columbias: readonly RecordedColumbia[];
  readonly asqs: readonly RecordedAsq[];
  /** When clinicians signed safety assessments. */
  readonly assessmentsSignedAt: readonly Instant[];
  /** When safety plans were signed, or gone through and signed again. */
  readonly safetyPlansSignedAt: readonly Instant[];
  /** When a prescriber lifted a hold of SAFE-3. */
  readonly holdsLiftedAt: readonly Instant[];
};

/** What is still owed before a dose: the follow-up (SAFE-1), assessment and plan (SAFE-2), or a hold that stands (SAFE-3). */
export type OwedBeforeDosing = 'follow-up' | 'safety-assessment' | 'safety-plan' | 'hold';

/** Where suicide risk stands by everything on record: the level, what is owed before a dose, and the findings that say why. */
export type SuicideRiskStanding = {
  /** The level of the latest screener; `not-assessed` when there is none. */
  readonly level: ColumbiaLevel | 'not-assessed';
  readonly owed: readonly OwedBeforeDosing[];
  readonly findings: readonly ReviewFinding[];
};

type Reading = RecordedColumbia & ReturnType<typeof readColumbia>;

/**
 * What suicide risk asks for before dosing. A signal, like a screener with open questions, is answered by a complete
 * screener that came with it or after it; a moderate or high level asks for an assessment and a safety plan signed since; a high level holds dosing until a
 * prescriber lifts the hold, whatever a later screener says.
 */
export function assessSuicideRisk(record: SuicideRiskRecord): SuicideRiskStanding {
  const readings = record.columbias.map((screener) => ({ ...screener, ...readColumbia(screener.answers) })).toSorted((left, right) => (left.at < right.at ? -1 : 1));
  const parts = [followUp(record, readings), safetyPlan(record, readings), hold(record, readings)].filter((part) => part !== null);
  return {
    level: readings.at(-1)?.level ?? 'not-assessed',
    owed: parts.flatMap(({ owed }) => owed),
    findings: parts.map(({ finding }) => finding),
  };
}

type Part = { readonly owed: readonly OwedBeforeDosing[]; readonly finding: ReviewFinding };

function followUp(record: SuicideRiskRecord, readings: readonly Reading[]): Part | null {
  // A complete screener and a negative ASQ answer themselves, so what is left of them is open.
  const isOpen = ({ at }: { readonly at: Instant }) => !hasFollowUp(at, record.asqs, readings);
  const inputs: readonly RuleInput[] = [
    ...record.signals.filter(isOpen).map(({ itemId, at }) => ({ name: itemId, value: 'sign of self-harm', at })),
    ...record.asqs.filter(isOpen).map(({ result, at }) => ({ name: 'ASQ', value: result, at })),
    ...readings.filter(isOpen).map(({ at }) => ({ name: 'C-SSRS screener', value: 'questions open', at })),
  ];
  if (inputs.length === 0) return null;
  const sentence = 'An answer speaks of self-harm, or a screener has open questions, and the follow-up is open.';
  return { owed: ['follow-up'], finding: reviewFinding({ ruleId: 'SAFE-1', sentence, inputs, threshold: 'a complete C-SSRS screener or a negative ASQ since then' }, ['Go through the C-SSRS screener together', 'Go through the ASQ together']) };
}

function hasFollowUp(signalAt: Instant, asqs: readonly RecordedAsq[], readings: readonly Reading[]): boolean {
  return readings.some((reading) => reading.at >= signalAt && isCompleteScreener(reading)) || asqs.some(({ at, result }) => at >= signalAt && result === 'negative');
}

/** True when no open question of a C-SSRS screener could still raise its level. */
export function isCompleteScreener({ couldBeHigher }: Pick<Reading, 'couldBeHigher'>): boolean {
  return !couldBeHigher;
}

function safetyPlan(record: SuicideRiskRecord, readings: readonly Reading[]): Part | null {
  const reading = readings.findLast(({ level }) => level === 'moderate' || level === 'high');
  if (reading === undefined) return null;
  const isSince = (at: Instant) => at >= reading.at;
  const owed: readonly OwedBeforeDosing[] = [
    ...(record.assessmentsSignedAt.some(isSince) ? [] : (['safety-assessment'] as const)),
    ...(record.safetyPlansSignedAt.some(isSince) ? [] : (['safety-plan'] as const)),
  ];
  if (owed.length === 0) return null;
  const sentence = `The C-SSRS screener ended at the ${reading.level} level: a safety assessment by a clinician and a six-step safety plan come before dosing.`;
  return { owed, finding: reviewFinding({ ruleId: 'SAFE-2', sentence, inputs: levelInputs(reading), threshold: 'moderate or high' }, ['Sign the safety assessment', 'Write and sign the safety plan together']) };
}

function hold(record: SuicideRiskRecord, readings: readonly Reading[]): Part | null {
  const reading = readings.findLast(({ level }) => level === 'high');
  if (reading === undefined || record.holdsLiftedAt.some((at) => at >= reading.at)) return null;
  const sentence = 'The C-SSRS screener ended at the high level: dosing is on hold, and the person is seen the same day. A prescriber can lift the hold with a note.';
  return { owed: ['hold'], finding: reviewFinding({ ruleId: 'SAFE-3', sentence, inputs: levelInputs(reading), threshold: 'high' }, ['Evaluate the same day', 'Bring in crisis care']) };
}

function levelInputs(reading: Reading): readonly RuleInput[] {
  return [{ name: 'C-SSRS screener', value: reading.level, at: reading.at }];
}

import type { Instant } from '#foundation/instant.ts';
import type { ZoneName } from '#foundation/zoned-time.ts';
import type { DischargeAnswers } from './entry-content.ts';
import type { DischargeInput, Escort, SuicideCheck } from './discharge-criteria.ts';
import { stayTimesOf } from './recorded-dose.ts';
import { baselineOf, liverConcernOf, readingsSinceDose } from './recorded-observations.ts';
import type { StandingRecord } from './session-record.ts';
import { entriesOf, latestOf } from './session-record.ts';

/** What the discharge criteria take from outside the session. */
export type DischargeFacts = {
  readonly zone: ZoneName;
  readonly hadIdeationAtBaseline: boolean | null;
  readonly itemNine: number | null;
  /** The last C-SSRS with a level. */
  readonly columbia: SuicideCheck | null;
};

/** The discharge criteria's input: what was charted beside what the measures know; null before the dose. */
export function dischargeInputOf(record: StandingRecord, facts: DischargeFacts, now: Instant): DischargeInput | null {
  const times = stayTimesOf(record);
  if (times === null) return null;
  const answers = answersOf(record);
  return {
    now,
    zone: facts.zone,
    times,
    hasLiverConcern: liverConcernOf(record),
    baseline: baselineOf(record),
    recovery: readingsSinceDose(record),
    isOriented: answers.isOriented ?? null,
    walksSteadily: answers.walksSteadily ?? null,
    hasPersistentVomiting: answers.hasPersistentVomiting ?? null,
    patientSaysClear: answers.patientSaysClear ?? null,
    clinicianSaysClear: answers.clinicianSaysClear ?? null,
    hadIdeationAtBaseline: facts.hadIdeationAtBaseline,
    itemNine: facts.itemNine,
    suicideCheck: later(facts.columbia, ownCheck(record)),
    escort: escortOf(record),
    isToldNotToDrive: answers.isToldNotToDrive ?? null,
    hasWrittenInstructions: answers.hasWrittenInstructions ?? null,
    hasCrisisNumber: answers.hasCrisisNumber ?? null,
    nextContactAt: answers.nextContactAt ?? null,
    signedOffBy: latestOf(record, 'sign-off')?.staffId ?? null,
  };
}

/** What was found and done before leaving, each as last written down. */
function answersOf(record: StandingRecord): DischargeAnswers {
  return entriesOf(record, 'discharge-answers').reduce<DischargeAnswers>((all, { content: { kind: _, ...answers } }) => ({ ...all, ...answers }), {});
}

function ownCheck(record: StandingRecord): SuicideCheck | null {
  const entry = entriesOf(record, 'discharge-answers').findLast(({ content }) => content.suicideCheck !== undefined);
  const level = entry?.content.suicideCheck;
  return entry === undefined || level === undefined ? null : { checkedAt: entry.measuredAt, level };
}

function later(left: SuicideCheck | null, right: SuicideCheck | null): SuicideCheck | null {
  if (left === null || right === null) return left ?? right;
  return left.checkedAt > right.checkedAt ? left : right;
}

/** The escort as last written down, in the clinic since the first entry that saw them there. */
function escortOf(record: StandingRecord): Escort | null {
  const entries = entriesOf(record, 'escort');
  const last = entries.at(-1);
  if (last === undefined) return null;
  const { kind: _, hasArrived, ...escort } = last.content;
  const seen = entries.find(({ content }) => content.hasArrived && content.name === escort.name);
  return { ...escort, arrivedAt: hasArrived ? (seen?.measuredAt ?? last.measuredAt) : null };
}

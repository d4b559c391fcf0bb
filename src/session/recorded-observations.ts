import type { Instant } from '#foundation/instant.ts';
import type { PressureSymptom, SymptomCheck, SymptomReport } from './blood-pressure-prompts.ts';
import { findPressurePrompts } from './blood-pressure-prompts.ts';
import { earliestDischargeAt } from './discharge-time.ts';
import type { Observation } from './observation-schedule.ts';
import { nextObservation, observe, scheduleObservations } from './observation-schedule.ts';
import { dosingTimesOf, stayTimesOf } from './recorded-dose.ts';
import type { DissociationNote } from './sedation-prompts.ts';
import type { SessionObservations } from './session-prompts.ts';
import type { StandingRecord } from './session-record.ts';
import { entriesOf, isOver, vitalSignsOf } from './session-record.ts';
import type { SessionSettings } from './settings.ts';
import type { VitalSigns } from './vital-signs.ts';

/** The last value of each vital sign before the dose, put together; null when none was taken. */
export function baselineOf(record: StandingRecord): VitalSigns | null {
  const before = vitalSignsOf(record).filter(({ takenAt }) => record.session.dosingStartedAt === null || takenAt <= record.session.dosingStartedAt);
  return before.reduce<VitalSigns | null>((merged, reading) => (merged === null ? reading : mergeReadings(merged, reading)), null);
}

/** The readings since the dose began; none before it has. */
export function readingsSinceDose(record: StandingRecord): readonly VitalSigns[] {
  const { dosingStartedAt } = record.session;
  return dosingStartedAt === null ? [] : vitalSignsOf(record).filter(({ takenAt }) => takenAt > dosingStartedAt);
}

/** What the prompts of a session look at, as recorded; null before the dose, where the same-day check judges. */
export function observationsOf(record: StandingRecord, now: Instant): SessionObservations | null {
  const { dosingStartedAt, state } = record.session;
  if (dosingStartedAt === null) return null;
  const isInfusion = entriesOf(record, 'dose').some(({ content }) => content.part.form === 'infusion');
  return {
    baseline: baselineOf(record)?.bloodPressure ?? null,
    readings: readingsSinceDose(record),
    symptoms: symptomCheckOf(record, dosingStartedAt),
    isInfusionRunning: isInfusion && state === 'dosing',
    distress: entriesOf(record, 'distress').map(({ measuredAt, content }) => ({ at: measuredAt, rating: content.rating })),
    dissociation: dissociationOf(record),
    now,
  };
}

/** The observations due in a session with what was recorded for each; none before the dose. */
export function dueObservations(record: StandingRecord, now: Instant, settings: SessionSettings): readonly Observation[] {
  const times = dosingTimesOf(record);
  const stay = stayTimesOf(record);
  if (times === null || stay === null) return [];
  const { session } = record;
  return scheduleObservations(
    {
      times,
      isCloselyWatched: session.isCloselyWatched === true,
      earliestDischargeAt: earliestDischargeAt({ times: stay, hasLiverConcern: liverConcernOf(record) }, settings) ?? now,
      readings: vitalSignsOf(record),
      now,
      endedAt: isOver(session.state) ? session.since : null,
    },
    settings,
  );
}

/** The repeated readings that a raised pressure asked for (BP-3, BP-4), each with the next pressure that was taken. */
export function dueRechecks(record: StandingRecord, now: Instant, settings: SessionSettings): readonly Observation[] {
  const { state, since } = record.session;
  const until = isOver(state) ? since : now;
  const pressures = readingsSinceDose(record).filter(({ bloodPressure, takenAt }) => bloodPressure !== null && takenAt <= until);
  return pressures.flatMap(({ takenAt }, index): readonly Observation[] => {
    const observed = observationsOf(record, takenAt);
    const asking = observed === null ? undefined : findPressurePrompts(observed, settings).find(({ recheckBy }) => recheckBy !== null);
    if (asking === undefined || asking.recheckBy === null || (isOver(state) && asking.recheckBy > since)) return [];
    const slot = { ruleId: asking.ruleId, dueAt: asking.recheckBy, opensAt: takenAt, items: ['blood-pressure'] } as const;
    return [observe(slot, pressures.slice(index + 1, index + 2), until, settings)];
  });
}

/**
 * What has to be observed next: of the schedule, and of the readings that a raised pressure asked for and that nobody took
 * yet, what is due first; null before the dose and after the end.
 */
export function nextDueOf(record: StandingRecord, now: Instant, settings: SessionSettings): Observation | null {
  if (isOver(record.session.state)) return null;
  const scheduled = nextObservation(dueObservations(record, now, settings));
  const awaited = dueRechecks(record, now, settings).filter(({ takenAt }) => takenAt === null);
  return [...(scheduled === null ? [] : [scheduled]), ...awaited].reduce<Observation | null>((first, each) => (first !== null && first.dueAt <= each.dueAt ? first : each), null);
}

/** The liver question: what screening knew when the dose began, and where it did not, what was answered since. */
export function liverConcernOf(record: StandingRecord): boolean | null {
  const answered = entriesOf(record, 'discharge-answers').findLast(({ content }) => content.hasLiverConcern !== undefined)?.content.hasLiverConcern;
  return record.session.hasLiverConcern ?? answered ?? null;
}

/** The last spell of dissociation; null when none was noted. */
export function dissociationOf(record: StandingRecord): DissociationNote | null {
  const notes = entriesOf(record, 'dissociation');
  const lastPresent = notes.findLastIndex(({ content }) => content.isPresent);
  if (lastPresent === -1) return null;
  const firstOfSpell = notes.slice(0, lastPresent).findLastIndex(({ content }) => !content.isPresent) + 1;
  const onset = notes[firstOfSpell];
  return onset === undefined ? null : { onsetAt: onset.measuredAt, resolvedAt: notes[lastPresent + 1]?.measuredAt ?? null };
}

/** Each check names every symptom present; one that the next check leaves out has resolved by then. */
function symptomCheckOf(record: StandingRecord, startedAt: Instant): SymptomCheck {
  const checks = entriesOf(record, 'symptoms').filter(({ measuredAt }) => measuredAt >= startedAt);
  if (checks.length === 0) return 'not-asked';
  const reports: SymptomReport[] = [];
  const lasting = new Map<PressureSymptom, Instant>();
  for (const { measuredAt, content } of checks) {
    for (const [symptom, onsetAt] of lasting) {
      if (content.present.includes(symptom)) continue;
      reports.push({ symptom, onsetAt, resolvedAt: measuredAt });
      lasting.delete(symptom);
    }
    for (const symptom of content.present) if (!lasting.has(symptom)) lasting.set(symptom, measuredAt);
  }
  return [...reports, ...Array.from(lasting, ([symptom, onsetAt]) => ({ symptom, onsetAt, resolvedAt: null }))];
}

function mergeReadings(earlier: VitalSigns, later: VitalSigns): VitalSigns {
  return {
    takenAt: later.takenAt,
    bloodPressure: later.bloodPressure ?? earlier.bloodPressure,
    heartRate: later.heartRate ?? earlier.heartRate,
    oxygenSaturation: later.oxygenSaturation ?? earlier.oxygenSaturation,
    // What was breathed belongs to the saturation it was read with.
    breathedAir: later.oxygenSaturation === null ? earlier.breathedAir : later.breathedAir,
    breathing: later.breathing ?? earlier.breathing,
    sedation: later.sedation ?? earlier.sedation,
    agitation: later.agitation ?? earlier.agitation,
  };
}

import { idSchema } from '#foundation/id.ts';
import type { Instant } from '#foundation/instant.ts';
import { after, minutes, toInstant } from '#foundation/instant.ts';
import type { TreatmentKey } from '#plan/route.ts';
import type { EntryContent } from '#session/entry-content.ts';
import type { Charted, ChartedEntry, ChartedVitalSigns, SessionHead, StandingRecord } from '#session/session-record.ts';
import { standingRecord } from '#session/session-record.ts';
import type { VitalSignsEntry } from '#session/vital-signs.ts';
import { restoreVitalSigns } from '#session/vital-signs.ts';

/** When the dose of these sessions begins. */
export const doseStart = toInstant('2026-09-10T17:00:00Z');
export const minute = (count: number): Instant => after(doseStart, minutes(count));

export const uuid = (number: number) => `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`;
export const entryId = (number: number) => idSchema<'SessionEntry'>().parse(uuid(number));
export const nurse = idSchema<'Staff'>().parse(uuid(1));
export const orderId = idSchema<'Order'>().parse(uuid(2));

/** A session that was checked in half an hour before the dose and is being dosed. */
export function sessionHead(treatment: TreatmentKey, change: Partial<SessionHead> = {}): SessionHead {
  return {
    sessionId: idSchema<'Session'>().parse(uuid(3)),
    visitId: idSchema<'Visit'>().parse(uuid(4)),
    patientId: idSchema<'Patient'>().parse(uuid(5)),
    treatment,
    state: 'dosing',
    since: doseStart,
    order: { id: orderId, version: 1 },
    checkedInAt: minute(-30),
    dosingStartedAt: doseStart,
    dosingEndedAt: null,
    isStoppedEarly: false,
    isCloselyWatched: false,
    hasLiverConcern: false,
    ...change,
  };
}

let written = 100;

function charted(at: number, change: Partial<Charted> = {}): Charted {
  written += 1;
  return { entryId: entryId(written), measuredAt: minute(at), enteredAt: minute(at), staffId: nurse, device: null, correctsEntryId: null, correctionReason: null, ...change };
}

/** An entry of one minute after the dose, written at once unless something else is given. */
export function entryAt(at: number, content: EntryContent, change: Partial<Charted> = {}): ChartedEntry {
  return { ...charted(at, change), content };
}

/** An injection of 60 mg, given whole when the dose begins. */
export function injectionGiven(): ChartedEntry {
  const mg = (value: string) => ({ value, unit: 'mg' as const });
  const part = { form: 'injection', drawn: mg('60'), given: mg('60'), wasted: mg('0'), returned: mg('0'), volume: { value: '1.2', unit: 'mL' }, concentration: { value: '50', unit: 'mg/mL' }, reason: null, vialId: null, lot: null, site: null } as const;
  return entryAt(0, { kind: 'dose', doseNumber: 1, orderId, orderVersion: 1, ordered: mg('60'), part });
}

/** A set of vital signs with nothing missing of what an observation holds. */
export function wholeSetAt(at: number, systolicMmHg = 128, diastolicMmHg = 80): ChartedVitalSigns {
  return readingAt(at, { systolicMmHg, diastolicMmHg, heartRatePerMinute: 74, oxygenSaturationPercent: 98 });
}

/** Vital signs of one minute; what is not named was not taken. */
export function readingAt(at: number, values: Partial<Omit<VitalSignsEntry, 'takenAt' | 'confirmed'>>, change: Partial<Charted> = {}): ChartedVitalSigns {
  const own = charted(at, change);
  const nothing = { systolicMmHg: null, diastolicMmHg: null, heartRatePerMinute: null, oxygenSaturationPercent: null, breathedAir: null, breathsPerMinute: null, sedation: null, agitation: null };
  return { ...own, vitalSigns: restoreVitalSigns({ takenAt: own.measuredAt, ...nothing, ...values }) };
}

/** What stands of a session with these entries and readings. */
export function recordWith(session: SessionHead, entries: readonly ChartedEntry[], readings: readonly ChartedVitalSigns[] = []): StandingRecord {
  return standingRecord({ session, entries, readings });
}

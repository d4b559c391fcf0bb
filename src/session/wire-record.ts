import type { StaffId } from '#foundation/id.ts';
import type { WireRecord } from './api-shapes.ts';
import { isLateEntry } from './charting-time.ts';
import type { Charted, ChartedVitalSigns, SessionHead, SessionRecord } from './session-record.ts';
import type { SessionSettings } from './settings.ts';
import { restoreVitalSigns } from './vital-signs.ts';

/** A record as it travels: names beside ids, late entries marked, in the order in which the server took them in. */
export function wireRecord({ session, entries, readings }: SessionRecord, names: ReadonlyMap<StaffId, string>, settings: SessionSettings): WireRecord {
  const wire = (charted: Charted) => {
    const { entryId, measuredAt, enteredAt, staffId, device, correctsEntryId, correctionReason } = charted;
    return { entryId, measuredAt, enteredAt, isLate: isLateEntry(charted, settings), staffId, staffName: names.get(staffId) ?? '', device, correctsEntryId, correctionReason };
  };
  return {
    session: wireHead(session),
    entries: entries.map((entry) => ({ ...wire(entry), content: entry.content })),
    readings: readings.map((reading) => ({ ...wire(reading), ...wireVitalSigns(reading) })),
  };
}

/** The record as the rules read it, from what travelled: a screen judges with it exactly as the server does. */
export function recordOf({ session, entries, readings }: WireRecord): SessionRecord {
  return {
    session,
    entries,
    readings: readings.map((reading): ChartedVitalSigns => ({ ...reading, vitalSigns: restoreVitalSigns({ ...reading, takenAt: reading.measuredAt }) })),
  };
}

/** One reading as it travels, each value with its unit. */
export function wireVitalSigns({ vitalSigns }: Pick<ChartedVitalSigns, 'vitalSigns'>) {
  return {
    systolicMmHg: vitalSigns.bloodPressure?.systolic ?? null,
    diastolicMmHg: vitalSigns.bloodPressure?.diastolic ?? null,
    heartRatePerMinute: vitalSigns.heartRate,
    oxygenSaturationPercent: vitalSigns.oxygenSaturation,
    breathedAir: vitalSigns.breathedAir,
    breathsPerMinute: vitalSigns.breathing,
    sedation: vitalSigns.sedation,
    agitation: vitalSigns.agitation,
  };
}

function wireHead(session: SessionHead): WireRecord['session'] {
  const { sessionId, visitId, patientId, treatment, state, since, order, checkedInAt, dosingStartedAt, dosingEndedAt, isStoppedEarly, isCloselyWatched, hasLiverConcern } = session;
  return { sessionId, visitId, patientId, treatment, state, since, order, checkedInAt, dosingStartedAt, dosingEndedAt, isStoppedEarly, isCloselyWatched, hasLiverConcern };
}

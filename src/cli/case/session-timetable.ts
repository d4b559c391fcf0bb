import type { EventOf } from './events.ts';

type Session = EventOf<'session'>;

/** When things happen in an ordinary session, in minutes after the dose began. */
export type SessionTimetable = {
  /** When the infusion ends, or when each device is given. */
  readonly doseMinutes: readonly number[];
  readonly readingMinutes: readonly number[];
  readonly dischargeMinute: number;
};

const USUAL_INFUSION_MINUTES = 40;
const DEVICE_MG = 28;
const DEVICE_GAP_MINUTES = 5;
const QUARTER = 15;
const HALF_HOUR = 30;

type Course = { readonly doseMinutes: readonly number[]; readonly early: readonly number[]; readonly step: number; readonly earliest: number };

/**
 * The timetable of a session: readings as INT-1 to INT-4 ask, discharge at the first moment DC-1 allows or later
 * where the session says so, with a last reading then.
 */
export function timetableOf(session: Session): SessionTimetable {
  const { doseMinutes, early, step, earliest } = courseOf(session);
  const dischargeMinute = session.dischargeMinute ?? earliest;
  const from = early.at(-1) ?? 0;
  const later = Array.from({ length: Math.max(0, Math.ceil((dischargeMinute - from) / step) - 1) }, (_, index) => from + step * (index + 1));
  return { doseMinutes, readingMinutes: [...new Set([...early.filter((minute) => minute < dischargeMinute), ...later, dischargeMinute])], dischargeMinute };
}

function courseOf(session: Session): Course {
  switch (session.route) {
    case 'intravenous':
      return session.isPush ? { doseMinutes: [0], early: every(5, 30), step: QUARTER, earliest: 60 } : infusion(session.infusionMinutes ?? USUAL_INFUSION_MINUTES);
    case 'intramuscular':
    case 'subcutaneous':
      return { doseMinutes: [0], early: [10, 20, 30, 45, 60], step: QUARTER, earliest: 90 };
    case 'sublingual':
    case 'oral':
      return { doseMinutes: [0], early: [20, 40, 60, 90], step: HALF_HOUR, earliest: 120 };
    case 'nasal':
      return session.product === 'esketamine' ? devices(countDevices(session)) : { doseMinutes: [0], early: [20, 40, 60, 90], step: HALF_HOUR, earliest: 120 };
  }
}

function every(step: number, until: number): readonly number[] {
  return Array.from({ length: Math.floor(until / step) }, (_, index) => step * (index + 1));
}

function infusion(minutes: number): Course {
  return { doseMinutes: [0, minutes], early: [...every(10, minutes - 1), minutes], step: QUARTER, earliest: minutes + 60 };
}

function devices(count: number): Course {
  const doseMinutes = Array.from({ length: count }, (_, index) => index * DEVICE_GAP_MINUTES);
  return { doseMinutes, early: [40], step: HALF_HOUR, earliest: (doseMinutes.at(-1) ?? 0) + 120 };
}

function countDevices(session: Session): number {
  return session.devices ?? Math.max(1, Math.round(Number(session.doseMg ?? 0) / DEVICE_MG));
}

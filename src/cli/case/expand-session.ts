import type { EventOf, PlayedEvent } from './events.ts';
import { doseEvents } from './events-dose.ts';
import { planEvents } from './events-plan.ts';
import { sessionEvents } from './events-session.ts';
import { timetableOf } from './session-timetable.ts';

type Session = EventOf<'session'>;

/** One single entry of a session laid out, at so many minutes after the dose began. */
export type LaidOut = { readonly minute: number; readonly event: PlayedEvent };

type Reading = Omit<Session['vitalSigns'][number], 'minute'>;

const USUAL_READING: Reading = { systolicMmHg: 122, diastolicMmHg: 78, heartRatePerMin: 72, spo2Percent: 98, respiratoryRatePerMin: 14, moaas: 5, breathedAir: 'room-air' };

/**
 * A session entry laid out into the single entries it stands for, earliest first: order, check-in, identity check,
 * reading before the dose, start, dose, readings on the schedule, escort, instructions, recovery check and discharge.
 * Where the start is expected to be refused, nothing after it is laid out.
 * @param orderName the name the order gets, where the session does not name one
 */
export function expandSession(session: Session, orderName: string): readonly LaidOut[] {
  if (session.refused !== undefined) return arrival(session, orderName);
  const timetable = timetableOf(session);
  const leaving = timetable.dischargeMinute;
  return [
    ...arrival(session, orderName),
    ...doses(session, timetable.doseMinutes),
    ...readings(session, timetable.readingMinutes),
    { minute: leaving - 5, event: sessionEvents['escort-arrived'].schema.parse({ event: 'escort-arrived', ...session.escort }) },
    { minute: leaving - 4, event: sessionEvents['instructions-given'].schema.parse({ event: 'instructions-given' }) },
    { minute: leaving, event: sessionEvents['recovery-check'].schema.parse({ event: 'recovery-check' }) },
    { minute: leaving, event: sessionEvents.discharge.schema.parse({ event: 'discharge' }) },
  ].toSorted((left, right) => left.minute - right.minute);
}

function before(session: Session): Reading {
  return { ...USUAL_READING, ...session.preDose };
}

function arrival(session: Session, orderName: string): readonly LaidOut[] {
  const arrives = -session.arrivesMinutesBefore;
  const order = session.order ?? orderName;
  const { id, weightKg, by, refused, accepted, note, reason } = session;
  return [
    ...(session.order === undefined ? [{ minute: arrives, event: orderOf(session, orderName) }] : []),
    { minute: arrives, event: sessionEvents['session-check-in'].schema.parse({ event: 'session-check-in', id, by, order, weightKg }) },
    { minute: Math.max(arrives, -5), event: sessionEvents['identity-check'].schema.parse({ event: 'identity-check', by }) },
    { minute: Math.max(arrives, -5), event: sessionEvents['vital-signs'].schema.parse({ event: 'vital-signs', by, ...before(session) }) },
    { minute: Math.max(arrives, -1), event: sessionEvents['session-start'].schema.parse({ event: 'session-start', reason, refused, accepted, note }) },
  ];
}

function orderOf(session: Session, id: string): PlayedEvent {
  const { route, product, doseMg, doseMgPerKg, devices, weightBasis, concentrationMgPerMl, volumeMl } = session;
  const { infusionConcentrationMgPerMl, infusionMinutes, isPush, indication, orderReason } = session;
  const drug = { route, product, doseMg, doseMgPerKg, devices, weightBasis, concentrationMgPerMl, volumeMl, infusionConcentrationMgPerMl, infusionMinutes, isPush, indication };
  return planEvents.order.schema.parse({ event: 'order', id, ...drug, reason: orderReason });
}

function doses(session: Session, minutes: readonly number[]): readonly LaidOut[] {
  const { by, vial } = session;
  switch (session.route) {
    case 'intravenous':
      if (session.isPush) return [{ minute: 0, event: doseEvents.injection.schema.parse({ event: 'injection', by, vial }) }];
      return [
        { minute: 0, event: doseEvents['infusion-start'].schema.parse({ event: 'infusion-start', by, vial }) },
        { minute: minutes.at(-1) ?? 0, event: doseEvents['infusion-end'].schema.parse({ event: 'infusion-end', by }) },
      ];
    case 'intramuscular':
    case 'subcutaneous':
      return [{ minute: 0, event: doseEvents.injection.schema.parse({ event: 'injection', by, vial }) }];
    case 'sublingual':
      return [{ minute: 0, event: doseEvents.lozenge.schema.parse({ event: 'lozenge', by }) }];
    case 'oral':
      return [{ minute: 0, event: doseEvents['oral-dose'].schema.parse({ event: 'oral-dose', by }) }];
    case 'nasal':
      if (session.product !== 'esketamine') return [{ minute: 0, event: doseEvents['nasal-spray'].schema.parse({ event: 'nasal-spray', by }) }];
      return minutes.map((minute, index) => ({ minute, event: doseEvents.device.schema.parse({ event: 'device', by, number: index + 1, lot: session.lots[index] }) }));
  }
}

function readings(session: Session, scheduled: readonly number[]): readonly LaidOut[] {
  const stated = new Map(session.vitalSigns.map(({ minute, ...reading }) => [minute, reading]));
  const minutes = [...new Set([...scheduled, ...stated.keys()])];
  return minutes.map((minute) => ({
    minute,
    event: sessionEvents['vital-signs'].schema.parse({ event: 'vital-signs', by: session.by, ...before(session), ...stated.get(minute) }),
  }));
}

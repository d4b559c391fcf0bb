import type { Instant } from '#foundation/instant.ts';
import { after, hours } from '#foundation/instant.ts';
import type { Milligrams } from '#foundation/quantity.ts';
import { write } from '#foundation/quantity.ts';
import type { Refusal } from '#foundation/refusal.ts';
import { isRefusal } from '#foundation/refusal.ts';
import { settingsInForce } from '#foundation/setting.ts';
import { guardAfterDose } from '#people/store/after-dose.ts';
import type { Order } from '#plan/order.ts';
import { planSettings } from '#plan/settings.ts';
import { refuseDose } from '../dose-given.ts';
import type { DosePart } from '../dose-part.ts';
import type { DoseWasGiven } from '../events.ts';
import { DOSE_WAS_GIVEN } from '../events.ts';
import { doseOfPart, recordedDoses, totalGiven } from '../recorded-dose.ts';
import type { SessionEntryId, StandingRecord } from '../session-record.ts';
import { standingRecord } from '../session-record.ts';
import { insertEntries } from '../store/session-entry.ts';
import type { SessionContext } from './session-context.ts';
import { leaveTrail, newEntry, settingsOf } from './session-context.ts';

/** A part as the request says it: the order version that was read, and which part of the dose it is. */
export type GivenPart = { readonly part: DosePart; readonly orderVersion: number; readonly doseNumber: number; readonly at: Instant; readonly device: string | null };

type Given = { readonly entryId: SessionEntryId; readonly doseNumber: number; readonly totalGiven: Milligrams };

/** Compares one part of a dose with the order and with what is on record, and writes it; or says what does not agree. */
export async function givePart(context: SessionContext, record: StandingRecord, order: Order, given: GivenPart): Promise<Given | Refusal> {
  const { session } = record;
  const earlier = recordedDoses(record);
  const dose = doseOfPart({ part: given.part, session, order, doseNumber: given.doseNumber, at: given.at, by: context.actor.staffId });
  if (isRefusal(dose)) return dose;
  const settings = settingsInForce(planSettings, context.clinic.settings);
  const refusal = refuseDose({ ...dose, orderVersion: given.orderVersion }, { session: session.sessionId, patient: session.patientId, order, earlier }, settings);
  if (refusal !== null) return refusal;
  const doseNumber = earlier.length + 1;
  const content = { kind: 'dose' as const, doseNumber, orderId: order.id, orderVersion: order.version, ordered: write(order.dose.dose, 'mg'), part: given.part };
  const entry = newEntry(context, content, given.at, given.device);
  await insertEntries(context.tx, context.clinic.clinicId, session.sessionId, [entry]);
  await guardAfterDose(context.tx, context.clinic.clinicId, session.patientId, after(given.at, hours(settingsOf(context)['AFTER-DOSE.guardHours'])));
  leaveTrail(context, session, 'dose-given', { doseNumber, order: order.id, orderVersion: order.version });
  const { sessionId, visitId, patientId, treatment } = session;
  const event: DoseWasGiven = { type: DOSE_WAS_GIVEN, sessionId, visitId, patientId, treatment, at: given.at, orderId: order.id, doseNumber };
  await context.publish(event);
  return { entryId: entry.entryId, doseNumber, totalGiven: totalGiven(standingRecord({ ...record, entries: [...record.entries, entry] })) };
}

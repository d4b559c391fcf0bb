import type { z } from 'zod';
import type { SessionId } from '#foundation/id.ts';
import type { Instant } from '#foundation/instant.ts';
import { read, write } from '#foundation/quantity.ts';
import type { Refusal } from '#foundation/refusal.ts';
import { isRefusal } from '#foundation/refusal.ts';
import { settingsInForce } from '#foundation/setting.ts';
import { holdPatient } from '#people/store/patient.ts';
import type { Order } from '#plan/order.ts';
import { planSettings } from '#plan/settings.ts';
import { recordDoseEnded } from '#plan/store/dose-history.ts';
import { findOrderVersion, orderOf } from '#plan/store/dose-order.ts';
import { refuseDose } from '../dose-given.ts';
import type { doseAmountsSchema } from '../dose-part.ts';
import type { DoseEnded } from '../events.ts';
import { DOSE_ENDED } from '../events.ts';
import { dosingTimesOf, endedInfusion, isAmountOpen, recordedDoses, refuseUnexplained, totalGiven } from '../recorded-dose.ts';
import { refuse } from '../refusals.ts';
import type { SessionHead, StandingRecord } from '../session-record.ts';
import { standingRecord } from '../session-record.ts';
import type { SessionStep } from '../session-state.ts';
import { insertEntries } from '../store/session-entry.ts';
import { readRecord } from '../store/session-record.ts';
import type { ChartedBody, SessionContext } from './session-context.ts';
import { leaveTrail, newEntry, openChart } from './session-context.ts';
import { stepTaken, writeStep } from './step.ts';

type Amounts = z.output<typeof doseAmountsSchema>;
type Ending = ChartedBody & { readonly kind: 'end-dosing' | 'stop-dosing'; readonly reason: string | null; readonly amounts: Amounts | null };

/** Ends or stops the dose with what became of it, writes the dose history and tells the later domains. */
export async function finishDose(context: SessionContext, sessionId: SessionId, ending: Ending) {
  await holdPatient(context.tx, context.clinic.clinicId, ending.patientId);
  const open = await openChart(context, sessionId, ending);
  if (isRefusal(open)) return open;
  const record = standingRecord(await readRecord(context.tx, context.clinic.clinicId, open.session));
  const order = await orderGivenOn(context, open.session);
  if (order === null) return refuse('session.step-not-possible', { state: open.session.state, step: ending.kind });
  const next = await writeStep(context, open.session, stepOf(ending, open.measuredAt), ending.device);
  if (isRefusal(next)) return next;
  const ended = await withAmounts(context, record, order, ending, open.measuredAt);
  if (isRefusal(ended)) return ended;
  await tellEnd(context, next, ended, dosingEnd(ended, open.measuredAt));
  return { ...stepTaken(next), totalGiven: write(totalGiven(ended), 'mg') };
}

/** Enters the amounts of an infusion that was stopped in a hurry. */
export async function addAmounts(context: SessionContext, sessionId: SessionId, body: ChartedBody & { readonly reason: string | null; readonly amounts: Amounts }) {
  const open = await openChart(context, sessionId, body, true);
  if (isRefusal(open)) return open;
  const { session } = open;
  const order = await orderGivenOn(context, session);
  if (order === null || session.dosingEndedAt === null) return refuse('session.not-in-recovery');
  const record = standingRecord(await readRecord(context.tx, context.clinic.clinicId, session));
  const ended = await writeAmounts(context, record, order, body, open.measuredAt);
  if (isRefusal(ended)) return ended;
  leaveTrail(context, session, 'dose-amounts-entered');
  await tellEnd(context, session, ended, session.dosingEndedAt);
  return { ...stepTaken(session), totalGiven: write(totalGiven(ended), 'mg') };
}

function stepOf({ kind, reason }: Ending, at: Instant): SessionStep {
  return kind === 'stop-dosing' ? { kind, at, reason: reason ?? '' } : { kind, at };
}

/** The order as it stood when the dose began; a change since then is for the next dose. */
async function orderGivenOn(context: SessionContext, { order }: SessionHead): Promise<Order | null> {
  if (order === null) return null;
  const row = await findOrderVersion(context.tx, context.clinic.clinicId, order.id, order.version);
  return row === undefined ? null : { ...orderOf(row), state: 'signed' };
}

async function withAmounts(context: SessionContext, record: StandingRecord, order: Order, ending: Ending, at: Instant): Promise<StandingRecord | Refusal> {
  const { amounts, reason, kind } = ending;
  if (amounts !== null) return writeAmounts(context, record, order, { amounts, reason, device: ending.device }, at);
  if (isAmountOpen(record)) return kind === 'stop-dosing' ? record : refuse('dose-given.amounts-missing');
  return refuseUnexplained(record, order, reason) ?? record;
}

async function writeAmounts(
  context: SessionContext,
  record: StandingRecord,
  order: Order,
  { amounts, reason, device }: { readonly amounts: Amounts; readonly reason: string | null; readonly device: string | null },
  at: Instant,
): Promise<StandingRecord | Refusal> {
  const { session } = record;
  const infusion = endedInfusion(record, { given: read(amounts.given), wasted: read(amounts.wasted), returned: read(amounts.returned), reason });
  if (isRefusal(infusion)) return infusion;
  const earlier = recordedDoses(record).filter(({ doseNumber }) => doseNumber !== infusion.doseNumber);
  const settings = settingsInForce(planSettings, context.clinic.settings);
  const refusal = refuseDose(infusion, { session: session.sessionId, patient: session.patientId, order, earlier }, settings);
  if (refusal !== null) return refusal;
  const entry = newEntry(context, { kind: 'dose-amounts', doseNumber: infusion.doseNumber, ...amounts, reason }, at, device);
  await insertEntries(context.tx, context.clinic.clinicId, session.sessionId, [entry]);
  return standingRecord({ ...record, entries: [...record.entries, entry] });
}

/** An infusion ends when it is ended; everything else ended when its last part was given. */
function dosingEnd(record: StandingRecord, at: Instant): Instant {
  const isInfusion = record.entries.some(({ content }) => content.kind === 'dose' && content.part.form === 'infusion');
  return isInfusion ? at : (dosingTimesOf(record)?.lastGivenAt ?? at);
}

async function tellEnd(context: SessionContext, session: SessionHead, record: StandingRecord, at: Instant): Promise<void> {
  const given = totalGiven(record);
  await recordDoseEnded(context.tx, context.clinic.clinicId, session.sessionId, at, given.toFixed());
  const { sessionId, visitId, patientId, treatment, isStoppedEarly } = session;
  const event: DoseEnded = { type: DOSE_ENDED, sessionId, visitId, patientId, treatment, at, given: write(given, 'mg'), isStoppedEarly };
  await context.publish(event);
}

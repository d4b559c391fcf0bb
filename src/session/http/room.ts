import { writtenFinding } from '#foundation/finding-schema.ts';
import type { StaffId } from '#foundation/id.ts';
import { settingsInForce } from '#foundation/setting.ts';
import { ageOn, localDateOf } from '#foundation/zoned-time.ts';
import { listedName, spokenName } from '#people/person-name.ts';
import { findPatient } from '#people/store/patient.ts';
import { namesOfStaff } from '#people/store/staff.ts';
import { treatments } from '#plan/route.ts';
import { planSettings } from '#plan/settings.ts';
import type { OrderRow } from '#plan/store/dose-order.ts';
import { findOrderForVisit, findOrderVersion, orderOf, wireOrder } from '#plan/store/dose-order.ts';
import { listShownVisits } from '#plan/store/visit.ts';
import type { WireRoom } from '../api-room.ts';
import { nextRecheckAt } from '../baseline-blood-pressure.ts';
import { assessDischarge } from '../discharge-criteria.ts';
import { nextDeviceAt } from '../dose-given.ts';
import type { GateAssessment } from '../gate.ts';
import type { LateObservation } from '../late-observations.ts';
import { findLateObservations } from '../late-observations.ts';
import { promptNotice } from '../prompt.ts';
import { dischargeInputOf } from '../recorded-discharge.ts';
import { isAmountOpen, recordedDoses } from '../recorded-dose.ts';
import { dueObservations, dueRechecks, nextDueOf } from '../recorded-observations.ts';
import type { PromptOnRecord } from '../recorded-prompts.ts';
import { isOpenPrompt, listPrompts, standingPrompts } from '../recorded-prompts.ts';
import type { SessionHead, SessionRecord, StandingRecord } from '../session-record.ts';
import { isOver, standingRecord, vitalSignsOf } from '../session-record.ts';
import { possibleSteps } from '../session-state.ts';
import { readRecord } from '../store/session-record.ts';
import { wireRecord } from '../wire-record.ts';
import { wirePrompt } from './charting.ts';
import { readDischargeFacts } from './dose-facts.ts';
import { judgeGate } from './gate-facts.ts';
import { readRoomConsents } from './room-consents.ts';
import type { SessionContext } from './session-context.ts';
import { settingsOf } from './session-context.ts';

type Observed = ReturnType<typeof dueObservations>[number];

/** Everything one room's screen shows, judged at this moment. */
export async function readRoom(context: SessionContext, session: SessionHead): Promise<WireRoom> {
  const { clinic, now, tx } = context;
  const settings = settingsOf(context);
  const record = await readRecord(tx, clinic.clinicId, session);
  const standing = standingRecord(record);
  const row = await orderShown(context, session);
  const names = await namesOfStaff(tx, clinic.clinicId, staffIn(record, row));
  const nameOf = (staffId: StaffId | null): string | null => (staffId === null ? null : (names.get(staffId) ?? null));
  const [visit] = await listShownVisits(tx, clinic.clinicId, { visitId: session.visitId });
  const isBeforeDose = session.dosingStartedAt === null && !isOver(session.state);
  const observations = dueObservations(standing, now, settings);
  const nextDue = nextDueOf(standing, now, settings);
  return {
    now,
    record: wireRecord(record, names, settings),
    patient: await patientShown(context, session),
    roomName: visit?.roomName ?? null,
    treatmentName: treatments[session.treatment].name,
    order: row && wireOrder(row, { signedBy: nameOf(row.signed_by), second: nameOf(row.second_prescriber) }),
    gate: isBeforeDose ? wireGate(await judgeGate(context, standing, row && orderOf(row))) : null,
    consents: [...(await readRoomConsents(context, session))],
    nextRecheckAt: isBeforeDose ? nextRecheckAt(vitalSignsOf(standing), now, settings) : null,
    observations: observations.map(wireObservation),
    nextDue: nextDue && wireObservation(nextDue),
    late: findLateObservations([...observations, ...dueRechecks(standing, now, settings)], settings).map(wireLate),
    prompts: listPrompts(standing, now, settings).map(wirePromptOnRecord),
    standing: standingPrompts(standing, now, settings).map(wirePrompt),
    promptNotice,
    discharge: isOver(session.state) ? null : await criteriaShown(context, standing),
    nextDeviceAt: session.treatment === 'esketamine-nasal' ? nextDeviceAt(recordedDoses(standing), settingsInForce(planSettings, clinic.settings)) : null,
    isAmountOpen: isAmountOpen(standing),
    possibleSteps: [...possibleSteps[session.state]],
  };
}

/** The order the dose was given on; before that the one in force. */
async function orderShown({ tx, clinic }: SessionContext, { order, visitId }: SessionHead): Promise<OrderRow | null> {
  const row = order === null ? await findOrderForVisit(tx, clinic.clinicId, visitId) : await findOrderVersion(tx, clinic.clinicId, order.id, order.version);
  return row ?? null;
}

function staffIn({ entries, readings }: SessionRecord, row: OrderRow | null): readonly StaffId[] {
  const signers = [row?.signed_by, row?.second_prescriber].flatMap((staffId) => staffId ?? []);
  return [...new Set([...[...entries, ...readings].map(({ staffId }) => staffId), ...signers])];
}

async function patientShown({ tx, clinic, now }: SessionContext, { patientId }: SessionHead): Promise<WireRoom['patient']> {
  const row = await findPatient(tx, clinic.clinicId, patientId);
  if (row === undefined) throw new Error('a session has a patient');
  const name = { familyName: row.family_name, givenName: row.given_name, calledName: row.called_name };
  return { listedName: listedName(name), spokenName: spokenName(name), pronouns: row.pronouns, birthDate: row.birth_date, ageYears: ageOn(row.birth_date, localDateOf(now, clinic.zone)) };
}

async function criteriaShown(context: SessionContext, record: StandingRecord): Promise<WireRoom['discharge']> {
  const input = dischargeInputOf(record, await readDischargeFacts(context, record.session), context.now);
  if (input === null) return null;
  return assessDischarge(input, settingsOf(context)).criteria.map((criterion) => ({ ...writtenFinding(criterion), missing: [...criterion.missing] }));
}

function wireGate({ assessedAt, verdict, items }: GateAssessment): WireRoom['gate'] {
  return { assessedAt, verdict, items: items.map((item) => ({ ...item, findings: item.findings.map(writtenFinding) })) };
}

function wireObservation({ items, missing, ...observation }: Observed) {
  return { ...observation, items: [...items], missing: [...missing] };
}

function wireLate({ items, ...late }: LateObservation) {
  return { ...writtenFinding(late), items: [...items] };
}

function wirePromptOnRecord(each: PromptOnRecord) {
  const { key, prompt, raisedAt, overSince, answers, isOnRecord, isWaiting, audience, nextEscalationAt } = each;
  return { key, prompt: wirePrompt(prompt), raisedAt, overSince, answers: [...answers], isOnRecord, isWaiting, isOpen: isOpenPrompt(each), audience: [...audience], nextEscalationAt };
}

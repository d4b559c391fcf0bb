import { CLINICAL_ROLES } from '#foundation/role.ts';
import type { whoReadsNow } from '#measures/api-reading.ts';
import type { addDutyTurn, dutyList, endDutyTurn, setClinicLine } from '../api-duty.ts';
import { nextOnDutyAt, onDuty } from '../duty.ts';
import { refuse } from '../refusals.ts';
import { addTurn, endTurn, findClinicLine, listTurns, setClinicLine as setLine } from '../store/duty.ts';
import { findStaff } from '../store/staff.ts';
import type { PatientHandler, StaffHandler } from './people-route.ts';

export const showDuty: StaffHandler<typeof dutyList> = async ({ tx, clinic, now }) => {
  const turns = await listTurns(tx, clinic.clinicId);
  const present = onDuty(turns, now, clinic.zone);
  return {
    turns: turns.map((turn) => ({ ...turn, weekdays: [...turn.weekdays] })),
    nowOnDuty: present.flatMap((staffId) => turns.find((turn) => turn.staffId === staffId)?.name ?? []),
    nextAt: nextOnDutyAt(turns, now, clinic.zone),
    line: await findClinicLine(tx, clinic.clinicId),
  };
};

export const addDuty: StaffHandler<typeof addDutyTurn> = async (context, { body }) => {
  const { tx, clinic, now, actor } = context;
  const staff = await findStaff(tx, clinic.clinicId, body.staffId);
  if (staff === undefined) return refuse('people.staff-unknown');
  if (staff.disabled_at !== null) return refuse('people.staff-disabled');
  if (!staff.roles.some((role) => CLINICAL_ROLES.some((clinical) => clinical === role))) return refuse('people.duty-needs-clinician');
  const turnId = context.newId<'DutyTurn'>();
  await addTurn(tx, clinic.clinicId, { ...body, turnId, weekdays: [...new Set(body.weekdays)].toSorted((left, right) => left - right) }, { at: now, by: actor.staffId });
  context.audit({ action: 'people.duty-turn-added', subject: { kind: 'duty-turn', id: turnId }, facts: { staffId: body.staffId } });
  context.announce('duty', turnId);
  return { turnId };
};

export const endDuty: StaffHandler<typeof endDutyTurn> = async (context, { params: { turnId } }) => {
  if (!(await endTurn(context.tx, context.clinic.clinicId, turnId, context.now))) return refuse('people.duty-turn-unknown');
  context.audit({ action: 'people.duty-turn-ended', subject: { kind: 'duty-turn', id: turnId } });
  context.announce('duty', turnId);
  return { isDone: true };
};

export const setDutyLine: StaffHandler<typeof setClinicLine> = async (context, { body }) => {
  const lineId = context.newId<'ClinicLine'>();
  await setLine(context.tx, { clinic_id: context.clinic.clinicId, line_id: lineId, ...body, changed_at: context.now, changed_by: context.actor.staffId });
  context.audit({ action: 'people.clinic-line-set', subject: { kind: 'clinic-line', id: lineId } });
  context.announce('duty', lineId);
  return { isDone: true };
};

/** Tells a person, before a question is asked, whether somebody would hear of the answer at once. */
export const showWhoReads: PatientHandler<typeof whoReadsNow> = async (context) => {
  const { tx, clinic, now, actor } = context;
  context.audit({ action: 'people.duty-asked', patientId: actor.patientId });
  const turns = await listTurns(tx, clinic.clinicId);
  const { phone } = await findClinicLine(tx, clinic.clinicId);
  return { isOnDuty: onDuty(turns, now, clinic.zone).length > 0, nextAt: nextOnDutyAt(turns, now, clinic.zone), phone };
};

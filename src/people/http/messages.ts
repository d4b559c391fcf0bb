import type { ownMessages, patientMessages, writeToPatient } from '../api-messages.ts';
import { isDirective } from '../patient-message.ts';
import { refuse } from '../refusals.ts';
import { hasPatient } from '../store/patient.ts';
import { addMessage, listMessages } from '../store/patient-message.ts';
import type { PatientHandler, StaffHandler } from './people-route.ts';

export const writeMessage: StaffHandler<typeof writeToPatient> = async (context, { params: { patientId }, body: { text } }) => {
  const { tx, clinic, actor, now } = context;
  if (isDirective(text)) return refuse('people.message-directive');
  if (!(await hasPatient(tx, clinic.clinicId, patientId))) return refuse('people.patient-unknown');
  const messageId = context.newId<'PatientMessage'>();
  await addMessage(tx, { clinic_id: clinic.clinicId, message_id: messageId, patient_id: patientId, staff_id: actor.staffId, text, written_at: now });
  context.audit({ action: 'people.message-written', patientId, subject: { kind: 'patient-message', id: messageId } });
  context.announce('messages', patientId);
  return { messageId };
};

export const showMessages: StaffHandler<typeof patientMessages> = async ({ tx, clinic, audit }, { params: { patientId } }) => {
  if (!(await hasPatient(tx, clinic.clinicId, patientId))) return refuse('people.patient-unknown');
  audit({ action: 'people.messages-opened', patientId });
  return { messages: await listMessages(tx, clinic.clinicId, patientId) };
};

export const showOwnMessages: PatientHandler<typeof ownMessages> = async ({ tx, clinic, actor, audit }) => {
  audit({ action: 'people.own-messages-opened', patientId: actor.patientId });
  return { messages: await listMessages(tx, clinic.clinicId, actor.patientId) };
};

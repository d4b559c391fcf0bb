import { z } from 'zod';
import { command, query } from '#foundation/contract.ts';
import { idSchema } from '#foundation/id.ts';
import { instantSchema } from '#foundation/instant.ts';
import { MESSAGE_LENGTH } from './patient-message.ts';

const patientParams = z.object({ patientId: idSchema<'Patient'>() });

const messageSchema = z.object({ messageId: idSchema<'PatientMessage'>(), fromName: z.string(), text: z.string(), writtenAt: instantSchema });

/** Writes to a person; they read it in their app. Words that tell what to take are refused. */
export const writeToPatient = command('/api/staff/patients/:patientId/messages', {
  summary: 'Write to a patient',
  params: patientParams,
  body: z.strictObject({ text: z.string().trim().min(1).max(MESSAGE_LENGTH) }),
  answer: z.object({ messageId: idSchema<'PatientMessage'>() }),
});

/** What the clinic wrote to a patient, newest first, for clinical roles. Refuses `people.patient-unknown`. */
export const patientMessages = query('/api/staff/patients/:patientId/messages', {
  summary: 'What the clinic wrote to a patient, newest first',
  params: patientParams,
  answer: z.object({ messages: z.array(messageSchema) }),
});

/** What the clinic wrote to the person, newest first. */
export const ownMessages = query('/api/patient/messages', { summary: 'Messages from my clinic', answer: z.object({ messages: z.array(messageSchema) }) });

import { z } from 'zod';
import { command, query } from '#foundation/contract.ts';
import { idSchema } from '#foundation/id.ts';
import { instantSchema } from '#foundation/instant.ts';
import { measureNameSchema } from './api-shapes.ts';
import { RHYTHMS } from './asked-measure.ts';

const ofPatient = z.object({ patientId: idSchema<'Patient'>() });

/** What is asked of a person besides the clinic's schedule, and goes on. */
export const askedMeasures = query('/api/staff/patients/:patientId/asked-measures', {
  summary: 'Forms asked of a patient besides the schedule',
  params: ofPatient,
  answer: z.object({ asked: z.array(z.object({ askedId: idSchema<'AskedMeasure'>(), measure: measureNameSchema, name: z.string(), rhythm: z.enum(RHYTHMS), askedAt: instantSchema })) }),
});

/** Has a form asked of a person, from today on. */
export const askMeasure = command('/api/staff/patients/:patientId/asked-measures', {
  summary: 'Ask a form of a patient',
  params: ofPatient,
  body: z.strictObject({ measure: measureNameSchema, rhythm: z.enum(RHYTHMS) }),
  answer: z.object({ askedId: idSchema<'AskedMeasure'>() }),
});

/** Stops asking it. */
export const stopAskingMeasure = command('/api/staff/patients/:patientId/asked-measures/:askedId/stop', {
  summary: 'Stop asking a form of a patient',
  params: z.object({ patientId: idSchema<'Patient'>(), askedId: idSchema<'AskedMeasure'>() }),
  answer: z.object({ isDone: z.boolean() }),
});

/** The one form that a link in a letter opens, and whether it was sent in since the letter was written. */
export const remindedForm = query('/api/patient/reminders/:reminderId', {
  summary: 'The form that a letter reminds of',
  params: z.object({ reminderId: idSchema<'MeasureReminder'>() }),
  answer: z.object({ measure: measureNameSchema, isAnswered: z.boolean() }),
});

import { z } from 'zod';
import { command } from '#foundation/contract.ts';
import { idSchema } from '#foundation/id.ts';
import { amountSchema } from '#foundation/quantity.ts';
import { charted, chartedAnswer, inRoom, sessionParams, stepAnswer } from './api-shapes.ts';
import { doseAmountsSchema, doseNoteSchema, dosePartSchema } from './dose-part.ts';

const at = '/api/staff/sessions/:sessionId';
const reason = z.string().trim().max(2_000).nullable().default(null);
const doseAnswer = stepAnswer.extend({ entryId: idSchema<'SessionEntry'>(), doseNumber: z.number().int(), totalGiven: amountSchema('mg') });
const version = { orderVersion: z.number().int() };

/** Starts the dose with its first part; the check is judged once more at this very moment. */
export const startDose = command(`${at}/start`, {
  summary: 'Start the dose',
  params: sessionParams,
  body: z.strictObject({ ...inRoom, ...version, device: charted.device, part: dosePartSchema }),
  answer: doseAnswer,
});

/** A further device, injection or lozenge of the same order; `doseNumber` says which one it is, so that none is recorded twice (H06). */
export const addDosePart = command(`${at}/dose-part`, {
  summary: 'Give a further part of the dose',
  params: sessionParams,
  body: z.strictObject({ ...charted, ...version, doseNumber: z.number().int().min(2), part: dosePartSchema }),
  answer: doseAnswer,
});

/** Notes a new rate in mL/h, or that a lozenge was spat out or swallowed; refuses `session.dose-not-begun`. */
export const noteDose = command(`${at}/dose-note`, {
  summary: 'Note a new rate or the end of a lozenge',
  params: sessionParams,
  body: z.strictObject({ ...charted, note: doseNoteSchema }),
  answer: chartedAnswer,
});

/** Pauses the dose, by any clinician and without a reason, so that nothing delays it. */
export const pauseDose = command(`${at}/pause`, { summary: 'Pause the dose', params: sessionParams, body: z.strictObject(charted), answer: stepAnswer });

/** Goes on after a pause; while a red prompt stands, with a prescriber's reason. */
export const resumeDose = command(`${at}/resume`, { summary: 'Go on with the dose', params: sessionParams, body: z.strictObject({ ...charted, reason }), answer: stepAnswer });

/** Stops before the whole dose was given. The amounts of an infusion may follow, so that nothing delays a stop. */
export const stopDose = command(`${at}/stop`, {
  summary: 'Stop the dose',
  params: sessionParams,
  body: z.strictObject({ ...charted, reason: z.string().trim().max(2_000), amounts: doseAmountsSchema.nullable().default(null) }),
  answer: stepAnswer.extend({ totalGiven: amountSchema('mg') }),
});

/** Ends the dose; an infusion says here what became of what was drawn. */
export const endDose = command(`${at}/end`, {
  summary: 'End the dose',
  params: sessionParams,
  body: z.strictObject({ ...charted, reason, amounts: doseAmountsSchema.nullable().default(null) }),
  answer: stepAnswer.extend({ totalGiven: amountSchema('mg') }),
});

/** The amounts of an infusion that was stopped without them. */
export const enterDoseAmounts = command(`${at}/dose-amounts`, {
  summary: 'Enter the amounts of a stopped infusion',
  params: sessionParams,
  body: z.strictObject({ ...charted, reason, amounts: doseAmountsSchema }),
  answer: stepAnswer.extend({ totalGiven: amountSchema('mg') }),
});

import { z } from 'zod';
import { command } from '#foundation/contract.ts';
import { idSchema } from '#foundation/id.ts';
import { instantSchema } from '#foundation/instant.ts';
import { charted, chartedAnswer, inRoom, sessionParams, stepAnswer } from './api-shapes.ts';
import { gateAnswersSchema, gateReasonSchema, identityEntrySchema, medicinesReviewSchema, newMedicinesSchema, pressureChoiceSchema, weightSchema } from './entry-content.ts';

const at = '/api/staff/sessions/:sessionId';
const reason = z.string().trim().max(2_000);

/** The person is here; from now on things are charted. */
export const checkIn = command(`${at}/check-in`, { summary: 'Check a person in', params: sessionParams, body: z.strictObject(charted), answer: stepAnswer });

/** Opens the check before the dose for a person who has checked in. */
export const openGate = command(`${at}/open-gate`, { summary: 'Open the check before the dose', params: sessionParams, body: z.strictObject(inRoom), answer: stepAnswer });

/** Passes the check as it stands at this moment; refused with every item that is open. */
export const passGate = command(`${at}/pass-gate`, { summary: 'Pass the check before the dose', params: sessionParams, body: z.strictObject(inRoom), answer: stepAnswer });

/** Opens a passed check again, with a reason; identity and reasons are then asked anew, and the check forgets its order. */
export const reopenGate = command(`${at}/reopen-gate`, { summary: 'Open the check again', params: sessionParams, body: z.strictObject({ ...inRoom, reason }), answer: stepAnswer });

/** Ends a session before any dose, with a reason, and cancels its visit; once a dose began it can only be stopped. */
export const abortSession = command(`${at}/abort`, { summary: 'End a session before any dose', params: sessionParams, body: z.strictObject({ ...inRoom, reason }), answer: stepAnswer });

/** Initials and birth year, typed and not clicked through (H01). */
export const enterIdentity = command(`${at}/identity`, {
  summary: 'Type the two identifiers again',
  params: sessionParams,
  body: z.strictObject({ ...charted, ...identityEntrySchema.shape }),
  answer: chartedAnswer.extend({ isSamePerson: z.boolean() }),
});

/**
 * Charts today’s weight in kg or lb, to two decimals, for the session and for screening’s body measures (DOSE-9).
 * Refuses `weight.implausible` and `session.dose-has-begun`.
 */
export const enterWeight = command(`${at}/weight`, {
  summary: 'Weigh the person',
  params: sessionParams,
  body: z.strictObject({ ...charted, ...weightSchema.shape }),
  answer: chartedAnswer,
});

/** Answers of the day, any of them together, and a prescriber's reasons by item. */
export const answerGate = command(`${at}/gate-answers`, {
  summary: 'Answer questions of the day',
  params: sessionParams,
  body: z.strictObject({ ...charted, answers: gateAnswersSchema.default({}), reasons: z.array(gateReasonSchema).max(15).default([]) }),
  answer: z.object({ entryIds: z.array(idSchema<'SessionEntry'>()), enteredAt: instantSchema }),
});

/**
 * Enters what is new among medicines and substances: it joins the person’s medicine list, goes through the interaction
 * rules, and waits for a prescriber’s review. Refuses `session.dose-has-begun`.
 */
export const enterNewMedicines = command(`${at}/new-medicines`, {
  summary: 'Enter what is new among the medicines',
  params: sessionParams,
  body: z.strictObject({ ...charted, ...newMedicinesSchema.shape }),
  answer: chartedAnswer,
});

/**
 * A prescriber’s signed decision on everything that was entered as new, with the reason; it names the entries that were
 * read. Refuses `session.reason-missing`, `session.nothing-new` and `session.medicines-changed`.
 */
export const reviewNewMedicines = command(`${at}/medicines-review`, {
  summary: 'Review what is new among the medicines',
  params: sessionParams,
  body: z.strictObject({ ...charted, ...medicinesReviewSchema.shape }),
  answer: chartedAnswer,
});

/** After the rechecks a prescriber chooses to start or to delay, and says why (BP-1, BP-2). */
export const choosePressure = command(`${at}/pressure-choice`, {
  summary: 'Choose after raised blood pressure',
  params: sessionParams,
  body: z.strictObject({ ...charted, ...pressureChoiceSchema.shape }),
  answer: chartedAnswer,
});

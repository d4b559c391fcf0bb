import { z } from 'zod';
import { command } from '#foundation/contract.ts';
import { charted, chartedAnswer, inRoom, sessionParams, stepAnswer } from './api-shapes.ts';
import { dischargeAnswersSchema, escortSchema } from './entry-content.ts';

const at = '/api/staff/sessions/:sessionId';

/** What is found and done before the person leaves. */
export const answerDischarge = command(`${at}/discharge-answers`, {
  summary: 'Answer discharge questions',
  params: sessionParams,
  body: z.strictObject({ ...charted, answers: dischargeAnswersSchema }),
  answer: chartedAnswer,
});

/** Who takes the person home; `hasArrived` says that they are in the clinic at `measuredAt` (DC-6). */
export const recordEscort = command(`${at}/escort`, { summary: 'Record the escort', params: sessionParams, body: z.strictObject({ ...charted, ...escortSchema.shape }), answer: chartedAnswer });

/** The prescriber's sign-off (DC-7). */
export const signOff = command(`${at}/sign-off`, { summary: 'Sign off before discharge', params: sessionParams, body: z.strictObject(inRoom), answer: chartedAnswer });

/** Discharges at the server's present moment, or refuses and names every criterion that is open. */
export const discharge = command(`${at}/discharge`, { summary: 'Discharge', params: sessionParams, body: z.strictObject(inRoom), answer: stepAnswer });

/** The person leaves before the criteria are met (DC-8). */
export const leaveAgainstAdvice = command(`${at}/leave-against-advice`, {
  summary: 'Record that a person left before the criteria were met',
  params: sessionParams,
  body: z.strictObject({
    ...charted,
    prescriberNote: z.string().trim().max(2_000),
    escort: z.enum(['informed', 'no-escort']).nullable().default(null),
    isEventRecorded: z.boolean(),
  }),
  answer: stepAnswer,
});

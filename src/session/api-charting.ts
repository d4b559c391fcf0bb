import { z } from 'zod';
import { command } from '#foundation/contract.ts';
import { idSchema } from '#foundation/id.ts';
import { agitationSchema, charted, chartedAnswer, sedationSchema, sessionParams, vitalSignValues } from './api-shapes.ts';
import { dissociationSchema, distressSchema, feltStatesSchema, noteSchema, promptActionSchema, settingSchema, symptomsSchema, tappedEventSchema } from './entry-content.ts';

const at = '/api/staff/sessions/:sessionId';
const sedation = { sedation: sedationSchema.nullable().default(null), agitation: agitationSchema.nullable().default(null) };
/** Values outside the usual range that the person stands by, by name (H12). */
const confirmed = z.array(z.enum(['systolic', 'diastolic', 'heartRate', 'oxygenSaturation', 'breathing'])).max(5).default([]);
const vitalSigns = z.strictObject({ ...vitalSignValues, ...sedation, confirmed });

/**
 * Charts what was measured at one moment, null where it was not taken; the answer names the prompts that it raised.
 * Refuses nonsense and typing slips (`vital-signs.*`): a value beyond the usual range is taken once `confirmed` names it (H12).
 */
export const recordVitalSigns = command(`${at}/vital-signs`, {
  summary: 'Chart vital signs',
  params: sessionParams,
  body: z.strictObject({ ...charted, ...vitalSigns.shape }),
  answer: chartedAnswer,
});

/** A sedation score by itself: MOAA/S, RASS or both. */
export const recordSedation = command(`${at}/sedation`, {
  summary: 'Chart sedation',
  params: sessionParams,
  body: z.strictObject({ ...charted, ...sedation }),
  answer: chartedAnswer,
});

/** Every symptom present when asked; an empty list means asked and none. */
export const recordSymptoms = command(`${at}/symptoms`, { summary: 'Chart symptoms', params: sessionParams, body: z.strictObject({ ...charted, ...symptomsSchema.shape }), answer: chartedAnswer });

/** Charts distress from 0 to 10, as the person says it (SED-2). */
export const recordDistress = command(`${at}/distress`, { summary: 'Chart distress', params: sessionParams, body: z.strictObject({ ...charted, ...distressSchema.shape }), answer: chartedAnswer });

/** Charts whether dissociation is there at this moment (SED-2, DC-4). */
export const recordDissociation = command(`${at}/dissociation`, {
  summary: 'Chart dissociation',
  params: sessionParams,
  body: z.strictObject({ ...charted, ...dissociationSchema.shape }),
  answer: chartedAnswer,
});

/** Charts felt states in whole numbers from 0 to 10, or as declined, each with whose word it is; also after the end. Refuses `felt-state.not-on-the-scale`. */
export const recordFeltStates = command(`${at}/felt-states`, { summary: 'Chart felt states', params: sessionParams, body: z.strictObject({ ...charted, ...feltStatesSchema.shape }), answer: chartedAnswer });

/** One tap on the grid. */
export const recordEvent = command(`${at}/events`, { summary: 'Chart an event', params: sessionParams, body: z.strictObject({ ...charted, ...tappedEventSchema.shape }), answer: chartedAnswer });

/** Takes a tap back within its ten seconds; `measuredAt` is when it was taken back. */
export const undoEvent = command(`${at}/events/:entryId/undo`, {
  summary: 'Take a tapped event back',
  params: sessionParams.extend({ entryId: idSchema<'SessionEntry'>() }),
  body: z.strictObject(charted),
  answer: chartedAnswer,
});

/** Notes the room: light, music, eye mask, who is there, how much is said. What is left out stays as it was. */
export const recordSetting = command(`${at}/setting`, { summary: 'Note the setting', params: sessionParams, body: z.strictObject({ ...charted, ...settingSchema.shape }), answer: chartedAnswer });

/** Writes a note by what it is about, up to 2,000 characters; also after the end. */
export const recordNote = command(`${at}/notes`, { summary: 'Write a note', params: sessionParams, body: z.strictObject({ ...charted, ...noteSchema.shape }), answer: chartedAnswer });

/**
 * Says what somebody does about a prompt, which also answers the earlier ones on its subject; it never silences the readings.
 * Refuses `session.prompt-unknown`.
 */
export const answerPrompt = command(`${at}/prompts/:promptKey/answer`, {
  summary: 'Answer a prompt',
  params: sessionParams.extend({ promptKey: z.string().max(120) }),
  body: z.strictObject({ ...charted, action: promptActionSchema }),
  answer: chartedAnswer,
});

/** What an entry should have said; it has the kind of the entry it replaces. */
const replacement = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('vital-signs'), ...vitalSigns.shape }),
  z.strictObject({ kind: z.literal('symptoms'), ...symptomsSchema.shape }),
  z.strictObject({ kind: z.literal('distress'), ...distressSchema.shape }),
  z.strictObject({ kind: z.literal('dissociation'), ...dissociationSchema.shape }),
  z.strictObject({ kind: z.literal('felt-states'), ...feltStatesSchema.shape }),
  z.strictObject({ kind: z.literal('event'), ...tappedEventSchema.shape }),
  z.strictObject({ kind: z.literal('setting'), ...settingSchema.shape }),
  z.strictObject({ kind: z.literal('note'), ...noteSchema.shape }),
]);

export type Replacement = z.output<typeof replacement>;

/** Corrects an entry with a new one that names it, or takes it back; the old one stays on record. */
export const correctEntry = command(`${at}/corrections`, {
  summary: 'Correct an entry',
  params: sessionParams,
  body: z.strictObject({ ...charted, entryId: idSchema<'SessionEntry'>(), reason: z.string().trim().min(1).max(500), replacement: replacement.nullable() }),
  answer: chartedAnswer,
});

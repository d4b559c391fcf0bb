import { z } from 'zod';
import { idSchema } from '#foundation/id.ts';
import { instantSchema } from '#foundation/instant.ts';
import { amountSchema } from '#foundation/quantity.ts';
import { medicineListSchema } from '#screening/intake-schema.ts';
import type { SymptomReport } from './blood-pressure-prompts.ts';
import { doseAmountsSchema, dosePartSchema, doseNoteSchema } from './dose-part.ts';
import type { FeltStateKey } from './felt-states.ts';
import { gateItemKeys } from './gate-item.ts';
import { promptSchema } from './prompt-schema.ts';
import type { SessionEventKind } from './session-events.ts';

const words = z.string().trim().min(1).max(2_000);
const shortWords = z.string().trim().min(1).max(200);
const phone = z.string().trim().min(3).max(40);
const lastTakenSchema = z.union([instantSchema, z.literal('none-today')]);

const FELT_STATES = ['relaxed', 'turned-inward', 'open', 'away-from-usual-self', 'connected', 'fear', 'confusion', 'nausea'] as const satisfies readonly FeltStateKey[];
const SYMPTOMS = ['chest-pain', 'breathlessness', 'severe-headache', 'change-of-sight', 'focal-sign', 'seizure'] as const satisfies readonly SymptomReport['symptom'][];
/** Steps of the dose are charted with the dose itself. */
const TAPPED_EVENTS = ['nausea', 'vomiting', 'anxious', 'crying', 'talking', 'touch-given', 'bathroom', 'music', 'other'] as const satisfies readonly SessionEventKind[];

/** The two identifiers as typed (H01). */
export const identityEntrySchema = z.strictObject({ initials: z.string().trim().min(1).max(12), birthYear: z.number().int().min(1_850).max(2_200) });

/** Answers of the day, any of them together; one that is not there was not asked this time. */
export const gateAnswersSchema = z.strictObject({
  lastFood: lastTakenSchema.exactOptional(),
  lastDrink: lastTakenSchema.exactOptional(),
  lastNasalSpray: lastTakenSchema.exactOptional(),
  medicines: z.enum(['nothing-new', 'something-new']).exactOptional(),
  escort: z.union([z.literal('none'), z.strictObject({ name: shortWords, relation: shortWords, phone })]).exactOptional(),
  pregnancy: z.union([z.enum(['not-applicable', 'declined']), z.strictObject({ hasMissedPeriodSinceTest: z.boolean() })]).exactOptional(),
  isSiteCertified: z.boolean().exactOptional(),
  isPatientEnrolled: z.boolean().exactOptional(),
  hasOximeter: z.boolean().exactOptional(),
  isPrescriberOnSite: z.boolean().exactOptional(),
});

/** Answers of the day as parsed. */
export type GateAnswers = z.output<typeof gateAnswersSchema>;

/** Records from before what is new had to be entered; both say that something was. */
const medicinesOnRecord = z.enum(['nothing-new', 'something-new', 'new-and-reviewed', 'new-not-reviewed']).exactOptional();

const feltStateRatingSchema = z.strictObject({
  state: z.enum(FELT_STATES),
  rating: z.union([z.number().int(), z.literal('declined')]),
  saidBy: z.enum(['patient', 'staff']),
});

/** The room, as far as it is noted: what is not there stays as it was. */
export const settingSchema = z.strictObject({
  light: z.enum(['dark', 'dim', 'bright']).exactOptional(),
  music: z.string().trim().max(200).exactOptional(),
  hasEyeMask: z.boolean().exactOptional(),
  companion: z.string().trim().max(200).exactOptional(),
  mode: z.enum(['quiet', 'supported', 'talking']).exactOptional(),
});

/** What is found and done before the person leaves, any of it together. */
export const dischargeAnswersSchema = z.strictObject({
  isOriented: z.boolean().exactOptional(),
  walksSteadily: z.boolean().exactOptional(),
  hasPersistentVomiting: z.boolean().exactOptional(),
  patientSaysClear: z.boolean().exactOptional(),
  clinicianSaysClear: z.boolean().exactOptional(),
  /** The clinician's own check of the day; a C-SSRS of the day is read as well. */
  suicideCheck: z.enum(['low', 'moderate', 'high']).exactOptional(),
  isToldNotToDrive: z.boolean().exactOptional(),
  hasWrittenInstructions: z.boolean().exactOptional(),
  hasCrisisNumber: z.boolean().exactOptional(),
  nextContactAt: instantSchema.exactOptional(),
  /** Only where screening does not know; a liver disease on record stays. */
  hasLiverConcern: z.boolean().exactOptional(),
});

/** What was found and done before leaving, as parsed. */
export type DischargeAnswers = z.output<typeof dischargeAnswersSchema>;

/** Who takes the person home, and whether they are in the clinic (DC-6). */
export const escortSchema = z.strictObject({ name: shortWords, relation: shortWords, phone, isIdentityChecked: z.boolean(), hasSigned: z.boolean(), hasArrived: z.boolean() });

/** A note in words, by what it is about. */
export const noteSchema = z.strictObject({ about: z.enum(['music', 'touch', 'support', 'position', 'setting', 'prescriber-called', 'medicine-given', 'other']), words });

/** A prescriber’s reason to go on with one item of the check. */
export const gateReasonSchema = z.strictObject({ item: z.enum(gateItemKeys), words });
/** Medicines and substances that are new today, as typed; what is not in the dictionary stays as it was typed. */
export const newMedicinesSchema = z.strictObject({ medicines: medicineListSchema.min(1).max(20) });
/** A prescriber’s decision on exactly these entries of what is new, with the reason. */
export const medicinesReviewSchema = z.strictObject({ reviewed: z.array(idSchema<'SessionEntry'>()).min(1).max(50), decision: z.enum(['go-on', 'not-today']), reason: z.string().trim().max(2_000) });
/** Every symptom present when asked; an empty list means asked and none. */
export const symptomsSchema = z.strictObject({ present: z.array(z.enum(SYMPTOMS)).max(SYMPTOMS.length) });
/** Distress from 0 to 10. */
export const distressSchema = z.strictObject({ rating: z.number().int().min(0).max(10) });
/** Whether dissociation is there at this moment. */
export const dissociationSchema = z.strictObject({ isPresent: z.boolean() });
/** Felt states named at one moment, with whose word it is. */
export const feltStatesSchema = z.strictObject({
  moment: z.enum(['in-session', 'session-end', 'after-24-hours', 'after-72-hours']),
  ratings: z.array(feltStateRatingSchema).min(1).max(FELT_STATES.length),
});
/** One tap on the grid, with a word where one is needed. */
export const tappedEventSchema = z.strictObject({ event: z.enum(TAPPED_EVENTS), words: z.string().trim().max(500).nullable().default(null) });
/** What somebody does about a prompt. */
export const promptActionSchema = z.enum(['seen', 'rechecking', 'calling', 'stopping']);
/** The prescriber’s choice after raised blood pressure (BP-1, BP-2). */
export const pressureChoiceSchema = z.strictObject({ choice: z.enum(['start', 'delay']), reason: z.string().trim().max(2_000).default('') });
/** A weight as typed with the unit that was chosen. */
export const weightSchema = z.strictObject({ value: z.string().regex(/^\d{1,3}(\.\d{1,2})?$/, 'expected a weight'), unit: z.enum(['kg', 'lb']), isReweighed: z.boolean().default(false) });

const STEPS = ['check-in', 'open-gate', 'pass-gate', 'reopen-gate', 'start-dosing', 'pause-dosing', 'resume-dosing', 'stop-dosing', 'end-dosing', 'discharge', 'leave-against-advice', 'abort'] as const;

/** What one entry of a session says, by its kind. */
export const entryContentSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('step'), step: z.enum(STEPS), reason: z.string().nullable() }),
  z.object({ kind: z.literal('identity'), ...identityEntrySchema.shape }),
  z.object({ kind: z.literal('gate-answers'), ...gateAnswersSchema.shape, medicines: medicinesOnRecord }),
  z.object({ kind: z.literal('new-medicines'), ...newMedicinesSchema.shape }),
  z.object({ kind: z.literal('medicines-review'), ...medicinesReviewSchema.shape, orderId: idSchema<'Order'>().nullable(), orderVersion: z.number().int().nullable() }),
  z.object({ kind: z.literal('gate-reason'), ...gateReasonSchema.shape, orderId: idSchema<'Order'>().nullable(), orderVersion: z.number().int().nullable() }),
  z.object({ kind: z.literal('pressure-choice'), ...pressureChoiceSchema.shape }),
  z.object({ kind: z.literal('weight'), ...weightSchema.shape }),
  z.object({ kind: z.literal('symptoms'), ...symptomsSchema.shape }),
  z.object({ kind: z.literal('distress'), ...distressSchema.shape }),
  z.object({ kind: z.literal('dissociation'), ...dissociationSchema.shape }),
  z.object({ kind: z.literal('felt-states'), ...feltStatesSchema.shape }),
  z.object({ kind: z.literal('event'), ...tappedEventSchema.shape }),
  z.object({ kind: z.literal('setting'), ...settingSchema.shape }),
  z.object({ kind: z.literal('note'), ...noteSchema.shape }),
  z.object({ kind: z.literal('dose'), doseNumber: z.number().int(), orderId: idSchema<'Order'>(), orderVersion: z.number().int(), ordered: amountSchema('mg'), part: dosePartSchema }),
  z.object({ kind: z.literal('dose-amounts'), doseNumber: z.number().int(), ...doseAmountsSchema.shape, reason: z.string().nullable() }),
  z.object({ kind: z.literal('dose-note'), note: doseNoteSchema }),
  z.object({ kind: z.literal('prompt'), key: z.string(), prompt: promptSchema }),
  z.object({ kind: z.literal('prompt-answer'), key: z.string(), action: promptActionSchema }),
  z.object({ kind: z.literal('discharge-answers'), ...dischargeAnswersSchema.shape }),
  z.object({ kind: z.literal('escort'), ...escortSchema.shape }),
  z.object({ kind: z.literal('sign-off') }),
  z.object({ kind: z.literal('against-advice'), prescriberNote: z.string(), escort: z.enum(['informed', 'no-escort']).nullable(), isEventRecorded: z.boolean() }),
  z.object({ kind: z.literal('taken-back') }),
]);

/** What an entry says, as parsed. */
export type EntryContent = z.output<typeof entryContentSchema>;

/** The kinds of entries. */
export type EntryKind = EntryContent['kind'];

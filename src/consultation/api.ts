import { z } from 'zod';
import type { AnswerOf } from '#foundation/contract.ts';
import { command, query } from '#foundation/contract.ts';
import { idSchema } from '#foundation/id.ts';
import { instantSchema } from '#foundation/instant.ts';
import { localDateSchema, localDateTimeSchema } from '#foundation/zoned-time.ts';
import { emailSchema, nameSchema, patientIdSchema, publicParams, staffIdSchema } from '#people/api-shapes.ts';
import { LANGUAGES, SEXES } from '#people/patient-details.ts';
import { CARD_ID, LONGEST, MESSAGE_WISHES, PREFERRED_TIMES, REASONS } from './enquiry.ts';
import { CLOSE_REASONS, OPEN_STAGES, STAGES } from './lead.ts';
import { closingSchema, consultationSchema, contactSchema, leadActSchema, nextStepSchema } from './lead-act.ts';

const leadIdSchema = idSchema<'Lead'>();
const leadParams = z.strictObject({ leadId: leadIdSchema });

/** The answers of the public form; `faultsOf` says which of them are missing or unreadable. */
const enquirySchema = z.strictObject({
  language: z.enum(LANGUAGES),
  name: z.string().trim().max(LONGEST.name),
  email: z.string().trim().toLowerCase().min(1).max(LONGEST.email).nullable(),
  phone: z.string().trim().min(1).max(LONGEST.phone).nullable(),
  mayLeaveMessage: z.enum(MESSAGE_WISHES),
  reasons: z.array(z.enum(REASONS)).max(REASONS.length).readonly(),
  imagined: z.string().trim().min(1).max(LONGEST.imagined).nullable(),
  preferredTimes: z.array(z.enum(PREFERRED_TIMES)).max(PREFERRED_TIMES.length).readonly(),
  fromCard: z.string().regex(CARD_ID).max(LONGEST.fromCard).nullable().default(null),
});

const promiseSchema = z.object({ answerWorkingDays: z.number(), answerBy: localDateSchema });

const standingSchema = z.discriminatedUnion('stage', [
  z.strictObject({ stage: z.literal('new') }),
  z.strictObject({ stage: z.literal('contacted') }),
  z.strictObject({ stage: z.literal('consultation-booked'), consultation: consultationSchema }),
  z.strictObject({ stage: z.literal('became-patient'), patientId: patientIdSchema }),
  z.strictObject({ stage: z.literal('closed'), reason: z.enum(CLOSE_REASONS) }),
]);

const dueSchema = z.discriminatedUnion('what', [
  z.strictObject({ what: z.enum(['answer', 'next-step', 'consultation']), on: localDateSchema, isOverdue: z.boolean() }),
  z.strictObject({ what: z.literal('no-step-planned') }),
  z.strictObject({ what: z.literal('nothing') }),
]);

const leadRowSchema = z.object({
  leadId: leadIdSchema,
  version: z.number(),
  name: z.string(),
  reasons: z.array(z.enum(REASONS)).readonly(),
  receivedAt: instantSchema,
  standing: standingSchema,
  ownerId: staffIdSchema.nullable(),
  nextStep: nextStepSchema.nullable(),
  due: dueSchema,
});

const colleagueSchema = z.object({ staffId: staffIdSchema, name: z.string(), isWorkingHere: z.boolean() });
const colleaguesSchema = z.array(colleagueSchema).readonly();

const historySchema = z.array(z.object({ version: z.number(), at: instantSchema, staffId: staffIdSchema, act: leadActSchema })).readonly();

const earlierRequestSchema = z.object({ leadId: leadIdSchema, receivedAt: instantSchema, stage: z.enum(STAGES) });

const leadSchema = leadRowSchema.extend({
  enquiry: enquirySchema,
  /** The title of the card they came from, where the clinic still shows it. */
  fromCardTitle: z.string().nullable(),
  firstContactAt: instantSchema.nullable(),
  history: historySchema,
  sameReach: z.array(earlierRequestSchema).readonly(),
  colleagues: colleaguesSchema,
  /** Who is looking. */
  me: staffIdSchema,
  today: localDateSchema,
});

const seenVersion = z.number().int().positive();
const doneSchema = z.object({ leadId: leadIdSchema, version: z.number() });

/** What somebody reads before they ask for a consultation: whose form this is and by when they hear from the clinic. */
export const readConsultationForm = query('/api/public/:clinicSlug/consultation-form', {
  summary: 'The clinic’s name and when an answer to a request for a consultation can be expected',
  params: publicParams,
  answer: promiseSchema.extend({ clinicName: z.string() }),
});

/** A person asks for a consultation. */
export const requestConsultation = command('/api/public/:clinicSlug/consultation-requests', {
  summary: 'Asks for a consultation',
  params: publicParams,
  body: enquirySchema,
  answer: promiseSchema,
  perMinute: 6,
});

/** The inbox: open requests by what is due first, or those of one stage; finished ones come a page at a time, newest first. */
export const listLeads = query('/api/staff/leads', {
  summary: 'Requests for a consultation by stage',
  query: z.strictObject({ stage: z.enum(['open', ...STAGES]).default('open'), before: leadIdSchema.optional() }),
  answer: z.object({
    leads: z.array(leadRowSchema).readonly(),
    counts: z.record(z.enum(OPEN_STAGES), z.number()),
    colleagues: colleaguesSchema,
    today: localDateSchema,
    next: leadIdSchema.nullable(),
  }),
});

/** One request with its history; opening it is recorded. */
export const readLead = query('/api/staff/leads/:leadId', { summary: 'One request for a consultation with its history', params: leadParams, answer: leadSchema });

/** What a patient said when they first wrote, so that nobody asks it again; `request` is null where the record began in another way. */
export const readFirstRequest = query('/api/staff/patients/:patientId/consultation-request', {
  summary: 'What a patient said when they asked for a consultation',
  params: z.strictObject({ patientId: patientIdSchema }),
  answer: z.object({ request: z.object({ receivedAt: instantSchema, enquiry: enquirySchema }).nullable() }),
});

/** Takes a request, gives it to a colleague, or puts it back for anybody with null. */
export const changeLeadOwner = command('/api/staff/leads/:leadId/owner', {
  summary: 'Says who looks after a request',
  params: leadParams,
  body: z.strictObject({ version: seenVersion, ownerId: staffIdSchema.nullable() }),
  answer: doneSchema,
});

/** Notes a call, a message or a talk, and the step that follows it. */
export const logLeadContact = command('/api/staff/leads/:leadId/contact', {
  summary: 'Notes a contact with the person and the next step',
  params: leadParams,
  body: contactSchema.extend({ version: seenVersion }),
  answer: doneSchema,
});

/** Plans the next step, or clears it with null. */
export const setLeadNextStep = command('/api/staff/leads/:leadId/next-step', {
  summary: 'Plans what happens next and by when',
  params: leadParams,
  body: z.strictObject({ version: seenVersion, nextStep: nextStepSchema.nullable() }),
  answer: doneSchema,
});

/** Notes when the consultation is, by the clinic's clock; null calls it off. */
export const bookConsultation = command('/api/staff/leads/:leadId/booking', {
  summary: 'Notes the date of the consultation, moves it or calls it off',
  params: leadParams,
  body: z.strictObject({ version: seenVersion, consultation: z.strictObject({ startsAt: localDateTimeSchema, withStaffId: staffIdSchema.nullable() }).nullable() }),
  answer: doneSchema,
});

/** Closes a request with its reason; the kind note goes out by e-mail where `isNoteSent` asks for it. */
export const closeLead = command('/api/staff/leads/:leadId/close', {
  summary: 'Closes a request with a reason, a kind note and where the person was pointed to',
  params: leadParams,
  body: closingSchema.extend({ version: seenVersion }),
  answer: doneSchema,
});

/** Opens a closed request again. */
export const reopenLead = command('/api/staff/leads/:leadId/reopen', {
  summary: 'Opens a closed request again',
  params: leadParams,
  body: z.strictObject({ version: seenVersion, why: z.string().trim().min(1).max(2000).nullable() }),
  answer: doneSchema,
});

/** Makes a patient of the person; what they said in their request goes with them and is not typed again. */
export const makePatientOfLead = command('/api/staff/leads/:leadId/patient', {
  summary: 'Makes a patient of the person and sends the invitation where there is an e-mail address',
  params: leadParams,
  body: z.strictObject({
    version: seenVersion,
    familyName: nameSchema,
    givenName: nameSchema,
    birthDate: localDateSchema,
    sex: z.enum(SEXES),
    /** Where the invitation goes; the address of the request, corrected or added where that was needed. */
    email: emailSchema.nullable(),
    /** Somebody with this family name and birth date is on record, and staff have seen that it is another person. */
    isAnotherPerson: z.boolean(),
  }),
  answer: doneSchema.extend({ patientId: patientIdSchema, isInvited: z.boolean() }),
});

export type LeadRow = AnswerOf<typeof listLeads>['leads'][number];
export type LeadDetail = AnswerOf<typeof readLead>;
export type Colleague = AnswerOf<typeof listLeads>['colleagues'][number];

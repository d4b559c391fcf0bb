import { z } from 'zod';
import { idSchema } from '#foundation/id.ts';
import type { Instant } from '#foundation/instant.ts';
import { instantSchema } from '#foundation/instant.ts';
import type { Refusal } from '#foundation/refusal.ts';
import { localDateSchema } from '#foundation/zoned-time.ts';
import type { Lead } from './lead.ts';
import { CLOSE_REASONS } from './lead.ts';
import { refuse } from './refusals.ts';

/** How somebody tried to reach the person, or was reached. */
export const CONTACT_WAYS = ['phone', 'e-mail', 'text-message', 'in-person'] as const;
export type ContactWay = (typeof CONTACT_WAYS)[number];

/** What came of it. */
export const CONTACT_OUTCOMES = ['spoke', 'wrote', 'heard-from-them', 'left-message', 'no-answer'] as const;
export type ContactOutcome = (typeof CONTACT_OUTCOMES)[number];

const noteSchema = z.string().trim().min(1).max(2000).nullable();

/** A next step: a sentence and the day it is due. */
export const nextStepSchema = z.strictObject({ what: z.string().trim().min(1).max(200), dueOn: localDateSchema });

/** A contact with the person; the step that follows it replaces the one planned before, null when none is planned. */
export const contactSchema = z.strictObject({
  way: z.enum(CONTACT_WAYS),
  outcome: z.enum(CONTACT_OUTCOMES),
  note: noteSchema,
  nextStep: nextStepSchema.nullable(),
});

/** A consultation both sides agreed on. */
export const consultationSchema = z.strictObject({ startsAt: instantSchema, withStaffId: idSchema<'Staff'>().nullable() });

/** Why a request goes no further, the kind words for the person, and where they were pointed to. */
export const closingSchema = z.strictObject({
  reason: z.enum(CLOSE_REASONS),
  kindNote: noteSchema,
  referralNote: noteSchema,
  isNoteSent: z.boolean(),
});

/** Everything that can be done with a request; what was done is kept in this same form as its history. */
export const leadActSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('owner-changed'), ownerId: idSchema<'Staff'>().nullable() }),
  z.strictObject({ kind: z.literal('contact-logged'), contact: contactSchema }),
  z.strictObject({ kind: z.literal('next-step-set'), nextStep: nextStepSchema.nullable() }),
  z.strictObject({ kind: z.literal('consultation-booked'), consultation: consultationSchema }),
  z.strictObject({ kind: z.literal('consultation-called-off') }),
  z.strictObject({ kind: z.literal('closed'), closing: closingSchema }),
  z.strictObject({ kind: z.literal('reopened'), why: noteSchema }),
  z.strictObject({ kind: z.literal('became-patient'), patientId: idSchema<'Patient'>() }),
]);
export type LeadAct = z.output<typeof leadActSchema>;

/** The kinds of acts. */
export type LeadActKind = LeadAct['kind'];

/**
 * The request after an act at a moment, or why the act cannot be done as it stands.
 * Only a closed request can be opened again; nothing else can be done with one that is closed or became a patient.
 * @throws nothing; refuses with `lead-closed`, `lead-became-patient`, `lead-open` or `nothing-booked`
 */
export function leadAfter(lead: Lead, act: LeadAct, at: Instant): Lead | Refusal {
  const { stage } = lead.standing;
  if (stage === 'became-patient') return refuse('consultation.lead-became-patient');
  if (act.kind === 'reopened') return stage === 'closed' ? reopened(lead) : refuse('consultation.lead-open');
  if (stage === 'closed') return refuse('consultation.lead-closed');
  switch (act.kind) {
    case 'owner-changed':
      return { ...lead, ownerId: act.ownerId };
    case 'contact-logged':
      return { ...lead, standing: stage === 'new' ? { stage: 'contacted' } : lead.standing, nextStep: act.contact.nextStep, firstContactAt: lead.firstContactAt ?? at };
    case 'next-step-set':
      return { ...lead, nextStep: act.nextStep };
    case 'consultation-booked':
      return { ...lead, standing: { stage: 'consultation-booked', consultation: act.consultation }, firstContactAt: lead.firstContactAt ?? at };
    case 'consultation-called-off':
      return stage === 'consultation-booked' ? { ...lead, standing: { stage: 'contacted' } } : refuse('consultation.nothing-booked');
    case 'closed':
      return { ...lead, standing: { stage: 'closed', reason: act.closing.reason }, nextStep: null };
    case 'became-patient':
      return { ...lead, standing: { stage: 'became-patient', patientId: act.patientId }, nextStep: null, firstContactAt: lead.firstContactAt ?? at };
  }
}

/** A request that was never answered is new again; its promise of an answer still holds. */
function reopened(lead: Lead): Lead {
  return { ...lead, standing: { stage: lead.firstContactAt === null ? 'new' : 'contacted' } };
}

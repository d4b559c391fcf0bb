import { z } from 'zod';
import { command, query } from '#foundation/contract.ts';
import { findingSchema } from '#foundation/finding-schema.ts';
import { idSchema } from '#foundation/id.ts';
import { instantSchema } from '#foundation/instant.ts';
import { amountSchema } from '#foundation/quantity.ts';
import { treatmentKeySchema } from './api-plan.ts';

const patientParams = z.object({ patientId: idSchema<'Patient'>() });
const orderParams = z.object({ orderId: idSchema<'Order'>() });

/** What a prescriber writes: milligrams, or milligrams per kilogram from which the milligrams follow. */
export const writtenDoseSchema = z.strictObject({
  treatment: treatmentKeySchema,
  amount: z.union([amountSchema('mg'), amountSchema('mg/kg')]),
  /** The weight a dose per kilogram is reckoned from. */
  weightBasis: z.enum(['actual', 'ideal', 'adjusted']).default('actual'),
  concentration: amountSchema('mg/mL').nullable().default(null),
  infusionConcentration: amountSchema('mg/mL').nullable().default(null),
  infusionMinutes: z.union([z.number().int().positive().max(480), z.literal('push')]).nullable().default(null),
});

export type WrittenDose = z.output<typeof writtenDoseSchema>;

const doseFindingSchema = findingSchema.extend({ level: z.enum(['information', 'soft', 'second-prescriber', 'never']), remedy: z.string() });

/** One version of an order as it travels, with what the dose rules find in it; exact amounts with their units. */
export const orderSchema = z.object({
  orderId: idSchema<'Order'>(),
  version: z.number().int(),
  state: z.enum(['draft', 'half-signed', 'signed', 'superseded', 'cancelled']),
  planId: idSchema<'Plan'>(),
  visitId: idSchema<'Visit'>().nullable(),
  treatment: treatmentKeySchema,
  dose: amountSchema('mg'),
  perWeight: amountSchema('mg/kg').nullable(),
  dosingWeight: amountSchema('kg').nullable(),
  concentration: amountSchema('mg/mL').nullable(),
  volume: amountSchema('mL').nullable(),
  infusionConcentration: amountSchema('mg/mL').nullable(),
  infusionMinutes: z.union([z.number(), z.literal('push')]).nullable(),
  signedAt: instantSchema.nullable(),
  signedBy: idSchema<'Staff'>().nullable(),
  signedByName: z.string().nullable(),
  /** Who is asked to sign second, or has done so at `secondSignedAt`; null where one signature is enough. */
  secondPrescriberName: z.string().nullable(),
  secondSignedAt: instantSchema.nullable(),
  /** What the first signature gave as reasons, by rule. */
  reasons: z.array(z.object({ ruleId: z.string(), text: z.string() })),
  findings: z.array(doseFindingSchema),
});

export type WireOrder = z.output<typeof orderSchema>;

/** Writes a draft and answers what the dose rules find in it; nothing can be given on a draft. */
export const draftOrder = command('/api/staff/patients/:patientId/orders', {
  summary: 'Write a dose order as a draft',
  params: patientParams,
  body: z.strictObject({
    planId: idSchema<'Plan'>(),
    /** One dosing session, or every session of the plan that has no order of its own. */
    visitId: idSchema<'Visit'>().nullable().default(null),
    dose: writtenDoseSchema,
  }),
  answer: orderSchema,
});

/** Changes an order: always a new, unsigned version. */
export const editOrder = command('/api/staff/orders/:orderId/edit', {
  summary: 'Change an order',
  params: orderParams,
  body: z.strictObject({ version: z.number().int(), dose: writtenDoseSchema }),
  answer: orderSchema,
});

/** Signs a draft, which activates it unless it waits for a second prescriber's signature; the version names exactly what was read. */
export const signOrder = command('/api/staff/orders/:orderId/sign', {
  summary: 'Sign an order',
  params: orderParams,
  body: z.strictObject({
    version: z.number().int(),
    /** The milligrams as read back and typed; another number than the order’s is refused (`order.read-back-differs`). */
    readBack: amountSchema('mg'),
    reasons: z.array(z.strictObject({ ruleId: z.string().max(20), text: z.string().trim().min(1).max(2_000) })).max(20).default([]),
    /** Who is asked to sign second, where a rule asks for two. */
    secondPrescriber: idSchema<'Staff'>().nullable().default(null),
  }),
  answer: orderSchema,
});

/** The second prescriber's own signature, which activates the order; any prescriber may give it but the one who signed first. */
export const signOrderSecond = command('/api/staff/orders/:orderId/sign-second', {
  summary: 'Sign an order as the second prescriber',
  params: orderParams,
  body: z.strictObject({ version: z.number().int(), readBack: amountSchema('mg') }),
  answer: orderSchema,
});

/**
 * Cancels an order for good, by a prescriber with a reason; a dose already given is not touched.
 * Refuses `order.unknown`, `order.changed-meanwhile`, `order.closed` and `order.cancel-reason-missing`.
 */
export const cancelOrder = command('/api/staff/orders/:orderId/cancel', {
  summary: 'Cancel an order',
  params: orderParams,
  body: z.strictObject({ version: z.number().int(), reason: z.string().trim().max(2_000) }),
  answer: orderSchema,
});

/** A patient’s orders, newest first, every version with its signatures; for clinical roles. */
export const patientOrders = query('/api/staff/patients/:patientId/orders', {
  summary: 'A patient’s orders, newest first, every version',
  params: patientParams,
  answer: z.object({ orders: z.array(orderSchema) }),
});

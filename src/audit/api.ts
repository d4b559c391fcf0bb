import { z } from 'zod';
import { query } from '#foundation/contract.ts';
import { idSchema } from '#foundation/id.ts';
import { instantSchema } from '#foundation/instant.ts';

const auditRowSchema = z.object({
  sequence: z.number().int(),
  at: instantSchema,
  actorKind: z.string(),
  /** The member of staff's or patient's name, the job's name, or null for somebody who was not signed in. */
  actorName: z.string().nullable(),
  action: z.string(),
  outcome: z.enum(['done', 'refused', 'read']),
  patientName: z.string().nullable(),
  facts: z.record(z.string(), z.unknown()),
  ruleSetVersion: z.string(),
});

/** The clinic's audit record, newest first, a page at a time. */
export const listAuditRecord = query('/api/staff/audit', {
  summary: 'Who saw or changed what, newest first',
  query: z.strictObject({
    patientId: idSchema<'Patient'>().optional(),
    /** Rows before this sequence number; for the next page. */
    before: z.coerce.number().int().positive().optional(),
  }),
  answer: z.object({ rows: z.array(auditRowSchema) }),
});

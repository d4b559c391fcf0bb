import { z } from 'zod';
import type { Route } from '#transport/route.ts';
import { route } from '#transport/route.ts';
import { listAuditRecord } from '../api.ts';
import type { AuditRow } from '../store/list.ts';
import { listAuditRows } from '../store/list.ts';

/** What the audit domain offers: the record, for the owner to examine. */
export const auditRoutes: readonly Route[] = [
  route(listAuditRecord, { audience: 'staff', roles: ['owner'] }, async (context, { query }) => {
    const rows = await listAuditRows(context.tx, context.clinic.clinicId, query);
    context.audit({ action: 'audit.record-opened', ...(query.patientId && { patientId: query.patientId }) });
    return { rows: rows.map(shown) };
  }),
];

const sealedSchema = z.object({ facts: z.record(z.string(), z.unknown()), ruleSetVersion: z.string() });

function shown(row: AuditRow) {
  const { facts, ruleSetVersion } = sealedSchema.parse(JSON.parse(row.event.toString()));
  return {
    sequence: row.sequence,
    at: row.at,
    actorKind: row.actor_kind,
    actorName: row.actor_name,
    action: row.action,
    outcome: row.outcome,
    patientName: row.patient_name,
    facts,
    ruleSetVersion,
  };
}

import type { Actor } from '#foundation/actor.ts';
import type { AuditEntry } from '#foundation/audit-entry.ts';
import type { ClinicId, OperationId } from '#foundation/id.ts';
import type { Instant } from '#foundation/instant.ts';
import { RULE_SET_VERSION } from '#foundation/rule.ts';
import { canonicalJson } from './canonical.ts';

/** What became of an act: it was done, refused by a rule, or it only read. */
export type AuditOutcome = 'done' | 'refused' | 'read';

/** Everything one audit row says; its canonical JSON is what the chain binds. */
export type AuditEvent = {
  readonly clinicId: ClinicId;
  readonly at: Instant;
  readonly actor: { readonly kind: Actor['kind']; readonly id: string | null };
  readonly action: string;
  readonly outcome: AuditOutcome;
  readonly patientId: string | null;
  readonly subject: { readonly kind: string; readonly id: string } | null;
  readonly operationId: OperationId | null;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly ruleSetVersion: string;
};

/** The event of one audit line. */
export function auditEventOf(
  act: { readonly clinicId: ClinicId; readonly at: Instant; readonly actor: Actor; readonly operationId: OperationId | null },
  outcome: AuditOutcome,
  entry: AuditEntry,
): AuditEvent {
  return {
    clinicId: act.clinicId,
    at: act.at,
    actor: { kind: act.actor.kind, id: identityOf(act.actor) },
    action: entry.action,
    outcome,
    patientId: entry.patientId ?? null,
    subject: entry.subject ?? null,
    operationId: act.operationId,
    facts: entry.facts ?? {},
    ruleSetVersion: RULE_SET_VERSION,
  };
}

/** The bytes that are hashed and kept: canonical JSON in UTF-8. */
export function textOf(event: AuditEvent): string {
  return canonicalJson(event);
}

function identityOf(actor: Actor): string | null {
  switch (actor.kind) {
    case 'staff':
      return actor.staffId;
    case 'patient':
      return actor.patientId;
    case 'system':
      return actor.job;
    case 'public':
      return null;
  }
}

import type { PatientId } from './id.ts';

/** One line for the audit record: what was done or read, on whom and on what. Never the clinical content itself. */
export type AuditEntry = {
  /** A verb phrase in the domain's words, such as `session.dose-given` or `people.chart-opened`. */
  readonly action: string;
  readonly patientId?: PatientId;
  readonly subject?: { readonly kind: string; readonly id: string };
  readonly facts?: Readonly<Record<string, unknown>>;
};

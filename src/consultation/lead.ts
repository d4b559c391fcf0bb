import type { PatientId, StaffId } from '#foundation/id.ts';
import type { Instant } from '#foundation/instant.ts';
import type { LocalDate } from '#foundation/zoned-time.ts';

/** Stages in which somebody still has something to do. */
export const OPEN_STAGES = ['new', 'contacted', 'consultation-booked'] as const;

/**
 * Where a request stands: `new` until somebody has tried to reach the person, `contacted` from the first try on.
 * A request that became a patient stays so; one that was closed can be opened again.
 */
export const STAGES = [...OPEN_STAGES, 'became-patient', 'closed'] as const;
export type LeadStage = (typeof STAGES)[number];

/** Why a request went no further. */
export const CLOSE_REASONS = ['not-suitable', 'declined-by-screening', 'chose-otherwise', 'cost', 'no-answer', 'already-patient', 'duplicate', 'not-a-request'] as const;
export type CloseReason = (typeof CLOSE_REASONS)[number];

/** What somebody will do for this person, and by which day of the clinic's calendar. */
export type NextStep = { readonly what: string; readonly dueOn: LocalDate };

/** A first talk that both sides have agreed on; `withStaffId` is null while it is open who will hold it. */
export type Consultation = { readonly startsAt: Instant; readonly withStaffId: StaffId | null };

/** A stage with what belongs to it alone, so that a request can never be closed and a patient at once. */
export type LeadStanding =
  | { readonly stage: 'new' }
  | { readonly stage: 'contacted' }
  | { readonly stage: 'consultation-booked'; readonly consultation: Consultation }
  | { readonly stage: 'became-patient'; readonly patientId: PatientId }
  | { readonly stage: 'closed'; readonly reason: CloseReason };

/** A request for a consultation as the clinic works on it. */
export type Lead = {
  readonly receivedAt: Instant;
  readonly standing: LeadStanding;
  /** Who looks after it; null while nobody has taken it. */
  readonly ownerId: StaffId | null;
  readonly nextStep: NextStep | null;
  /** When somebody first tried to reach the person; null until then. */
  readonly firstContactAt: Instant | null;
};

/** Whether somebody still has something to do. */
export function isOpen(lead: Pick<Lead, 'standing'>): boolean {
  return lead.standing.stage !== 'closed' && lead.standing.stage !== 'became-patient';
}

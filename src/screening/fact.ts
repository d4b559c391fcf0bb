import type { PatientId, StaffId } from '#foundation/id.ts';
import type { Instant } from '#foundation/instant.ts';
import type { Role } from '#foundation/role.ts';
import type { LocalDate } from '#foundation/zoned-time.ts';
import type { NotKnown } from './answered.ts';
import type { FactId } from './facts.ts';

/** What is known of a clinical fact. Only `absent` is a no. */
export const FACT_STATES = ['present', 'absent', 'unknown', 'declined', 'not-asked'] as const;

/** What is known of a fact: there, not there, or one of the states of not knowing. */
export type FactState = 'present' | 'absent' | NotKnown;

/** Where a fact comes from: the person's own words, what staff found, or a document such as a letter or an image report. */
export const FACT_ORIGINS = ['own-words', 'staff', 'document'] as const;

export type FactOrigin = (typeof FACT_ORIGINS)[number];

/** A written clearance by the treating specialist after a heart or brain event. */
export type SpecialistClearance = { readonly givenOn: LocalDate; readonly reference: string };

/** Particulars that some rules need; one that is left out is not known. */
export type FactDetails = {
  /** The latest day on which it can have happened: with only a month known, the last day of that month. */
  readonly happenedOn?: LocalDate;
  /** Whether the condition is under treatment and controlled. */
  readonly control?: 'treated' | 'untreated';
  readonly activity?: 'active' | 'past';
  readonly childPugh?: 'A' | 'B' | 'C';
  readonly bipolarType?: 'I' | 'II';
  readonly hasRecentCrisis?: boolean;
  readonly clearance?: SpecialistClearance;
  /** What the person or the document says, as it was said. */
  readonly words?: string;
};

/** Who recorded a fact; staff with the roles they had then, because some records count only from a prescriber. */
export type FactRecorder =
  | { readonly kind: 'patient'; readonly patientId: PatientId }
  | { readonly kind: 'staff'; readonly staffId: StaffId; readonly roles: readonly Role[] };

/** A named clinical fact of a person at one moment: its state, where it comes from, when it was recorded and by whom. */
export type ScreeningFact = {
  readonly factId: FactId;
  readonly state: FactState;
  readonly details?: FactDetails;
  readonly origin: FactOrigin;
  readonly recordedAt: Instant;
  readonly recordedBy: FactRecorder;
};

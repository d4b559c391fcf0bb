import type { Id, LeadId, OrderId, PatientId, SessionId, VisitId } from '#foundation/id.ts';
import type { Instant } from '#foundation/instant.ts';
import type { WireOrder } from '#plan/api-order.ts';
import type { FactId } from '#screening/facts.ts';
import type { ProposedTreatment } from '#screening/treatment.ts';
import type { Refused } from './browser.ts';

/** An order by the name the case gives it, and why its signature was refused last, where it was. */
export type NamedOrder = { readonly orderId: OrderId; lastRefusal: Refused | null };

/** A dosing session by the name the case gives it, with the order its dose is given on once the dose has begun. */
export type NamedSession = { readonly sessionId: SessionId; readonly visitId: VisitId; dose: BegunDose | null };

/** A dose as it goes: the order, what was drawn, and how many parts of it were given. */
export type BegunDose = { readonly order: WireOrder; readonly drawnMg: string; readonly parts: number };

/** What exists for the person, by kind, each thing by its id. */
export type Created = ReadonlyMap<string, ReadonlySet<string>>;

/** An event that did not go as the case says. */
export type Misfortune = { readonly path: string; readonly event: string; readonly found: string };

/** What the names of a case stand for in the clinic, and what its entries have stated so far. */
export type CaseRecord = {
  patientId: PatientId | null;
  leadId: LeadId | null;
  readonly orders: Map<string, NamedOrder>;
  latestOrder: string | null;
  readonly sessions: Map<string, NamedSession>;
  /** Every session the case has opened, in order. */
  readonly allSessions: NamedSession[];
  /** Enrolled in the esketamine programme, as staff answer on the day. */
  isEnrolled: boolean;
  readonly goals: Map<string, Id<'Goal'>>;
  readonly statedFacts: Set<FactId>;
  /** Multiples of the upper limit of normal. */
  readonly liver: { alt: number | null; ast: number | null };
  /** What screening was last asked for, when it last ran, and whether intake has changed since. */
  readonly screening: { proposed: ProposedTreatment | null; ranAt: Instant | null; isStale: boolean };
  /** When the patient's app was told to show crisis help. */
  readonly crisisHelpAt: Instant[];
  /** What existed just before an entry that a later one counts from. */
  readonly createdBefore: Map<string, Created>;
  /** Everything entered so far, in order. */
  readonly entered: { readonly at: Instant; readonly event: string }[];
  readonly misfortunes: Misfortune[];
};

export function emptyRecord(): CaseRecord {
  return {
    patientId: null,
    leadId: null,
    orders: new Map(),
    latestOrder: null,
    sessions: new Map(),
    allSessions: [],
    isEnrolled: false,
    goals: new Map(),
    statedFacts: new Set(),
    liver: { alt: null, ast: null },
    screening: { proposed: null, ranAt: null, isStale: true },
    crisisHelpAt: [],
    createdBefore: new Map(),
    entered: [],
    misfortunes: [],
  };
}

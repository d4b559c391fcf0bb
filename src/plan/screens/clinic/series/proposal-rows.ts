import type { AnswerOf } from '#foundation/contract.ts';
import type { Instant, Milliseconds } from '#foundation/instant.ts';
import { after, between, milliseconds } from '#foundation/instant.ts';
import type { proposePlan } from '../../../api-plan.ts';
import type { VisitLength } from '../../../visit.ts';

type Proposal = AnswerOf<typeof proposePlan>;
export type ProposedClash = Proposal['sessions'][number]['clashes'][number];

/** One visit of a proposal, perhaps moved by hand; `held` is how long it keeps the patient, recovery included. */
export type ProposalRow = {
  readonly key: string;
  readonly kind: 'dosing-session' | 'integration';
  readonly number: number;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly held: Milliseconds;
  /** The day lies where the pace would not have put it. */
  readonly isOffPace: boolean;
  readonly isMovedByHand: boolean;
  readonly clashes: readonly ProposedClash[];
  /** Free times nearby, where it clashes. */
  readonly nearest: readonly Instant[];
};

/** A proposal with the times that were changed by hand laid over it, by time. What is moved by hand is checked when it is booked. */
export function proposalRows(proposal: Proposal, byHand: ReadonlyMap<string, Instant>, length: VisitLength): readonly ProposalRow[] {
  const sessions = proposal.sessions.map((slot) => ({ ...slot, key: `session ${slot.number}`, kind: 'dosing-session' as const, isOffPace: slot.isMoved, held: milliseconds(length.visit + length.recovery) }));
  const integrations = proposal.integrationVisits.flatMap((slot, index) =>
    slot === null ? [] : [{ ...slot, key: `integration ${index + 1}`, kind: 'integration' as const, number: index + 1, isOffPace: false, held: between(slot.startsAt, slot.endsAt) }],
  );
  return [...sessions, ...integrations].map((slot) => movedRow(slot, byHand.get(slot.key))).toSorted((left, right) => left.startsAt.localeCompare(right.startsAt));
}

function movedRow({ key, kind, number, startsAt, endsAt, held, isOffPace, clashes, nearest }: Omit<ProposalRow, 'isMovedByHand'>, byHand: Instant | undefined): ProposalRow {
  const row = { key, kind, number, held, isOffPace };
  if (byHand === undefined) return { ...row, startsAt, endsAt, clashes, nearest, isMovedByHand: false };
  return { ...row, startsAt: byHand, endsAt: after(byHand, between(startsAt, endsAt)), clashes: [], nearest: [], isMovedByHand: true };
}

/** The rows that overlap one another: the person cannot be in two places. */
export function overlapping(rows: readonly ProposalRow[]): ReadonlySet<string> {
  const endOf = (row: ProposalRow) => after(row.startsAt, row.held);
  const found = rows.flatMap((row) => rows.filter((other) => other !== row && row.startsAt < endOf(other) && other.startsAt < endOf(row)).map(() => row.key));
  return new Set(found);
}

/** How many sessions got no integration visit inside the suggested time. */
export function withoutIntegration(proposal: Proposal): number {
  return proposal.integrationVisits.filter((slot) => slot === null).length;
}

import { neededFacts } from '#screening/needed-facts.ts';
import type { CareFacts } from './care-path.ts';
import { seriesOf } from './series-progress.ts';
import type { Care } from './use-care.ts';

/** The facts of the path, counted from everything on record. */
export function careFactsOf(care: Care): CareFacts {
  const { intake, screening, notes, course } = care;
  return {
    openFacts: factCounts(intake.facts).open,
    hasMedicineList: intake.medicines.state === 'known',
    standing: screening.standing,
    hasVerdict: screening.verdicts.length > 0,
    openFollowUps: care.followUps.filter(({ completedAt }) => completedAt === null).length,
    owed: screening.suicideRisk.owed.length,
    holds: care.holds.filter(({ liftedAt }) => liftedAt === null).length,
    hasConsent: care.consents.some(({ scope, state }) => scope.kind === 'treatment' && state === 'signed'),
    isPrepared: screening.preparedAt !== null,
    sessions: seriesOf(care.plans.plans),
    order: orderOf(care.orders),
    draftNotes: notes.filter(({ state }) => state === 'draft').length,
    signedNotes: notes.filter(({ state }) => state === 'signed').length,
    outcome: course.booster.state === 'suggested' ? 'review' : course.points.length > 0 ? 'measured' : 'none',
  };
}

/** How many facts this person is asked for, and how many of them are neither a yes nor a no; what nobody has recorded is open as well. */
export function factCounts(facts: Care['intake']['facts']): { readonly all: number; readonly open: number } {
  const states = new Map(facts.map(({ factId, state }) => [factId, state]));
  const needed = neededFacts((factId) => states.get(factId) ?? 'not-asked').map((factId) => states.get(factId));
  return { all: needed.length, open: needed.filter((state) => state !== 'present' && state !== 'absent').length };
}

function orderOf(orders: Care['orders']): CareFacts['order'] {
  if (orders.some(({ state }) => state === 'signed')) return 'signed';
  return orders.some(({ state }) => state === 'draft' || state === 'half-signed') ? 'draft' : 'none';
}

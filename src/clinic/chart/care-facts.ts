import { FACT_IDS } from '#screening/facts.ts';
import type { CareFacts } from './care-path.ts';
import { seriesOf } from './series-progress.ts';
import type { Care } from './use-care.ts';

/** The facts of the path, counted from everything on record. */
export function careFactsOf(care: Care): CareFacts {
  const { intake, screening, notes, course } = care;
  return {
    openFacts: openFactsOf(intake.facts),
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

/** Facts that are neither a yes nor a no; what nobody has recorded is open as well. */
function openFactsOf(facts: Care['intake']['facts']): number {
  return FACT_IDS.length - facts.filter(({ state }) => state === 'present' || state === 'absent').length;
}

function orderOf(orders: Care['orders']): CareFacts['order'] {
  if (orders.some(({ state }) => state === 'signed')) return 'signed';
  return orders.some(({ state }) => state === 'draft') ? 'draft' : 'none';
}

import type { LocalDate, ZoneName } from '#foundation/zoned-time.ts';
import { localDateOf } from '#foundation/zoned-time.ts';
import type { Instant } from '#foundation/instant.ts';
import type { Lead, NextStep } from './lead.ts';
import type { ConsultationSettings } from './settings.ts';
import { workingDayAfter } from './working-day.ts';

/** What a request waits for. */
export type LeadDue =
  | { readonly what: 'answer' | 'next-step' | 'consultation'; readonly on: LocalDate; readonly isOverdue: boolean }
  | { readonly what: 'no-step-planned' }
  | { readonly what: 'nothing' };

type Dated = Extract<LeadDue, { on: LocalDate }>;

/** The last working day on which an answer keeps the clinic's promise (LEAD-1). */
export function answerDueOn(receivedAt: Instant, zone: ZoneName, settings: ConsultationSettings): LocalDate {
  return workingDayAfter(localDateOf(receivedAt, zone), settings['LEAD-1.answerWorkingDays']);
}

/**
 * What a request waits for on `today`, a day of the clinic's calendar: the earliest of the promised answer, the next
 * step and the booked consultation. It is overdue once its day is over; an open request without any asks for one (LEAD-2).
 */
export function dueOf(lead: Lead, today: LocalDate, zone: ZoneName, settings: ConsultationSettings): LeadDue {
  const { standing } = lead;
  switch (standing.stage) {
    case 'became-patient':
    case 'closed':
      return { what: 'nothing' };
    case 'new':
      return earliest([dueThing('answer', answerDueOn(lead.receivedAt, zone, settings), today), ...stepOf(lead, today)]);
    case 'contacted':
      return earliest(stepOf(lead, today));
    case 'consultation-booked':
      return earliest([dueThing('consultation', localDateOf(standing.consultation.startsAt, zone), today), ...stepOf(lead, today)]);
  }
}

/** Whether a next step is planned for a day that is over already. */
export function isStepPast(step: NextStep | null, today: LocalDate): boolean {
  return step !== null && step.dueOn < today;
}

/** Sorts what is due first to the top; a request without a step stands with those of today, finished ones come last. */
export function compareDue(left: LeadDue, right: LeadDue, today: LocalDate): number {
  return sortKeyOf(left, today).localeCompare(sortKeyOf(right, today), 'en');
}

function stepOf(lead: Lead, today: LocalDate): readonly Dated[] {
  return lead.nextStep === null ? [] : [dueThing('next-step', lead.nextStep.dueOn, today)];
}

function dueThing(what: Dated['what'], on: LocalDate, today: LocalDate): Dated {
  return { what, on, isOverdue: on < today };
}

function earliest(things: readonly Dated[]): LeadDue {
  return things.toSorted((left, right) => left.on.localeCompare(right.on, 'en'))[0] ?? { what: 'no-step-planned' };
}

function sortKeyOf(due: LeadDue, today: LocalDate): string {
  switch (due.what) {
    case 'nothing':
      return '9999-12-31';
    case 'no-step-planned':
      return today;
    case 'answer':
    case 'next-step':
    case 'consultation':
      return due.on;
  }
}

import type { Instant } from '#foundation/instant.ts';
import { after, minutes } from '#foundation/instant.ts';
import type { ScreeningSettings } from './settings.ts';

/** Whom a follow-up tells, step by step: its owner, the next person, the clinic’s own line. */
export const STEP_KINDS = ['owner', 'next-person', 'clinic-line'] as const;

export type StepKind = (typeof STEP_KINDS)[number];

/** What stood in the way of a step: nobody was on duty, works here, or is left to tell, or the clinic has no line. */
export const STEP_LAPSES = ['nobody-on-duty', 'nobody-here', 'nobody-else', 'no-line'] as const;

export type StepLapse = (typeof STEP_LAPSES)[number];

/** A step that was taken. */
export type TakenStep = { readonly number: number; readonly doneAt: Instant };

/** A step that comes next, counted from nought, and when. */
export type PlannedStep = { readonly number: number; readonly kind: StepKind; readonly dueAt: Instant };

/** What of a follow-up decides when the next person is told. */
export type FollowUpClock = { readonly ruleId: string; readonly raisedAt: Instant; readonly dueAt: Instant; readonly acknowledgedAt: Instant | null; readonly completedAt: Instant | null };

/** Signs of danger to a life; they are told on by the minute, everything else once its time has run out. */
const URGENT: readonly string[] = ['SAFE-1', 'SAFE-3'];

/**
 * The step that comes next, or null once somebody has taken the follow-up or completed it. The clinic’s line is told
 * again and again until then; whatever was missed while the server was down is made up for one step at a time.
 */
export function nextStep(followUp: FollowUpClock, taken: readonly TakenStep[], settings: ScreeningSettings): PlannedStep | null {
  if (followUp.acknowledgedAt !== null || followUp.completedAt !== null) return null;
  const number = taken.length;
  if (number === 0) return { number, kind: 'owner', dueAt: followUp.raisedAt };
  const isUrgent = URGENT.includes(followUp.ruleId);
  const nextPersonAt = isUrgent ? after(followUp.raisedAt, minutes(settings['SAFE-1.nextPersonMinutes'])) : followUp.dueAt;
  if (number === 1) return { number, kind: 'next-person', dueAt: nextPersonAt };
  const between = Math.max(0, settings['SAFE-1.clinicLineMinutes'] - settings['SAFE-1.nextPersonMinutes']);
  if (number === 2) return { number, kind: 'clinic-line', dueAt: after(nextPersonAt, minutes(between)) };
  const last = taken.map(({ doneAt }) => doneAt).toSorted().at(-1) ?? followUp.raisedAt;
  return { number, kind: 'clinic-line', dueAt: after(last, minutes(settings['SAFE-1.lineAgainMinutes'])) };
}

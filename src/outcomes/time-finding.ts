import type { RuleFinding } from '#foundation/rule.ts';
import type { LocalDate } from '#foundation/zoned-time.ts';
import type { Censoring } from './censoring.ts';
import { outcomeFinding } from './outcome-finding.ts';
import type { TimeToEvent } from './time-to-event.ts';

const ENDS: Readonly<Record<Censoring, string>> = {
  'last-assessment': 'the last counted score',
  death: 'death',
  'new-antidepressant': 'the start of another antidepressant',
  'new-ect': 'the start of ECT',
  'new-tms': 'the start of TMS',
};

/** The times of a course; `response` is null before any. */
export type CourseTimes = { readonly response: { readonly on: LocalDate } | null; readonly timeToResponse: TimeToEvent | null; readonly durability: TimeToEvent | null };

/** The findings behind time to response and durability: from when, for how many days, and why it ends there (TTE-1). */
export function timeFindings({ response, timeToResponse, durability }: CourseTimes, firstDoseOn: LocalDate): readonly RuleFinding[] {
  return [
    ...(timeToResponse === null ? [] : [timeFinding('Time to response', 'the first dose', firstDoseOn, 'a response', timeToResponse)]),
    ...(durability === null || response === null ? [] : [timeFinding('Durability', 'the response', response.on, 'a confirmed relapse', durability)]),
  ];
}

function timeFinding(name: string, startName: string, startOn: LocalDate, event: string, time: TimeToEvent): RuleFinding {
  const days = time.days === 1 ? '1 day' : `${time.days} days`;
  const sentence = time.isEvent ? `${name}: ${days} from ${startName} to ${event}.` : `${name}: ${days} from ${startName} without ${event} so far; following ends with ${ENDS[time.censoredBy]}.`;
  const inputs = [{ name: startName, value: startOn }, { name: 'days', value: time.days, unit: 'days' }, { name: 'ends with', value: time.isEvent ? event : ENDS[time.censoredBy] }];
  return outcomeFinding('TTE-1', sentence, inputs, `until ${event}; ends before it at the last counted score, another treatment or death`, []);
}

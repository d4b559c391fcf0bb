import type { LocalDate } from '#foundation/zoned-time.ts';
import { addDays, localDateSchema } from '#foundation/zoned-time.ts';
import type { EventOf } from './events.ts';

type Plan = EventOf<'plan'>;
type Pace = NonNullable<Plan['pace']>;

const OFFSETS: Readonly<Record<Pace, readonly [number, ...number[]]>> = { weekly: [0], 'twice-weekly': [0, 3], 'thrice-weekly': [0, 2, 4] };

const TEMPLATES = {
  'six-in-three-weeks': { sessions: 6, pace: 'thrice-weekly' },
  'esketamine-induction': { sessions: 8, pace: 'twice-weekly' },
} as const satisfies Readonly<Record<NonNullable<Plan['template']>, { readonly sessions: number; readonly pace: Pace }>>;

/** The days a plan names: one by one, or counted from its first day at its pace. */
export function planDates(plan: Plan, dayOfEntry: LocalDate): readonly LocalDate[] {
  if (plan.dates !== undefined) return plan.dates.map((date) => localDateSchema.parse(date));
  const template = plan.template === undefined ? { sessions: plan.sessions ?? 1, pace: 'weekly' as const } : TEMPLATES[plan.template];
  const offsets = OFFSETS[plan.pace ?? template.pace];
  const first = plan.firstDay === undefined ? dayOfEntry : localDateSchema.parse(plan.firstDay);
  return Array.from({ length: template.sessions }, (_, index) => addDays(first, 7 * Math.floor(index / offsets.length) + (offsets[index % offsets.length] ?? 0)));
}

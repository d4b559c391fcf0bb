import type { Instant } from '#foundation/instant.ts';
import type { ZoneName } from '#foundation/zoned-time.ts';
import { clockText } from '#interface/format/format.ts';

export type PartOfDay = 'morning' | 'afternoon' | 'evening';

/** How people greet each other at this hour: morning until noon, evening from six and through the night until four. */
export function partOfDay(now: Instant, zone: ZoneName): PartOfDay {
  const hour = Number(clockText(now, zone).slice(0, 2));
  if (hour >= 4 && hour < 12) return 'morning';
  return hour >= 12 && hour < 18 ? 'afternoon' : 'evening';
}

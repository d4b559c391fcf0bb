import { bodyStages } from './body-stages.ts';
import { brainStages } from './brain-stages.ts';
import type { Stage } from './stage.ts';

/**
 * What may follow a dose in brain and body, stage after stage, the same for everybody: nothing in it comes from a person,
 * a dose or a model, and nothing may be reckoned from it. Its words stand in `words/`.
 */
export const CASCADE: readonly Stage[] = [...brainStages, ...bodyStages];

/** The two stages that are only shown together, so that feeling calm is not taken for a body at rest (S33). */
export const SHOWN_TOGETHER = ['felt-calm', 'blood-pressure'] as const;

/** A mark on the axis, in the unit in which people say it. */
export type AxisMark = { readonly atH: number; readonly count: number; readonly unit: 'minutes' | 'hours' | 'days' };

/** The one axis of all stages: hours after the dose, logarithmic, from 6 minutes to 14 days. */
export const CASCADE_AXIS = {
  fromH: 0.1,
  toH: 336,
  marks: [
    { atH: 10 / 60, count: 10, unit: 'minutes' },
    { atH: 40 / 60, count: 40, unit: 'minutes' },
    { atH: 4, count: 4, unit: 'hours' },
    { atH: 24, count: 1, unit: 'days' },
    { atH: 72, count: 3, unit: 'days' },
    { atH: 240, count: 10, unit: 'days' },
  ],
} as const satisfies { readonly fromH: number; readonly toH: number; readonly marks: readonly AxisMark[] };

/** Where a time lies on the axis: 0 at its beginning, 1 at its end; times beyond an end lie on it. */
export function placeOnAxis(atH: number): number {
  const { fromH, toH } = CASCADE_AXIS;
  if (atH <= fromH) return 0;
  return Math.min(1, Math.log(atH / fromH) / Math.log(toH / fromH));
}

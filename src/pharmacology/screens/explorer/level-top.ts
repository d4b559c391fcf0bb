import { roundAbove } from './chart-layout.ts';
import type { Shown } from './use-explored.ts';

/** Where the axis of a curve ends: above the typical peak by as much as its band may need, so that no band moves it. */
export function levelTop({ explored, bands, headroom }: Shown, place: number): number {
  const peak = highest(explored.curves[place]?.ngPerMl);
  const band = bands.state === 'drawn' ? highest(bands.bands?.[place]?.high) : 0;
  return roundAbove(Math.max(peak * (headroom[place] ?? 1.1), band));
}

function highest(values: Float64Array | undefined): number {
  return values?.reduce((most, value) => Math.max(most, value), 0) ?? 0;
}

import { LARGEST_MODES, modeFinder } from './eigenmodes.ts';
import type { Layout } from './linear-system.ts';

/** What in a mode is below this share of its largest part is not there. */
const ABSENT = 1e-9;

/**
 * The slowest rate, per hour, that shows where we look when drug enters elsewhere: in each group of compartments that
 * drug passes on its way, the modes that the ways in rouse and the ways out carry on.
 * @param entered places of the compartments that drug enters
 * @param looked places of the compartments that make up the curve
 */
export function slowestRate(layout: Layout, rates: Float64Array, entered: readonly number[], looked: readonly number[]): number {
  const size = layout.compartments.length;
  const { modes, find } = modeFinder(layout, LARGEST_MODES.exact);
  find(rates);
  const leads = (from: number, to: number): boolean => (rates[to * size + from] ?? 0) > 0;
  const downstream = spread(entered, size, leads);
  const upstream = spread(looked, size, (from, to) => leads(to, from));
  let slowest = Number.POSITIVE_INFINITY;
  for (const inside of groupsOf(layout)) {
    const outside = (place: number): boolean => !inside.includes(place);
    const ways = inside.filter((place) => entered.includes(place) || [...downstream].some((other) => outside(other) && leads(other, place)));
    const exits = inside.filter((place) => looked.includes(place) || [...upstream].some((other) => outside(other) && leads(place, other)));
    for (const mode of inside) {
      const part = (place: number): number => Math.abs(modes.vectors[place * size + mode] ?? 0);
      const present = ABSENT * Math.max(...inside.map(part));
      const shows = ways.some((place) => part(place) > present) && exits.some((place) => part(place) > present);
      if (shows) slowest = Math.min(slowest, modes.fading[mode] ?? 0);
    }
  }
  return slowest;
}

function groupsOf({ starts }: Layout): readonly (readonly number[])[] {
  return starts.slice(1).map((end, group) => Array.from({ length: end - (starts[group] ?? 0) }, (_, index) => (starts[group] ?? 0) + index));
}

/** Everything that some places lead to, themselves included. */
function spread(places: readonly number[], size: number, leads: (from: number, to: number) => boolean): ReadonlySet<number> {
  const reached = new Set(places);
  for (const from of reached) {
    for (let to = 0; to < size; to++) if (to !== from && leads(from, to)) reached.add(to);
  }
  return reached;
}

/** Drug moves from one compartment to another, or out of the body (`to` is null), at a rate proportional to what is there. */
export type Flow = { readonly from: string; readonly to: string | null; readonly perHour: number };

/** Drug arriving in a compartment: at once (`durationH` 0) or evenly over a time. */
export type Input = { readonly compartment: string; readonly atH: number; readonly durationH: number; readonly mg: number };

/** Hours that lie nearer to each other than this are one moment: some microseconds, which sums of hours over a year miss each other by at most. */
export const ONE_MOMENT_H = 1e-9;

/** Whether an input is given at once. */
export function isAtOnce({ durationH }: Input): boolean {
  return durationH < ONE_MOMENT_H;
}

/** Exchange between two compartments: a flow of `clearance` litres per hour each way. */
export function exchange(left: string, right: string, clearance: number, leftVolume: number, rightVolume: number): readonly Flow[] {
  return [
    { from: left, to: right, perHour: clearance / leftVolume },
    { from: right, to: left, perHour: clearance / rightVolume },
  ];
}

/**
 * How far equal rates in a row are moved from each other: further changes curves, nearer costs digits. `further` is for
 * people in whom yet another rate lies near those two.
 */
export const APART = { little: 5e-5, further: 1e-3 } as const;

/**
 * The same flows with two equal rates in a row (the steps of a transit chain) moved apart, one up and one down, so that
 * the closed form holds. Their sum stays and their product changes by the square of the move, so a curve changes by less
 * than 1e-8 of its peak, or 3e-6 of it where they are moved further.
 * @param apart one of `APART`, as a share of the rate
 */
export function movedApart(flows: readonly Flow[], apart: number): readonly Flow[] {
  return flows.map((flow, index) => {
    const isFirst = flows[index + 1]?.from === flow.to && flows[index + 1]?.perHour === flow.perHour;
    const isSecond = flows[index - 1]?.to === flow.from && flows[index - 1]?.perHour === flow.perHour;
    return isFirst || isSecond ? { ...flow, perHour: flow.perHour * (isFirst ? 1 + apart : 1 - apart) } : flow;
  });
}

/**
 * Where each compartment of a model has its place: compartments that exchange both ways stand together as a group, and
 * each group stands before those that it feeds. It depends on which flows there are, not on how fast they are.
 */
export type Layout = {
  readonly compartments: readonly string[];
  /** The place at which each group starts, and the number of compartments as the last entry. */
  readonly starts: readonly number[];
  /** Of each flow, in the order of the model: the places it leads from and to, -1 for out of the body. */
  readonly places: readonly (readonly [from: number, to: number])[];
};

/**
 * The layout of a model's flows. Drug returns within a group, and never to an earlier one.
 * @throws Error when drug can go round in a ring instead of back and forth, which the closed form does not solve
 */
export function layoutOf(flows: readonly Flow[]): Layout {
  const names = [...new Set(flows.flatMap(({ from, to }) => (to === null ? [from] : [from, to])))];
  const reached = new Map(names.map((name) => [name, reachedFrom(name, flows)]));
  const isMutual = (left: string, right: string): boolean => reached.get(left)?.has(right) === true && reached.get(right)?.has(left) === true;
  const groups = names.filter((name) => names.find((other) => isMutual(name, other)) === name).map((first) => names.filter((name) => isMutual(first, name)));
  groups.sort(([left = ''], [right = '']) => (reached.get(right)?.size ?? 0) - (reached.get(left)?.size ?? 0));
  for (const group of groups) checkTree(group, flows);
  const compartments = groups.flat();
  const starts = groups.map(([first = '']) => compartments.indexOf(first));
  return {
    compartments,
    starts: [...starts, compartments.length],
    places: flows.map(({ from, to }) => [compartments.indexOf(from), to === null ? -1 : compartments.indexOf(to)]),
  };
}

/** Within a group each flow has its way back, and one way leads from each compartment to each other one. */
function checkTree(group: readonly string[], flows: readonly Flow[]): void {
  const waysOn = (name: string): ReadonlySet<string> => new Set(flows.flatMap(({ from, to }) => (from === name && to !== null && group.includes(to) ? [to] : [])));
  const ways = group.flatMap((from) => [...waysOn(from)].map((to) => ({ from, to })));
  const isMutual = ways.every(({ from, to }) => waysOn(to).has(from));
  if (!isMutual || ways.length !== 2 * (group.length - 1)) throw new Error(`the exchanges between ${group.join(', ')} must form a tree`);
}

function reachedFrom(start: string, flows: readonly Flow[]): ReadonlySet<string> {
  const reached = new Set([start]);
  for (const name of reached) for (const { from, to } of flows) if (from === name && to !== null) reached.add(to);
  return reached;
}

/**
 * Writes the rate matrix: d(amount)/dt = rates × amounts, row by row, per hour.
 * @param flows the model's flows with the values of one person, in the order the layout was made from
 */
export function writeRates({ compartments, places }: Layout, flows: readonly Flow[], rates: Float64Array): Float64Array {
  const size = compartments.length;
  rates.fill(0);
  for (let index = 0; index < flows.length; index++) {
    const [from, to] = places[index] ?? [0, -1];
    const perHour = flows[index]?.perHour ?? 0;
    rates[from * size + from] = (rates[from * size + from] ?? 0) - perHour;
    if (to >= 0) rates[to * size + from] = (rates[to * size + from] ?? 0) + perHour;
  }
  return rates;
}

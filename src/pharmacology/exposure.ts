/** What a curve comes to. */
export type Exposure = {
  /** Highest level at the times looked at, ng/mL. */
  readonly cmax: number;
  /** When it was reached first, hours from the start of the regimen. */
  readonly tmaxH: number;
  /** Area under the curve over the times looked at, by straight lines between them, ng·h/mL. */
  readonly areaUntilEnd: number;
};

/**
 * The peak, its time and the area of a curve. The times decide how sharply: each minute is enough for all models here.
 * @param timesH hours, rising
 * @param ngPerMl the curve at these times
 */
export function exposureOf(timesH: Float64Array, ngPerMl: Float64Array): Exposure {
  let cmax = 0;
  let peak = 0;
  let twiceArea = 0;
  let hour = timesH[0] ?? 0;
  let level = 0;
  for (let index = 0; index < timesH.length; index++) {
    const nextHour = timesH[index] ?? 0;
    const next = ngPerMl[index] ?? 0;
    if (next > cmax) {
      cmax = next;
      peak = index;
    }
    twiceArea += (nextHour - hour) * (next + level);
    hour = nextHour;
    level = next;
  }
  return { cmax, tmaxH: timesH[peak] ?? 0, areaUntilEnd: twiceArea / 2 };
}

/** Hours for which a curve lies above a level, straight lines between the times. */
export function hoursAbove(level: number, timesH: Float64Array, ngPerMl: Float64Array): number {
  let hours = 0;
  for (let index = 1; index < timesH.length; index++) {
    const span = (timesH[index] ?? 0) - (timesH[index - 1] ?? 0);
    const [before, after] = [(ngPerMl[index - 1] ?? 0) - level, (ngPerMl[index] ?? 0) - level];
    if (before > 0 && after > 0) hours += span;
    else if (before > 0 || after > 0) hours += span * (Math.max(before, after) / Math.abs(before - after));
  }
  return hours;
}

import { timeText } from './numbers.ts';

/** How many rows a table twin has, one more than there are steps between them. */
const STEPS = 16;

/** The hours of the rows of a table twin: evenly from a dose on. @param windowH how long it is followed */
export function tableHours(fromH: number, windowH: number): Float64Array {
  return Float64Array.from({ length: STEPS + 1 }, (_, step) => fromH + (step * windowH) / STEPS);
}

/**
 * The rows themselves: the time since the dose, then each line at it.
 * @param lines their values at `hours`
 */
export function tableRows(hours: Float64Array, fromH: number, lines: readonly Float64Array[], write: (value: number) => string): readonly { readonly key: string; readonly cells: readonly string[] }[] {
  return Array.from(hours, (hour, index) => ({ key: String(index), cells: [timeText(hour - fromH), ...lines.map((values) => write(values[index] ?? 0))] }));
}

/** Where a chart draws, in pixels. */
export type Plot = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };

/** A mark on an axis. */
export type Tick = { readonly at: number; readonly label: string };

const STEPS = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10];

/** The next round number that is not below a value, so that an axis moves in steps; 1 for nothing. */
export function roundAbove(value: number): number {
  if (!(value > 0)) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  const step = STEPS.find((each) => each * power >= value * (1 - 1e-9)) ?? 10;
  return step * power;
}

/** From 0 to a round top in four or five even steps. */
export function evenTicks(top: number): readonly number[] {
  const parts = [4, 5, 3].find((count) => isRound(top / count)) ?? 4;
  return Array.from({ length: parts + 1 }, (_, index) => (top / parts) * index);
}

function isRound(value: number): boolean {
  const digits = value / 10 ** Math.floor(Math.log10(value));
  return [1, 2, 2.5, 5].some((step) => Math.abs(step - digits) < 1e-9);
}

const HOUR_STEPS = [1, 2, 3, 4, 6, 12, 24, 48, 72, 96, 120, 168, 336];

/** Whole hours along an axis, no more than fit. */
export function hourTicks(untilH: number, most: number): readonly number[] {
  const step = HOUR_STEPS.find((each) => untilH / each <= most) ?? 672;
  return Array.from({ length: Math.floor(untilH / step) + 1 }, (_, index) => index * step);
}

/** A straight scale from a range of values to a range of pixels. */
export function scaleOf([fromValue, toValue]: readonly [number, number], [fromPixel, toPixel]: readonly [number, number]): (value: number) => number {
  return (value) => fromPixel + ((value - fromValue) / (toValue - fromValue)) * (toPixel - fromPixel);
}

type Points = ArrayLike<number>;
type Scales = { readonly x: (value: number) => number; readonly y: (value: number) => number };

const px = (value: number): string => value.toFixed(1);

/** A line through points. */
export function linePath(xs: Points, ys: Points, { x, y }: Scales): string {
  return Array.from({ length: ys.length }, (_, index) => `${index === 0 ? 'M' : 'L'}${px(x(xs[index] ?? 0))} ${px(y(ys[index] ?? 0))}`).join('');
}

/** The area between two lines over the same points. */
export function bandPath(xs: Points, lows: Points, highs: Points, scales: Scales): string {
  if (lows.length === 0) return '';
  const back = Array.from({ length: lows.length }, (_, index) => lows.length - 1 - index).map((index) => `L${px(scales.x(xs[index] ?? 0))} ${px(scales.y(lows[index] ?? 0))}`);
  return `${linePath(xs, highs, scales)}${back.join('')}Z`;
}

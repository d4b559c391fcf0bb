import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watchAnswer } from './answers.ts';
import { listenLive } from './live.ts';

/** The browser's event stream, opened and ended by hand. */
class Stream extends EventTarget {
  static readonly opened: Stream[] = [];
  onopen: (() => void) | null = null;
  onerror: (() => void) | null = null;
  isClosed = false;

  constructor() {
    super();
    Stream.opened.push(this);
  }

  close(): void {
    this.isClosed = true;
  }
}

const stops: (() => void)[] = [];

beforeEach(() => {
  vi.useFakeTimers();
  Stream.opened.length = 0;
  vi.stubGlobal('EventSource', Stream);
  vi.stubGlobal('window', new EventTarget());
});
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const newest = () => Stream.opened.at(-1);
const settle = () => vi.advanceTimersByTimeAsync(0);

test('a stream that the server ends on purpose is opened again at once, and what may have been missed is asked for', async () => {
  const ask = vi.fn<() => Promise<unknown>>(() => Promise.resolve('answer'));
  stops.push(listenLive('/live'), watchAnswer('/watched', ask, [], () => {}));
  newest()?.onopen?.();
  await settle();
  expect(ask).toHaveBeenCalledTimes(1);
  newest()?.dispatchEvent(new Event('over'));
  expect(Stream.opened).toHaveLength(2);
  expect(Stream.opened[0]?.isClosed).toBe(true);
  newest()?.onopen?.();
  await settle();
  expect(ask).toHaveBeenCalledTimes(2);
});

test('a stream that breaks, or is refused when it is opened again, waits before the next try', async () => {
  stops.push(listenLive('/live'));
  newest()?.dispatchEvent(new Event('over'));
  newest()?.onerror?.();
  expect(Stream.opened).toHaveLength(2);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(Stream.opened).toHaveLength(3);
});

test('a stream that opens and is never heard, or stops being heard, is given up and opened anew', async () => {
  stops.push(listenLive('/live'));
  newest()?.onopen?.();
  await vi.advanceTimersByTimeAsync(30_000);
  newest()?.dispatchEvent(new Event('still-here'));
  await vi.advanceTimersByTimeAsync(39_000);
  expect(Stream.opened).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(Stream.opened).toHaveLength(2);
  // This one does not even open.
  await vi.advanceTimersByTimeAsync(42_000);
  expect(Stream.opened).toHaveLength(3);
});

import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fetchUntilHeard } from './fetched.ts';

let isNetworkThere = true;
let timesLoadedAgain = 0;
const kept = new Map<string, string>();

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-03-02T14:00:00Z') });
  isNetworkThere = true;
  timesLoadedAgain = 0;
  kept.clear();
  vi.stubGlobal('sessionStorage', { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => void kept.set(key, value) });
  vi.stubGlobal('window', { location: { pathname: '/clinic/north/board', reload: () => void (timesLoadedAgain += 1) } });
  vi.stubGlobal('fetch', () => (isNetworkThere ? Promise.resolve(new Response()) : Promise.reject(new TypeError('no network'))));
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Code that is fetched over the network of the test. */
function code(whenTried: (time: number) => void = () => undefined): () => Promise<string> {
  let times = 0;
  return () => {
    const wasThere = isNetworkThere;
    times += 1;
    whenTried(times);
    return wasThere ? Promise.resolve('the part') : Promise.reject(new TypeError('no code'));
  };
}

test('a part whose code is there is shown', async () => {
  expect(await fetchUntilHeard(code())).toBe('the part');
});

test('without a network it waits, and comes by itself once the network is back', async () => {
  isNetworkThere = false;
  const shown = fetchUntilHeard(code());
  await vi.advanceTimersByTimeAsync(60_000);
  isNetworkThere = true;
  await vi.advanceTimersByTimeAsync(3000);
  expect(await shown).toBe('the part');
});

test('a network that comes back just after the code was missed does not end in a fault', async () => {
  isNetworkThere = false;
  expect(await fetchUntilHeard(code(() => (isNetworkThere = true)))).toBe('the part');
});

const gone = () => Promise.reject(new TypeError('gone'));

test('code that does not come from a server which is heard has the page loaded again, but not over and over', async () => {
  let isOver = false;
  void fetchUntilHeard(gone).finally(() => (isOver = true));
  await vi.advanceTimersByTimeAsync(30_000);
  expect(timesLoadedAgain).toBe(1);
  expect(isOver, 'the page waits to be loaded').toBe(false);
  await expect(fetchUntilHeard(gone)).rejects.toThrow('gone');
  expect(timesLoadedAgain).toBe(1);
  await vi.advanceTimersByTimeAsync(30_000);
  void fetchUntilHeard(gone);
  await vi.advanceTimersByTimeAsync(0);
  expect(timesLoadedAgain).toBe(2);
});

import type { ComponentType, LazyExoticComponent } from 'react';
import { lazy } from 'react';
import { noteConnected, noteLost } from '../client/connection.ts';

const TRY_AGAIN_AFTER_MS = 3000;
const LONGEST_WAIT_MS = 20_000;
/** When this page was loaded again because its code did not come. */
const LOADED_AGAIN = 'fenestra.loaded-again';
const NOT_AGAIN_FOR_MS = 60_000;

/** A component whose code is fetched when it is first shown, again and again by itself while the server is not heard. */
export function fetched<Props>(load: () => Promise<ComponentType<Props>>): LazyExoticComponent<ComponentType<Props>> {
  return lazy(async () => ({ default: await fetchUntilHeard(load) }));
}

/**
 * Fetches until the server is heard. A browser remembers for as long as the page lives that a file of code did not come,
 * so what still fails once the server is heard has the page loaded again, once in a minute: its address says what was asked for, and
 * a newer version of the app is then found as well.
 * @throws what the code's own file throws, when loading the page again did not help
 */
export async function fetchUntilHeard<Loaded>(load: () => Promise<Loaded>): Promise<Loaded> {
  let wasHeard = false;
  for (;;) {
    try {
      return await load();
    } catch (error) {
      const isHeard = await isServerHeard();
      if (isHeard && wasHeard) return loadPageAgain(error);
      wasHeard = isHeard;
      if (isHeard) continue;
      noteLost();
      await new Promise((resolve) => setTimeout(resolve, TRY_AGAIN_AFTER_MS));
    }
  }
}

function loadPageAgain(error: unknown): Promise<never> {
  const now = Date.now();
  if (now - Number(sessionStorage.getItem(LOADED_AGAIN)) < NOT_AGAIN_FOR_MS) throw error;
  sessionStorage.setItem(LOADED_AGAIN, String(now));
  window.location.reload();
  return new Promise(() => undefined);
}

async function isServerHeard(): Promise<boolean> {
  try {
    await fetch(window.location.pathname, { method: 'HEAD', signal: AbortSignal.timeout(LONGEST_WAIT_MS) });
    noteConnected();
    return true;
  } catch {
    return false;
  }
}

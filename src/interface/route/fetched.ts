import type { ComponentType, LazyExoticComponent } from 'react';
import { lazy } from 'react';
import { noteConnected, noteLost } from '../client/connection.ts';

const TRY_AGAIN_AFTER_MS = 3000;
const LONGEST_WAIT_MS = 20_000;

/** A component whose code is fetched when it is first shown, again and again by itself while the server is not heard. */
export function fetched<Props>(load: () => Promise<ComponentType<Props>>): LazyExoticComponent<ComponentType<Props>> {
  return lazy(async () => ({ default: await fetchUntilHeard(load) }));
}

/** @throws what the code's own file throws, also when a newer version of the app no longer has it */
async function fetchUntilHeard<Loaded>(load: () => Promise<Loaded>): Promise<Loaded> {
  for (;;) {
    try {
      return await load();
    } catch (error) {
      if (await isServerHeard()) throw error;
      noteLost();
      await new Promise((resolve) => setTimeout(resolve, TRY_AGAIN_AFTER_MS));
    }
  }
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

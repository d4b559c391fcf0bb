import type { ComponentType, ReactNode } from 'react';
import type { Role } from '#foundation/role.ts';
import type { ParamsOf } from './match.ts';
import { fetched } from './fetched.ts';
import { match } from './match.ts';

/** A screen at an address; `open` shows it when the address fits. */
export type Screen = {
  readonly path: string;
  /** The roles that may open it; left out, everybody signed in may. */
  readonly roles?: readonly Role[];
  readonly open: (path: string) => ReactNode | null;
  /** Fetches the screen's code ahead of time. */
  readonly fetch: () => Promise<unknown>;
};

/**
 * Declares a screen whose code is fetched when it is first opened. The component receives the parameters of the path:
 * `screen('/patients/:patientId', async () => (await import('./chart-screen.tsx')).ChartScreen)`.
 */
export function screen<const Path extends string>(
  path: Path,
  load: () => Promise<ComponentType<{ readonly params: ParamsOf<Path> }>>,
  roles?: readonly Role[],
): Screen {
  const Component = fetched(load);
  return {
    path,
    ...(roles !== undefined && { roles }),
    fetch: load,
    open(address) {
      const params = match(path, address);
      return params === null ? null : <Component key={address} params={params} />;
    },
  };
}

/** The first screen that fits an address, or `null` when there is none. */
export function findScreen(screens: readonly Screen[], path: string): Screen | null {
  return screens.find((each) => match(each.path, path) !== null) ?? null;
}

import type { Composition } from './place.ts';

/** The clinic app as it is: what is not built is not here. */
export const composition: Composition = {
  SignIn: () => null,
  LockScreen: () => null,
  places: [],
  furtherScreens: [],
};

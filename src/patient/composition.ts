import type { Composition } from './place.ts';

/** The patient app as it is: what is not built is not here. */
export const composition: Composition = {
  SignIn: () => null,
  publicScreens: [],
  places: [],
  furtherScreens: [],
};

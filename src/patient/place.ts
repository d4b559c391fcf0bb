import type { ComponentType } from 'react';
import type { Refusal } from '#foundation/refusal.ts';
import type { ZoneName } from '#foundation/zoned-time.ts';
import type { Screen } from '#interface/route/screen.tsx';

type IconProps = { readonly size?: number; readonly 'aria-hidden'?: 'true' };

/** One of the places on the bar, with its screens; the first screen is what the place opens with. */
export type Place = {
  /** The short word under the icon, said in the reader's language. */
  readonly Label: ComponentType;
  readonly icon: ComponentType<IconProps>;
  readonly screens: readonly [Screen, ...Screen[]];
};

/** What is known of who is signed in. */
export type Account =
  | { readonly state: 'asking' }
  | { readonly state: 'unreachable'; readonly refusal: Refusal; readonly again: () => void }
  | { readonly state: 'signed-out' }
  | { readonly state: 'signed-in'; readonly zone: ZoneName; readonly patientId: string };

/** Everything the patient app is put together from. */
export type Composition = {
  /** What somebody sees who is not signed in. */
  readonly SignIn: ComponentType;
  /** Screens that need no sign-in, such as asking for a consultation. */
  readonly publicScreens: readonly Screen[];
  readonly places: readonly Place[];
  /** Screens reached from elsewhere, such as one task to do. */
  readonly furtherScreens: readonly Screen[];
};

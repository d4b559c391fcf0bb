import type { ComponentType } from 'react';
import type { Refusal } from '#foundation/refusal.ts';
import type { Role } from '#foundation/role.ts';
import type { ZoneName } from '#foundation/zoned-time.ts';
import type { Screen } from '#interface/route/screen.tsx';

type IconProps = { readonly size?: number; readonly 'aria-hidden'?: 'true' };

/** One of the places on the rail, with its screens; the first screen is what the place opens with. */
export type Place = {
  readonly name: 'board' | 'patients' | 'calendar' | 'ledger' | 'outcomes';
  readonly icon: ComponentType<IconProps>;
  /** Who sees the place; left out, everybody signed in. */
  readonly roles?: readonly Role[];
  readonly screens: readonly [Screen, ...Screen[]];
  /** Those of its screens that stand side by side above the content; the others are reached from them. */
  readonly tabs?: readonly PlaceTab[];
};

/** One of the screens that a place shows side by side; `name` gives its word. */
export type PlaceTab = { readonly name: 'requests' | 'people' | 'followUps' | 'afterDose' | 'series' | 'ourPeople' | 'guideClaims'; readonly path: string };

/** Something that stands in the top bar on every screen, for those roles. */
export type TopBarPart = { readonly Part: ComponentType; readonly roles: readonly Role[] };

/** A screen reached from the menu under one's own name; `name` gives its word. */
export type AccountLink = { readonly name: 'explorer' | 'settings' | 'account'; readonly path: string; readonly icon: ComponentType<IconProps>; readonly roles?: readonly Role[] };

/** Who is signed in and where. */
export type SignedIn = {
  readonly clinicName: string;
  readonly zone: ZoneName;
  readonly isPractice: boolean;
  readonly personName: string;
  readonly roles: readonly Role[];
};

/** What is known of who is signed in; a locked screen keeps everything behind it as it was. */
export type Account =
  | { readonly state: 'asking' }
  | { readonly state: 'unreachable'; readonly refusal: Refusal; readonly again: () => void }
  | { readonly state: 'signed-out' }
  | { readonly state: 'signed-in'; readonly person: SignedIn; readonly isLocked: boolean; readonly owesFactor: boolean; readonly lock: () => void; readonly signOut: () => void };

/** Everything the clinic app is put together from. */
export type Composition = {
  /** What somebody sees who is not signed in. */
  readonly SignIn: ComponentType;
  /** What somebody sees who came in with a password alone, and nothing else before a second factor is there. */
  readonly SecondFactor: ComponentType;
  /** What stands over the screens while they are locked. */
  readonly LockScreen: ComponentType;
  /** What stays in sight above the lock, for those who treat. */
  readonly LockedRooms?: ComponentType;
  /** What is there on every screen while somebody is signed in and not locked, mostly unseen. */
  readonly Watch?: ComponentType;
  /** What stands in the top bar. */
  readonly topBar?: readonly TopBarPart[];
  /** Where the menu under one's own name leads. */
  readonly accountLinks?: readonly AccountLink[];
  /** The places that exist, in the order of the rail. */
  readonly places: readonly Place[];
  /** Screens reached from elsewhere, such as one's own account. */
  readonly furtherScreens: readonly Screen[];
};

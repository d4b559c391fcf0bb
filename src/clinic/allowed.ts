import type { Role } from '#foundation/role.ts';
import type { Place } from './place.ts';

/** Whether somebody with these roles may open something; without a list it is open to everybody signed in. */
export function isAllowed(roles: readonly Role[] | undefined, own: readonly Role[]): boolean {
  return roles === undefined || roles.some((role) => own.includes(role));
}

/** The address that a place opens with for somebody with these roles. */
export function openingOf(place: Place, own: readonly Role[]): string {
  return (place.screens.find((screen) => isAllowed(screen.roles, own)) ?? place.screens[0]).path;
}

/** The places that somebody with these roles sees on the rail. */
export function placesFor(places: readonly Place[], own: readonly Role[]): readonly Place[] {
  return places.filter((place) => isAllowed(place.roles, own) && place.screens.some((screen) => isAllowed(screen.roles, own)));
}

import type { Role } from '#foundation/role.ts';
import type { Place } from './place.ts';

/** Whether somebody with these roles may open something; without a list it is open to everybody signed in. */
export function isAllowed(roles: readonly Role[] | undefined, own: readonly Role[]): boolean {
  return roles === undefined || roles.some((role) => own.includes(role));
}

/** The places that somebody with these roles sees on the rail. */
export function placesFor(places: readonly Place[], own: readonly Role[]): readonly Place[] {
  return places.filter((place) => isAllowed(place.roles, own));
}

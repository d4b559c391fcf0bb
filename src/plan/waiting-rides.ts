/** Whether somebody takes the person home at short notice; asked, never taken for granted. */
export const RIDES = ['can-be-found', 'takes-planning', 'not-asked'] as const;

export type Ride = (typeof RIDES)[number];

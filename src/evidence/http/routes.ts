import type { Route } from '#transport/route.ts';
import { readRoutes } from './read-routes.ts';
import { writeRoutes } from './write-routes.ts';

/** What the guide offers to a clinic's staff: how it stands, what to change, what to approve. */
export const evidenceRoutes: readonly Route[] = [...readRoutes, ...writeRoutes];

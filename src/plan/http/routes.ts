import type { Route } from '#transport/route.ts';
import { dosingRoutes } from './dosing-routes.ts';
import { moveRoutes } from './move-routes.ts';
import { openingRoutes } from './opening-routes.ts';
import { orderRoutes } from './order-routes.ts';
import { ownIntegrationRoutes } from './own-integration-routes.ts';
import { planRoutes } from './plan-routes.ts';
import { roomRoutes } from './room-routes.ts';
import { visitRoutes } from './visit-routes.ts';
import { waitingRoutes } from './waiting-routes.ts';

/** What the plan domain offers: plans of a series, single visits on the calendar, the closing of rooms, opening hours, the waiting list, orders and what they are reckoned from. */
export const allPlanRoutes: readonly Route[] = [...planRoutes, ...visitRoutes, ...moveRoutes, ...ownIntegrationRoutes, ...roomRoutes, ...openingRoutes, ...waitingRoutes, ...orderRoutes, ...dosingRoutes];

import type { Route } from '#transport/route.ts';
import { orderRoutes } from './order-routes.ts';
import { planRoutes } from './plan-routes.ts';

/** What the plan domain offers: orders, and plans with their visits on the calendar. */
export const allPlanRoutes: readonly Route[] = [...planRoutes, ...orderRoutes];

import type { Route } from '#transport/route.ts';
import { actRoutes } from './act-routes.ts';
import { makePatientRoute } from './make-patient.ts';
import { publicRoutes } from './public-routes.ts';
import { readRoutes } from './read-routes.ts';

/** What the consultation domain offers: asking for a consultation, the inbox, and what is done with a request. */
export const consultationRoutes: readonly Route[] = [...publicRoutes, ...readRoutes, ...actRoutes, makePatientRoute];

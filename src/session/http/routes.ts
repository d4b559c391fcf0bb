import type { Route } from '#transport/route.ts';
import { aheadRoutes } from './ahead-routes.ts';
import { boardRoutes } from './board-routes.ts';
import { chartingRoutes } from './charting-routes.ts';
import { correctionRoutes } from './correction-routes.ts';
import { doseRoutes } from './dose-routes.ts';
import { gateRoutes } from './gate-routes.ts';
import { leavingRoutes } from './leaving-routes.ts';
import { medicineRoutes } from './medicine-routes.ts';
import { roomRoutes } from './room-routes.ts';
import { waitingRoutes } from './waiting-routes.ts';

/** What the session domain offers: board and room, the check, the dose, charting, corrections, and leaving. */
export const sessionRoutes: readonly Route[] = [...boardRoutes, ...aheadRoutes, ...waitingRoutes, ...roomRoutes, ...gateRoutes, ...medicineRoutes, ...doseRoutes, ...chartingRoutes, ...correctionRoutes, ...leavingRoutes];

import type { Route } from '#transport/route.ts';
import { consentRecordRoutes } from './consent-record-routes.ts';
import { consentRoutes } from './consent-routes.ts';
import { decisionRoutes } from './decision-routes.ts';
import { intakeRoutes } from './intake-routes.ts';
import { ownIntakeRoutes } from './own-intake-routes.ts';
import { riskRoutes } from './risk-routes.ts';
import { safetyPlanRoutes } from './safety-plan-routes.ts';

/** What the screening domain offers: intake, verdict and decision, consent, follow-up of risk and holds. */
export const screeningRoutes: readonly Route[] = [...intakeRoutes, ...ownIntakeRoutes, ...decisionRoutes, ...consentRoutes, ...consentRecordRoutes, ...riskRoutes, ...safetyPlanRoutes];

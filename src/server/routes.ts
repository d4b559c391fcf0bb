import { auditReactions } from '#audit/http/reactions.ts';
import { auditRoutes } from '#audit/http/routes.ts';
import { consultationRoutes } from '#consultation/http/routes.ts';
import { evidenceRoutes } from '#evidence/http/routes.ts';
import { goalRoutes } from '#integration/http/goal-routes.ts';
import { lifeEventRoutes } from '#integration/http/life-event-routes.ts';
import { journalRoutes } from '#integration/http/journal-routes.ts';
import { ownWorkRoutes } from '#integration/http/own-work-routes.ts';
import { practiceRoutes } from '#integration/http/practice-routes.ts';
import { psychotherapyRoutes } from '#integration/http/psychotherapy-routes.ts';
import { integrationRoutes } from '#integration/http/routes.ts';
import { windowRoutes } from '#integration/http/window-routes.ts';
import { measureRoutes } from '#measures/http/routes.ts';
import { outcomeReactions } from '#outcomes/http/reactions.ts';
import { timelineRoutes } from '#outcomes/http/timeline-routes.ts';
import { seriesRoutes } from '#outcomes/http/series-routes.ts';
import { outcomeRoutes } from '#outcomes/http/routes.ts';
import { peopleRoutes } from '#people/http/routes.ts';
import { settingRoutes } from '#people/http/setting-routes.ts';
import { birthDateOf } from '#people/store/patient.ts';
import { allPlanRoutes } from '#plan/http/routes.ts';
import { screeningReactions } from '#screening/http/reactions.ts';
import { screeningRoutes } from '#screening/http/routes.ts';
import { sessionRoutes } from '#session/http/routes.ts';
import type { Reaction, Route } from '#transport/route.ts';
import { everySetting } from './settings.ts';

/** Every address of the product, domain by domain. */
export const routes: readonly Route[] = [...evidenceRoutes, ...measureRoutes(birthDateOf), ...peopleRoutes, ...settingRoutes(everySetting), ...auditRoutes, ...consultationRoutes, ...screeningRoutes, ...allPlanRoutes, ...sessionRoutes, ...integrationRoutes, ...windowRoutes, ...goalRoutes, ...psychotherapyRoutes, ...journalRoutes, ...ownWorkRoutes, ...lifeEventRoutes, ...practiceRoutes, ...outcomeRoutes, ...seriesRoutes, ...timelineRoutes];

/** What later domains do when earlier ones publish an event, in domain order. */
export const reactions: readonly Reaction[] = [...auditReactions, ...screeningReactions, ...outcomeReactions];

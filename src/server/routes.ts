import { peopleRoutes } from '#people/http/routes.ts';
import type { Reaction, Route } from '#transport/route.ts';

/** Every address of the product, domain by domain. */
export const routes: readonly Route[] = [...peopleRoutes];

/** What later domains do when earlier ones publish an event, in domain order. */
export const reactions: readonly Reaction[] = [];

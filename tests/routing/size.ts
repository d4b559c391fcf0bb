import { runs } from '../support/runs.ts';

/** How large a trial of the routing is: answers about self-harm, the phones they come from, and how often something is killed. */
export type RoutingSize = { readonly submissions: number; readonly phones: number; readonly kills: number; readonly nextPersonMinutes: number; readonly isSmall: boolean };

/** Small as a part of every proof; 10,000 answers with FENESTRA_DEEP=1. Minutes of the clinic's policy are set short, so that the ladder is climbed while somebody kills. */
export function routingSize(): RoutingSize {
  const submissions = runs(40, 10_000);
  const isSmall = submissions < 1000;
  return { submissions, phones: isSmall ? 10 : 400, kills: isSmall ? 2 : 40, nextPersonMinutes: isSmall ? 0.03 : 0.5, isSmall };
}

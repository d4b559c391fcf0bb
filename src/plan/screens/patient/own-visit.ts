import type { AnswerOf } from '#foundation/contract.ts';
import type { ownVisits } from '../../api-plan.ts';

/** One of the person's own visits. */
export type OwnVisit = AnswerOf<typeof ownVisits>['visits'][number];

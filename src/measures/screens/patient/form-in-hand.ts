import type { AnswerOf } from '#foundation/contract.ts';
import type { startAssessment } from '../../api.ts';

/** A form that is being filled in; without a number where it was begun without a connection. */
export type FormInHand = Omit<AnswerOf<typeof startAssessment>, 'assessmentId'> & { readonly assessmentId: AnswerOf<typeof startAssessment>['assessmentId'] | null };

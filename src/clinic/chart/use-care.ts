import type { AnswerOf } from '#foundation/contract.ts';
import { readFirstRequest } from '#consultation/api.ts';
import { patientNotes } from '#integration/api.ts';
import { useAnswer } from '#interface/client/use-answer.ts';
import { patientCourse } from '#outcomes/api.ts';
import { patientOrders } from '#plan/api-order.ts';
import { patientPlans } from '#plan/api-plan.ts';
import { patientConsents } from '#screening/api-consent.ts';
import { patientFollowUps, patientHolds, patientScreening } from '#screening/api-decision.ts';
import { patientIntake } from '#screening/api-intake.ts';

/** Everything on record that tells where somebody stands. */
export type Care = {
  readonly request: AnswerOf<typeof readFirstRequest>['request'];
  readonly intake: AnswerOf<typeof patientIntake>;
  readonly screening: AnswerOf<typeof patientScreening>;
  readonly followUps: AnswerOf<typeof patientFollowUps>['followUps'];
  readonly holds: AnswerOf<typeof patientHolds>['holds'];
  readonly consents: AnswerOf<typeof patientConsents>['consents'];
  readonly plans: AnswerOf<typeof patientPlans>;
  readonly orders: AnswerOf<typeof patientOrders>['orders'];
  readonly notes: AnswerOf<typeof patientNotes>['notes'];
  readonly course: AnswerOf<typeof patientCourse>;
};

/** Asks for all of it at once; `null` until every part has been answered. */
export function useCare(patientId: string): Care | null {
  const ask = { params: { patientId } };
  const request = useAnswer(readFirstRequest, ask);
  const intake = useAnswer(patientIntake, ask, { about: [`intake/${patientId}`] });
  const screening = useAnswer(patientScreening, ask, { about: [`screening/${patientId}`, `assessments/${patientId}`] });
  const followUps = useAnswer(patientFollowUps, ask, { about: [`follow-ups/${patientId}`] });
  const holds = useAnswer(patientHolds, ask, { about: [`holds/${patientId}`] });
  const consents = useAnswer(patientConsents, ask, { about: [`consents/${patientId}`] });
  const plans = useAnswer(patientPlans, ask, { about: ['calendar'] });
  const orders = useAnswer(patientOrders, ask, { about: [`orders/${patientId}`] });
  const notes = useAnswer(patientNotes, ask, { about: [`integration/${patientId}`] });
  const course = useAnswer(patientCourse, { ...ask, query: { measure: 'phq-9' } }, { about: [`assessments/${patientId}`, `course/${patientId}`] });
  if (request.state !== 'answered' || intake.state !== 'answered' || screening.state !== 'answered' || followUps.state !== 'answered' || holds.state !== 'answered') return null;
  if (consents.state !== 'answered' || plans.state !== 'answered' || orders.state !== 'answered' || notes.state !== 'answered' || course.state !== 'answered') return null;
  return {
    request: request.answer.request,
    intake: intake.answer,
    screening: screening.answer,
    followUps: followUps.answer.followUps,
    holds: holds.answer.holds,
    consents: consents.answer.consents,
    plans: plans.answer,
    orders: orders.answer.orders,
    notes: notes.answer.notes,
    course: course.answer,
  };
}

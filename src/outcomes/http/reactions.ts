import { settingsInForce } from '#foundation/setting.ts';
import { localDateOf } from '#foundation/zoned-time.ts';
import type { AssessmentRecorded } from '#measures/events.ts';
import { ASSESSMENT_RECORDED } from '#measures/events.ts';
import { holdPatient } from '#people/store/patient.ts';
import type { DoseEnded } from '#session/events.ts';
import { DOSE_ENDED } from '#session/events.ts';
import { clearReview, raiseReview } from '#session/store/session-review.ts';
import type { SessionTables } from '#session/store/tables.ts';
import type { Context, Reaction } from '#transport/route.ts';
import { reaction } from '#transport/route.ts';
import { judgeCourse } from '../course.ts';
import type { CourseFacts, OutcomeMeasure } from '../course-facts.ts';
import { OUTCOME_MEASURES } from '../course-facts.ts';
import type { NonResponse } from '../non-response.ts';
import { outcomeSettings } from '../settings.ts';
import type { CourseTables } from '../store/course-facts.ts';
import { readCourse } from '../store/course-facts.ts';
import { keepVerdicts } from './keep-verdicts.ts';

type Tables = CourseTables & SessionTables;

/** What outcomes does when a score comes in or a dose has ended: keeps what the course has come to (OUT-7), asks for the review of NR-1 before the next dose, and closes it after. */
export const outcomeReactions: readonly Reaction[] = [
  reaction<AssessmentRecorded, Tables>(ASSESSMENT_RECORDED, async (context, event) => {
    const measure = OUTCOME_MEASURES.find((each) => each === event.measure);
    if (measure === undefined) return;
    const { zone } = context.clinic;
    await holdPatient(context.tx, context.clinic.clinicId, event.patientId);
    const { facts } = await readCourse(context.tx, context.clinic, event.patientId);
    const on = localDateOf(event.measuredAt, zone);
    await keepVerdicts(context, { patientId: event.patientId, facts, measures: [measure], cause: { kind: 'score', measure, total: event.total, on, isLate: localDateOf(event.at, zone) > on } });
    const nonResponse = judgeNonResponse(context, facts, measure);
    if (nonResponse.state === 'improved-enough') await clearReview(context.tx, context.clinic.clinicId, event.patientId, 'NR-1', context.now);
    // Only the score that NR-1 looks at asks; later ones do not ask again for a dose that was already decided on.
    if (nonResponse.state !== 'review' || nonResponse.score.assessment.assessmentId !== event.assessmentId) return;
    const reviewId = context.newId<'SessionReview'>();
    await raiseReview(context.tx, context.clinic.clinicId, { reviewId, patientId: event.patientId, finding: nonResponse.finding, raisedAt: context.now });
    context.audit({ action: 'outcomes.review-raised', patientId: event.patientId, subject: { kind: 'session-review', id: reviewId }, facts: { rule: 'NR-1' } });
    context.announce('course', event.patientId);
  }),

  reaction<DoseEnded, Tables>(DOSE_ENDED, async (context, event) => {
    // The dose was given with the prescriber's reason, so what the review asked for has been done.
    await clearReview(context.tx, context.clinic.clinicId, event.patientId, 'NR-1', context.now);
    const { facts } = await readCourse(context.tx, context.clinic, event.patientId);
    await keepVerdicts(context, { patientId: event.patientId, facts, measures: OUTCOME_MEASURES, cause: { kind: 'dose' } });
    context.announce('course', event.patientId);
  }),
];

function judgeNonResponse({ clinic }: Context<Tables>, facts: CourseFacts, measure: OutcomeMeasure): NonResponse {
  const course = judgeCourse(facts, measure, settingsInForce(outcomeSettings, clinic.settings));
  return course.outcome?.nonResponse ?? { state: 'awaiting-assessment' };
}

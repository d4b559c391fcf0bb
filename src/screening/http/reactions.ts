import type { Instant } from '#foundation/instant.ts';
import { after, hours, minutes } from '#foundation/instant.ts';
import { settingsInForce } from '#foundation/setting.ts';
import type { ZoneName } from '#foundation/zoned-time.ts';
import { addDays, localDateOf, startOfDay } from '#foundation/zoned-time.ts';
import type { AnswerGiven, AssessmentRecorded, SelfHarmSignalled } from '#measures/events.ts';
import { ANSWER_GIVEN, ASSESSMENT_RECORDED, SELF_HARM_SIGNALLED } from '#measures/events.ts';
import { columbiaAnswersOf } from '#measures/columbia-record.ts';
import { readColumbia } from '#measures/c-ssrs-level.ts';
import { listRecorded } from '#measures/store/assessment.ts';
import type { MeasuresTables } from '#measures/store/tables.ts';
import type { PeopleTables } from '#people/store/tables.ts';
import type { Context, Reaction } from '#transport/route.ts';
import { reaction } from '#transport/route.ts';
import type { CourseSignal } from '../course-checks.ts';
import { isJudgedAtEachAnswer, judgeMeasure, judgeModerateRisk, judgeSoFar } from '../measure-signal.ts';
import type { ReviewFinding } from '../screening-finding.ts';
import { screeningSettings } from '../settings.ts';
import { isCompleteScreener } from '../suicide-risk.ts';
import { tellNobodyElse } from '../store/follow-up-step.ts';
import { completeFollowUps, hasFollowUp } from '../store/risk.ts';
import { listRaisedSignals } from '../store/suicide-risk.ts';
import type { ScreeningTables } from '../store/tables.ts';
import { beginHold } from './holds.ts';
import { raiseFollowUp } from './raise-follow-up.ts';

type Tables = ScreeningTables & MeasuresTables & PeopleTables;

/** What screening does when a measure tells of risk: a follow-up with owner and clock, and a hold on dosing where a rule asks for one. */
export const screeningReactions: readonly Reaction[] = [
  reaction<SelfHarmSignalled, Tables>(SELF_HARM_SIGNALLED, async (context, { patientId, assessmentId, signal, at }) => {
    await raiseFollowUp(context, { patientId, assessmentId, finding: signal.finding, dueAt: after(at, minutes(settingsOf(context)['SAFE-1.followUpMinutes'])) });
  }),

  reaction<AnswerGiven, Tables>(ANSWER_GIVEN, async (context, event) => {
    if (!isJudgedAtEachAnswer(event.measure)) return;
    const signal = judgeSoFar(event, await bladderBaseline(context, event), settingsOf(context));
    if (signal !== null) await act(context, event, signal);
  }),

  reaction<AssessmentRecorded, Tables>(ASSESSMENT_RECORDED, async (context, event) => {
    const signal = judgeMeasure(event, await bladderBaseline(context, event), settingsOf(context)) ?? asReview(judgeModerateRisk(event));
    if (signal !== null) await act(context, event, signal);
    const outcome = answerToSignals(event, context.actor.kind === 'staff');
    if (outcome !== null) await answerFollowUps(context, event, outcome);
  }),
];

const settingsOf = ({ clinic }: Context<Tables>) => settingsInForce(screeningSettings, clinic.settings);

type Form = Pick<AssessmentRecorded, 'patientId' | 'assessmentId' | 'measure' | 'at'>;

/** Once for each form and rule: begins the hold, where there is one, and gives somebody the follow-up. */
async function act(context: Context<Tables>, { patientId, assessmentId, at }: Form, signal: CourseSignal): Promise<void> {
  if (await hasFollowUp(context.tx, context.clinic.clinicId, assessmentId, signal.finding.ruleId)) return;
  if (signal.effect === 'hold') await beginHold(context, patientId, signal);
  const dueAt = signal.effect === 'hold' ? endOfDay(at, context.clinic.zone) : after(at, hours(settingsOf(context)['SCREENING.reviewHours']));
  await raiseFollowUp(context, { patientId, assessmentId, finding: signal.finding, dueAt });
}

function asReview(finding: ReviewFinding | null): CourseSignal | null {
  return finding === null ? null : { effect: 'review', finding };
}

function endOfDay(at: Instant, zone: ZoneName): Instant {
  return startOfDay(addDays(localDateOf(at, zone), 1), zone);
}

/**
 * What was gone through with the person after a sign of self-harm: a complete C-SSRS screener, whatever it finds, or an
 * ASQ without a yes (SAFE-1). An ASQ on the person's own phone is not gone through with anybody.
 */
function answerToSignals({ measure, level, answers }: AssessmentRecorded, isEnteredByStaff: boolean): string | null {
  if (measure === 'c-ssrs') return isCompleteScreener(readColumbia(columbiaAnswersOf({ answers }))) ? `C-SSRS screener: ${level}` : null;
  return measure === 'asq' && isEnteredByStaff && level === 'negative' ? 'ASQ: negative' : null;
}

/** Ends the follow-ups of signs that came before the screener was measured; a later sign needs a later screener. */
async function answerFollowUps(context: Context<Tables>, { patientId, measuredAt }: AssessmentRecorded, outcome: string): Promise<void> {
  const { clinicId } = context.clinic;
  const recorded = await listRecorded(context.tx, clinicId, patientId);
  const signals = await listRaisedSignals(context.tx, clinicId, patientId, recorded);
  const answered = signals.filter(({ isOpen, at }) => isOpen && at <= measuredAt).map(({ followUpId }) => followUpId);
  if (answered.length === 0) return;
  const by = context.actor.kind === 'staff' ? context.actor.staffId : null;
  await completeFollowUps(context.tx, clinicId, answered, context.now, by, outcome);
  await tellNobodyElse(context.tx, answered);
  for (const id of answered) context.audit({ action: 'screening.follow-up-completed', patientId, subject: { kind: 'follow-up', id } });
  context.announce('follow-ups', patientId);
}

/** The total of the first bladder check, which is asked at screening, before any dose; null when this is it, or no bladder check. */
async function bladderBaseline(context: Context<Tables>, { patientId, assessmentId, measure }: Form): Promise<number | null> {
  if (measure !== 'urinary-check') return null;
  const first = (await listRecorded(context.tx, context.clinic.clinicId, patientId)).find((each) => each.measure === 'urinary-check' && each.total !== null);
  return first === undefined || first.assessmentId === assessmentId ? null : first.total;
}

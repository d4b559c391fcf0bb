import type { Instant } from '#foundation/instant.ts';
import { after, minutes } from '#foundation/instant.ts';
import { settingsInForce } from '#foundation/setting.ts';
import type { ZoneName } from '#foundation/zoned-time.ts';
import { addDays, localDateOf, startOfDay } from '#foundation/zoned-time.ts';
import type { AssessmentRecorded, SelfHarmSignalled } from '#measures/events.ts';
import { ASSESSMENT_RECORDED, SELF_HARM_SIGNALLED } from '#measures/events.ts';
import { columbiaAnswersOf } from '#measures/columbia-record.ts';
import { readColumbia } from '#measures/c-ssrs-level.ts';
import { listRecorded } from '#measures/store/assessment.ts';
import type { MeasuresTables } from '#measures/store/tables.ts';
import type { PeopleTables } from '#people/store/tables.ts';
import type { Context, Reaction } from '#transport/route.ts';
import { reaction } from '#transport/route.ts';
import type { CourseSignal } from '../course-checks.ts';
import { judgeMeasure } from '../measure-signal.ts';
import { screeningSettings } from '../settings.ts';
import { isCompleteScreener } from '../suicide-risk.ts';
import { completeFollowUps } from '../store/risk.ts';
import { listRaisedSignals } from '../store/suicide-risk.ts';
import type { ScreeningTables } from '../store/tables.ts';
import { beginHold } from './holds.ts';
import { raiseFollowUp } from './raise-follow-up.ts';

type Tables = ScreeningTables & MeasuresTables & PeopleTables;

/** What screening does when a measure tells of risk: a follow-up with owner and clock, or a hold on dosing. */
export const screeningReactions: readonly Reaction[] = [
  reaction<SelfHarmSignalled, Tables>(SELF_HARM_SIGNALLED, async (context, { patientId, assessmentId, signal, at }) => {
    const settings = settingsInForce(screeningSettings, context.clinic.settings);
    await raiseFollowUp(context, { patientId, assessmentId, finding: signal.finding, dueAt: after(at, minutes(settings['SAFE-1.followUpMinutes'])) });
  }),

  reaction<AssessmentRecorded, Tables>(ASSESSMENT_RECORDED, async (context, event) => {
    const signal = await judged(context, event);
    if (signal?.effect === 'hold') await hold(context, event, signal);
    const outcome = answerToSignals(event, context.actor.kind === 'staff');
    if (outcome !== null) await answerFollowUps(context, event, outcome);
  }),
];

/** Begins the hold; a high suicide risk is looked at the same day as well (SAFE-3). */
async function hold(context: Context<Tables>, { patientId, assessmentId, at }: AssessmentRecorded, signal: Extract<CourseSignal, { effect: 'hold' }>): Promise<void> {
  await beginHold(context, patientId, signal);
  if (signal.kind === 'SAFE-3') await raiseFollowUp(context, { patientId, assessmentId, finding: signal.finding, dueAt: endOfDay(at, context.clinic.zone) });
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
  for (const id of answered) context.audit({ action: 'screening.follow-up-completed', patientId, subject: { kind: 'follow-up', id } });
  context.announce('follow-ups', patientId);
}

async function judged(context: Context<Tables>, event: AssessmentRecorded): Promise<CourseSignal | null> {
  const bladderBaseline = event.measure === 'urinary-check' ? await firstBladderTotal(context, event) : null;
  return judgeMeasure(event, bladderBaseline, settingsInForce(screeningSettings, context.clinic.settings));
}

/** The first bladder check is asked at screening, before any dose; null when this is it. */
async function firstBladderTotal(context: Context<Tables>, { patientId, assessmentId }: AssessmentRecorded): Promise<number | null> {
  const first = (await listRecorded(context.tx, context.clinic.clinicId, patientId)).find(({ measure, total }) => measure === 'urinary-check' && total !== null);
  return first === undefined || first.assessmentId === assessmentId ? null : first.total;
}

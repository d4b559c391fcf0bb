import { after, minutes } from '#foundation/instant.ts';
import { settingsInForce } from '#foundation/setting.ts';
import type { AssessmentRecorded, SelfHarmSignalled } from '#measures/events.ts';
import { ASSESSMENT_RECORDED, SELF_HARM_SIGNALLED } from '#measures/events.ts';
import { findOnCall } from '#people/store/on-call.ts';
import type { PeopleTables } from '#people/store/tables.ts';
import type { Context, Reaction } from '#transport/route.ts';
import { reaction } from '#transport/route.ts';
import type { CourseSignal } from '../course-checks.ts';
import { judgeCraving, judgeMania } from '../course-checks.ts';
import type { ScreeningSettings } from '../settings.ts';
import { screeningSettings } from '../settings.ts';
import { reviewFinding } from '../screening-finding.ts';
import { completeFollowUps, insertFollowUp } from '../store/risk.ts';
import type { ScreeningTables } from '../store/tables.ts';
import { beginHold } from './holds.ts';

type Tables = ScreeningTables & PeopleTables;

/** What screening does when a measure tells of risk: a follow-up with owner and clock, or a hold on dosing. */
export const screeningReactions: readonly Reaction[] = [
  reaction<SelfHarmSignalled, Tables>(SELF_HARM_SIGNALLED, async (context, event) => {
    const settings = settingsInForce(screeningSettings, context.clinic.settings);
    const owner = await findOnCall(context.tx, context.clinic.clinicId);
    const followUpId = context.newId<'RiskFollowUp'>();
    await insertFollowUp(context.tx, {
      clinic_id: context.clinic.clinicId, follow_up_id: followUpId, patient_id: event.patientId, rule_id: 'SAFE-1', finding: JSON.stringify(event.signal.finding),
      assessment_id: event.assessmentId, raised_at: event.at, due_at: after(event.at, minutes(settings['SAFE-1.followUpMinutes'])), owner_id: owner?.staff_id ?? null,
      acknowledged_at: null, completed_at: null, completed_by: null, outcome: null,
    });
    context.audit({ action: 'screening.follow-up-raised', patientId: event.patientId, subject: { kind: 'follow-up', id: followUpId }, facts: { rule: 'SAFE-1', hasOwner: owner !== undefined } });
    context.announce('follow-ups', event.patientId);
  }),

  reaction<AssessmentRecorded, Tables>(ASSESSMENT_RECORDED, async (context, event) => {
    const signal = judged(event, settingsInForce(screeningSettings, context.clinic.settings));
    if (signal?.effect === 'hold') await beginHold(context, event.patientId, signal);
    if (event.measure === 'c-ssrs' && event.level !== 'unknown') await answerFollowUps(context, event);
  }),
];

/** A complete C-SSRS screener is what SAFE-1 asks for, whatever it finds. */
async function answerFollowUps(context: Context<Tables>, event: AssessmentRecorded): Promise<void> {
  const by = context.actor.kind === 'staff' ? context.actor.staffId : null;
  await completeFollowUps(context.tx, context.clinic.clinicId, event.patientId, 'SAFE-1', context.now, by, `C-SSRS screener: ${event.level}`);
  context.announce('follow-ups', event.patientId);
}

function judged(event: AssessmentRecorded, settings: ScreeningSettings): CourseSignal | null {
  const { measure, total, at } = event;
  if (measure === 'c-ssrs') return event.level === 'high' ? highRisk(event) : null;
  if (measure === 'asrm') return judgeMania({ asrm: total, maniaCheck: null, at }, settings);
  if (measure === 'mania-check') return judgeMania({ asrm: null, maniaCheck: total, at }, settings);
  return measure === 'dast-10' ? judgeCraving({ craving: null, temptation: null, dast10: total, at }, settings) : null;
}

function highRisk(event: AssessmentRecorded): CourseSignal {
  const sentence = 'The C-SSRS screener ended at the high level: dosing is on hold, and the person is seen the same day. A prescriber can lift the hold with a note.';
  const inputs = [{ name: 'C-SSRS screener', value: event.level, at: event.at }];
  return { effect: 'hold', kind: 'SAFE-3', finding: reviewFinding({ ruleId: 'SAFE-3', sentence, inputs, threshold: 'high' }) };
}

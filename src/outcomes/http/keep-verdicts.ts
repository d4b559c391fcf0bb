import type { PatientId } from '#foundation/id.ts';
import { RULE_SET_VERSION } from '#foundation/rule.ts';
import { settingsInForce } from '#foundation/setting.ts';
import type { Context } from '#transport/route.ts';
import { judgeCourse } from '../course.ts';
import type { CourseFacts, OutcomeMeasure } from '../course-facts.ts';
import type { VerdictCause } from '../course-verdict.ts';
import { conclusionOf, inputsOf, isSameConclusion, takesBack } from '../course-verdict.ts';
import { outcomeSettings } from '../settings.ts';
import { insertCourseVerdict, readStandingVerdicts } from '../store/course-verdict.ts';
import type { OutcomesTables } from '../store/tables.ts';

/** What came in, and whose course by which measures it may change. */
export type Judging = { readonly patientId: PatientId; readonly facts: CourseFacts; readonly measures: readonly OutcomeMeasure[]; readonly cause: VerdictCause };

/**
 * Judges a course anew and keeps what it came to where that is not what stood (OUT-7): the earlier conclusion stays
 * beside it with its inputs, and the audit record names the one that took something back. Judging twice keeps nothing.
 */
export async function keepVerdicts(context: Pick<Context<OutcomesTables>, 'tx' | 'clinic' | 'now' | 'newId' | 'audit'>, { patientId, facts, measures, cause }: Judging): Promise<void> {
  const { tx, clinic, now } = context;
  const settings = settingsInForce(outcomeSettings, clinic.settings);
  const ownSettings = Object.fromEntries(Object.entries(clinic.settings).filter(([name]) => Object.hasOwn(outcomeSettings, name)));
  const standing = await readStandingVerdicts(tx, clinic.clinicId, patientId);
  for (const measure of measures) {
    const course = judgeCourse(facts, measure, settings);
    if (course.points.length === 0) continue;
    const conclusion = conclusionOf(course);
    const before = standing.get(measure)?.conclusion ?? null;
    if (before !== null && isSameConclusion(before, conclusion)) continue;
    const verdictId = context.newId<'CourseVerdict'>();
    await insertCourseVerdict(tx, clinic.clinicId, { patientId, measure, verdictId }, { judgedAt: now, cause, conclusion, inputs: inputsOf(course, facts, ownSettings), ruleSetVersion: RULE_SET_VERSION });
    if (before !== null && takesBack(before, conclusion)) context.audit({ action: 'outcomes.verdict-taken-back', patientId, subject: { kind: 'course-verdict', id: verdictId }, facts: { measure, cause: cause.kind } });
  }
}

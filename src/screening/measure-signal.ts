import { valueAt } from '#measures/answer-set.ts';
import type { AnswerGiven, AssessmentRecorded } from '#measures/events.ts';
import type { MeasureName } from '#measures/instrument.ts';
import { isOwnMeasure } from '#measures/instrument.ts';
import { likingCheck, maniaCheck, urinaryCheck } from '#measures/own-checks.ts';
import type { CourseSignal } from './course-checks.ts';
import { judgeBladder, judgeCraving, judgeMania } from './course-checks.ts';
import type { ReviewFinding } from './screening-finding.ts';
import { reviewFinding } from './screening-finding.ts';
import type { ScreeningSettings } from './settings.ts';

/** What of a recorded form is judged. */
export type MeasureToJudge = Pick<AssessmentRecorded, 'measure' | 'total' | 'level' | 'answers' | 'measuredAt'>;

/**
 * What a recorded form means for dosing (SAFE-3, MAN-1, MIS-1, URO-1, URO-2); null for forms that no such rule looks at.
 * @param bladderBaseline total of the first bladder check, 0 to 15; null when there is none before this one
 */
export function judgeMeasure(recorded: MeasureToJudge, bladderBaseline: number | null, settings: ScreeningSettings): CourseSignal | null {
  const { measure, total, answers, measuredAt: at } = recorded;
  if (isOwnMeasure(measure)) return null;
  switch (measure) {
    case 'c-ssrs':
      return recorded.level === 'high' ? highRisk(recorded) : null;
    case 'asrm':
      return judgeMania({ asrm: total, maniaCheck: null, at }, settings);
    case 'mania-check':
      return judgeMania({ asrm: null, maniaCheck: total, at }, settings);
    case 'dast-10':
      return judgeCraving({ craving: null, temptation: null, dast10: total, at }, settings);
    case 'liking-check':
      return judgeCraving({ craving: valueAt(answers, 'liking-check.craving'), temptation: valueAt(answers, 'liking-check.temptation'), dast10: null, at }, settings);
    case 'urinary-check':
      return judgeBladder({ total, pain: valueAt(answers, 'urinary-check.pain'), blood: valueAt(answers, 'urinary-check.blood'), baselineTotal: bladderBaseline, at }, settings);
    case 'phq-9':
    case 'gad-7':
    case 'pcl-5':
    case 'madrs':
    case 'qids-sr16':
    case 'isi':
    case 'asq':
    case 'cadss':
    case 'audit-c':
    case 'drug-question':
    case 'mood-thermometer':
    case 'after-dose-check':
    case 'lifestyle-log':
      return null;
  }
}

/** Our own checks whose answers are judged one by one, by the questions of each. */
const JUDGED_AT_EACH_ANSWER = { 'mania-check': maniaCheck, 'liking-check': likingCheck, 'urinary-check': urinaryCheck } as const;

/**
 * What a form that is still open means already (MAN-1, MIS-1, URO-1, URO-2): every question without an answer counts as
 * the lowest, so nothing is found that the whole form could take back. Null for forms that no such rule looks at.
 */
export function judgeSoFar({ measure, answers, at }: Pick<AnswerGiven, 'measure' | 'answers' | 'at'>, bladderBaseline: number | null, settings: ScreeningSettings): CourseSignal | null {
  if (!isJudgedAtEachAnswer(measure)) return null;
  const { items } = JUDGED_AT_EACH_ANSWER[measure];
  const soFar = Object.fromEntries(items.map(({ id }) => [id, answers[id] ?? 0]));
  const total = items.reduce((sum, { id }) => sum + (valueAt(soFar, id) ?? 0), 0);
  return judgeMeasure({ measure, total, level: null, answers: soFar, measuredAt: at }, bladderBaseline, settings);
}

/** Whether answers to this form are judged one by one. */
export function isJudgedAtEachAnswer(measure: MeasureName): measure is keyof typeof JUDGED_AT_EACH_ANSWER {
  return Object.hasOwn(JUDGED_AT_EACH_ANSWER, measure);
}

/** What a C-SSRS screener at the moderate level asks for before a dose (SAFE-2); null at any other. */
export function judgeModerateRisk({ measure, level, measuredAt }: MeasureToJudge): ReviewFinding | null {
  if (measure !== 'c-ssrs' || level !== 'moderate') return null;
  const sentence = 'The C-SSRS screener ended at the moderate level: a safety assessment by a clinician and a six-step safety plan come before dosing.';
  return reviewFinding({ ruleId: 'SAFE-2', sentence, inputs: [{ name: 'C-SSRS screener', value: level, at: measuredAt }], threshold: 'moderate' });
}

function highRisk({ level, measuredAt }: MeasureToJudge): CourseSignal {
  const sentence = 'The C-SSRS screener ended at the high level: dosing is on hold, and the person is seen the same day. A prescriber can lift the hold with a note.';
  const inputs = [{ name: 'C-SSRS screener', value: level, at: measuredAt }];
  return { effect: 'hold', kind: 'SAFE-3', finding: reviewFinding({ ruleId: 'SAFE-3', sentence, inputs, threshold: 'high' }) };
}

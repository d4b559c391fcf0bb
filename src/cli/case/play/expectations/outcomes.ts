import type { LocalDate } from '#foundation/zoned-time.ts';
import { addDays } from '#foundation/zoned-time.ts';
import { patientNotes } from '#integration/api.ts';
import { patientAssessments } from '#measures/api.ts';
import type { RecordedAssessment } from '#measures/api.ts';
import { instrumentOf } from '#measures/instruments.ts';
import { patientCourse } from '#outcomes/api.ts';
import type { WireCourse } from '#outcomes/api.ts';
import { OUTCOME_MEASURES } from '#outcomes/course-facts.ts';
import type { OutcomeMeasure } from '#outcomes/course-facts.ts';
import type { EventOf } from '../../events.ts';
import type { ExpectationOf } from '../../expectations.ts';
import type { Check } from '../check.ts';
import { all, check, none, same, sameDay, sameNumber, sameTime, words } from '../check.ts';
import { inputsOf, textOf } from '../finding-check.ts';
import { recordOf } from '../missing.ts';
import type { Askers, Question } from '../question.ts';
import type { Scene } from '../scene.ts';
import { look, patientIdOf } from '../scene.ts';
import { sessionOf } from '../session-room.ts';
import { cannotJudge, judge, judgeSearch } from '../verdict.ts';
import { firedRules, isWatched } from './fired-rules.ts';

type Point = WireCourse['points'][number];

/** Assessments, the course of the illness, rules that fire on it, and integration. */
export const outcomeAskers: Askers<'assessment' | 'course' | 'rule-fired' | 'integration'> = {
  async assessment(question) {
    const { scene, expectation } = question;
    const measure = outcomeMeasureOf(expectation.measure ?? primaryMeasure(scene));
    if (measure === null) return cannotJudge(expectation, `the course is not judged by ${expectation.measure ?? ''}`, recordOf(`course by ${expectation.measure ?? ''}`));
    const params = { patientId: patientIdOf(scene) };
    const course = await look(scene, patientCourse, { params, query: { measure } });
    const { assessments } = await look(scene, patientAssessments, { params });
    const latest = course.points.at(-1);
    const asked = expectation.on === undefined ? (latest === undefined ? [] : [latest]) : course.points.filter(({ on }) => on === expectation.on);
    return judgeSearch(
      expectation,
      asked.map((point) => {
        const recorded = assessments.find(({ assessmentId }) => assessmentId === point.assessmentId);
        return { label: `${measure} ${point.on}`, checks: [...pointChecks(question, point, course), ...recordedChecks(expectation, recorded)] };
      }),
    );
  },

  async course({ scene, expectation, context }) {
    const measure = outcomeMeasureOf(expectation.measure ?? primaryMeasure(scene));
    if (measure === null) return cannotJudge(expectation, `the course is not judged by ${expectation.measure ?? ''}`, recordOf(`course by ${expectation.measure ?? ''}`));
    const course = await look(scene, patientCourse, { params: { patientId: patientIdOf(scene) }, query: { measure } });
    const { baseline, response, remission, relapse, nadir, durability, integration } = course;
    const stated = expectation;
    return judge(expectation, [
      ...sameNumber('baseline', stated.baseline, baseline.total),
      ...sameDay('baselineDate', stated.baselineDate, baseline.on, context),
      ...sameDay('responseDate', stated.responseDate, response?.on ?? null, context),
      ...sameNumber('daysToResponse', stated.daysToResponse, response?.day ?? null),
      ...sameDay('remissionDate', stated.remissionDate, remission?.on ?? null, context),
      ...sameDay('suspectedRelapseDate', stated.suspectedRelapseDate, relapse.on, context),
      ...sameDay('relapseDate', stated.relapseDate, relapse.state === 'confirmed' ? relapse.on : null, context),
      ...same('relapseBecause', stated.relapseBecause, relapse.by === null ? null : (CAUSES[relapse.by] ?? relapse.by)),
      ...sameNumber('durabilityDays', stated.durabilityDays, durability?.days ?? null),
      ...same('curve', stated.curve, durability === null ? 'not-in-curve' : durability.isEvent ? 'event' : 'censored'),
      ...sameDay('censoredOn', stated.censoredOn, censoredOn(course), context),
      ...sameNumber('nadir', stated.nadir, nadir?.total ?? null),
      ...same('integrationStratum', stated.integrationStratum, integration === null ? null : STRATA[integration.stratum]),
      ...(stated.routeStratum === undefined ? [] : [check('routeStratum', course.doses.some(({ treatment }) => treatment.includes(stated.routeStratum ?? '')), course.doses[0]?.treatment ?? null)]),
      ...same('isNonResponder', stated.isNonResponder, course.timeToResponse === null ? null : !course.timeToResponse.isEvent),
      ...same('hasDeteriorated', stated.hasDeteriorated, course.points.some(({ reliableChange }) => reliableChange === 'deterioration')),
      ...same('isConfounded', stated.isConfounded, course.points.some(({ flags }) => flags.includes('confounded'))),
    ]);
  },

  async 'rule-fired'({ scene, expectation, context }) {
    const { rule, on, options, inputs, suppressedBy, contains, notContains } = expectation;
    if (rule !== undefined && !isWatched(rule)) return cannotJudge(expectation, `the platform does not watch for ${rule} yet`, rule);
    const fired = await firedRules(scene, outcomeMeasureOf(primaryMeasure(scene)));
    return judgeSearch(
      expectation,
      fired.map((each) => ({
        label: `${each.finding.ruleId}${each.at === null ? '' : ` ${each.at}`}`,
        checks: [
          ...same('rule', rule, suppressedBy !== undefined && rule === 'BOOST-1' && each.suppressedBy.length > 0 ? rule : each.finding.ruleId),
          ...sameTime('on', on, each.at, context),
          ...all('options', options, each.options),
          ...inputsOf(inputs, each.finding, context),
          ...all('suppressedBy', suppressedBy, each.suppressedBy),
          ...words({ contains, notContains }, `${textOf(each.finding)}\n${each.labels.join('\n')}`),
        ],
      })),
    );
  },

  async integration({ scene, expectation, context }) {
    const { notes } = await look(scene, patientNotes, { params: { patientId: patientIdOf(scene) } });
    const { session, visitAt, hoursSinceDose, band } = expectation;
    return judgeSearch(
      expectation,
      notes.map(({ body, timing, doseSessionId }) => ({
        label: `${body.startedAt} ${timing === null ? 'without a dose' : BANDS[timing.band]}`,
        checks: [
          ...(session === undefined ? [] : [check('session', doseSessionId === sessionOf(scene, session)?.sessionId, doseSessionId)]),
          ...sameTime('visitAt', visitAt, body.startedAt, context),
          ...sameNumber('hoursSinceDose', hoursSinceDose, timing?.hoursSinceDose ?? null),
          ...same('band', band, timing === null ? null : BANDS[timing.band]),
        ],
      })),
    );
  },
};

const DEFAULT_MEASURE = 'phq-9';

/** The measure that the case's plan names first. */
export function primaryMeasure({ document }: Scene): string {
  const plan = document.timeline.find((entry): entry is EventOf<'plan'> => 'event' in entry && entry.event === 'plan');
  return plan?.primaryMeasure ?? DEFAULT_MEASURE;
}

function outcomeMeasureOf(measure: string): OutcomeMeasure | null {
  return OUTCOME_MEASURES.find((known) => known === measure) ?? null;
}

const CAUSES: Readonly<Record<string, string>> = { scores: 'scores', hospitalisation: 'hospitalisation', 'suicide-attempt': 'suicide-attempt', suicide: 'suicide-attempt', 'prescriber-declaration': 'prescriber' };
const STRATA = { none: '0', some: '1-2', many: '>=3' } as const;
const BANDS = { 'first-day': '0-24 h', suggested: '24-72 h', 'first-week': '3-7 d', later: '>7 d' } as const;
const CHANGES: Readonly<Record<string, string>> = { improved: 'improvement', deteriorated: 'deterioration', none: 'none' };

function censoredOn({ durability, response }: WireCourse): LocalDate | null {
  return durability === null || durability.isEvent || response === null ? null : addDays(response.on, durability.days);
}

function pointChecks({ expectation }: Question<ExpectationOf<'assessment'>>, point: Point, { baseline }: WireCourse): readonly Check[] {
  const stated = expectation;
  return [
    ...sameNumber('total', stated.total, point.total),
    ...same('hasScore', stated.hasScore, point.total !== null),
    ...same('isBaseline', stated.isBaseline, point.use === 'baseline'),
    ...same('isScored', stated.isScored, point.use === 'counted'),
    ...sameNumber('baseline', stated.baseline, baseline.total),
    ...sameNumber('dayOfCourse', stated.dayOfCourse, point.day),
    ...sameNumber('improvementPercent', stated.improvementPercent, point.improvementPercent),
    ...sameNumber('change', stated.change, point.change),
    ...same('reliableChange', stated.reliableChange, point.reliableChange === null ? null : (CHANGES[point.reliableChange] ?? point.reliableChange)),
    ...same('isResponse', stated.isResponse, point.response === null ? null : point.response === 'yes'),
    ...same('isRemission', stated.isRemission, point.remission === null ? null : point.remission === 'yes'),
    ...same('isConfounded', stated.isConfounded, point.flags.includes('confounded')),
    ...all('flags', stated.flags, point.flags),
    ...none('noFlags', stated.noFlags, point.flags),
  ];
}

function recordedChecks({ isProrated, band, contains, notContains }: ExpectationOf<'assessment'>, recorded: RecordedAssessment | undefined): readonly Check[] {
  const computation = recorded?.computation ?? '';
  return [
    ...same('isProrated', isProrated, recorded === undefined ? null : recorded.method === 'prorated'),
    ...(band === undefined ? [] : same('band', band, recorded === undefined ? null : bandOf(recorded))),
    ...words({ contains, notContains }, computation),
  ];
}

/** The band stands with the measure, by its total. */
function bandOf({ measure, total }: RecordedAssessment): string | null {
  const bands = instrumentOf(measure)?.bands ?? [];
  return total === null ? null : (bands.find(({ from, to }) => from <= total && total <= to)?.label ?? null);
}

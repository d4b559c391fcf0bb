import { expectation, search } from './entry.ts';
import { expectedInput, expectedNumber, expectedTime } from './expected-values.ts';
import { choice, day, list, nameOf, ruleId, text, texts, yesNo } from './values.ts';
import { BOOSTER_OPTIONS, measure } from './vocabulary.ts';

const flag = choice(['recall-overlaps-baseline', 'estimated', 'confounded', 'entered-later'], 'A flag');

/** Assessments, the course of the illness, rules that fire on it, and integration. */
export const outcomeExpectations = {
  assessment: search('assessment', {
    summary: 'One assessment and what it says against the baseline. `change` is the score minus the baseline; `improvementPercent` is positive when things get better.',
    example: { expect: 'assessment', measure: 'phq-9', on: '2026-03-09', total: 12, improvementPercent: '40.0', change: -8, reliableChange: 'improvement', isResponse: false, flags: ['recall-overlaps-baseline'] },
  }, {
    measure: measure('Which measure').optional(),
    on: day('Its effective day. Left out: the latest').optional(),
    total: expectedNumber('Total').optional(),
    isProrated: yesNo('Whether missing items were filled in').optional(),
    hasScore: yesNo('Whether it has a total at all').optional(),
    band: text('Name of its band').optional(),
    isBaseline: yesNo('Whether it is the baseline').optional(),
    isScored: yesNo('Whether it counts towards response').optional(),
    baseline: expectedNumber('The baseline it is compared with').optional(),
    dayOfCourse: expectedNumber('Days since the first dose').optional(),
    improvementPercent: expectedNumber('Improvement, % of the baseline').optional(),
    change: expectedNumber('Score minus baseline').optional(),
    reliableChange: choice(['improvement', 'deterioration', 'none'], 'Reliable change').optional(),
    isResponse: yesNo('Response').optional(),
    isRemission: yesNo('Remission').optional(),
    isConfounded: yesNo('Labelled confounded').optional(),
    flags: list(flag, 'Flags that must be there').optional(),
    noFlags: list(flag, 'Flags that must not be there').optional(),
    contains: texts('Words its text contains').optional(),
    notContains: texts('Words its text must not contain').optional(),
  }),
  course: expectation('course', {
    summary: 'Where the course of treatment stands: baseline, response, remission, relapse and how long it held. A date of null says that there is none.',
    example: { expect: 'course', baseline: 20, baselineDate: '2026-02-27', responseDate: '2026-03-16', daysToResponse: 14, relapseDate: null },
  }, {
    measure: measure('Which measure. Left out: the primary measure of the plan').optional(),
    baseline: expectedNumber('Baseline').optional(),
    baselineDate: expectedTime('Day of the baseline').optional(),
    responseDate: expectedTime('Day of response').optional(),
    daysToResponse: expectedNumber('Days from the first dose to response').optional(),
    remissionDate: expectedTime('Day of remission').optional(),
    suspectedRelapseDate: expectedTime('Day of the suspected relapse').optional(),
    relapseDate: expectedTime('Day of the confirmed relapse').optional(),
    relapseBecause: choice(['scores', 'hospitalisation', 'suicide-attempt', 'prescriber'], 'What confirmed it').optional(),
    durabilityDays: expectedNumber('Days from response to confirmed relapse, or to censoring').optional(),
    curve: choice(['event', 'censored', 'not-in-curve'], 'How the person counts in the durability curve').optional(),
    censoredOn: expectedTime('Day of censoring').optional(),
    nadir: expectedNumber('Lowest score so far').optional(),
    integrationStratum: choice(['0', '1-2', '>=3'], 'Integration sessions in the first 28 days').optional(),
    routeStratum: text('Route the person counts under').optional(),
    isNonResponder: yesNo('Counts as a non-responder').optional(),
    hasDeteriorated: yesNo('Reliable deterioration').optional(),
    isConfounded: yesNo('Labelled confounded').optional(),
  }),
  'rule-fired': search('rule-fired', {
    summary: 'A rule that watches the record has fired, such as NR-1, BOOST-1, SAFE-1 or OUT-5.',
    example: { expect: 'rule-fired', rule: 'BOOST-1', on: '2026-05-04', options: ['single-booster', 're-induction', 'more-integration', 'change-treatment'] },
    rules: [{ field: 'rule', expected: 'a rule id', isMet: (entry) => entry['rule'] !== undefined }],
  }, {
    on: expectedTime('Day it fired').optional(),
    options: list(choice([...BOOSTER_OPTIONS, 'continue', 'change', 'stop'], 'An option'), 'Options it must offer').optional(),
    inputs: list(expectedInput, 'Inputs that must be there').optional(),
    suppressedBy: list(ruleId, 'Holds that keep it from being shown').optional(),
    contains: texts('Words its text contains').optional(),
    notContains: texts('Words its text must not contain').optional(),
  }),
  integration: search('integration', {
    summary: 'An integration visit and how it lies to its dose, in hours since the end of the dose.',
    example: { expect: 'integration', visitAt: '2026-03-03T12:40', hoursSinceDose: 26, band: '24-72 h' },
  }, {
    session: nameOf('The dosing session').optional(),
    visitAt: expectedTime('Start of the visit').optional(),
    hoursSinceDose: expectedNumber('Hours since the end of the dose').optional(),
    band: choice(['0-24 h', '24-72 h', '3-7 d', '>7 d'], 'The band').optional(),
  }),
} as const;

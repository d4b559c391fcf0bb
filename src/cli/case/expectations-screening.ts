import { z } from 'zod';
import { expectation, search } from './entry.ts';
import { expectedInput, expectedNumber, shownPart } from './expected-values.ts';
import { choice, list, ruleId, text, texts, yesNo } from './values.ts';
import { grade, measure, RISK_LEVELS } from './vocabulary.ts';

const expectedFinding = z
  .strictObject({ rule: ruleId.optional(), medicine: z.string().optional(), grade: grade.optional() })
  .meta({ id: 'expected-finding', title: 'finding', description: 'A finding by `rule` or, for an interaction, by `medicine`; `grade` may be added.' });

/** What screening found and decided, and what a screen of risk came to. */
export const screeningExpectations = {
  screening: expectation('screening', {
    summary: 'The verdict of screening. `eligible`: nothing stands against it, or the prescriber has accepted what was to be reviewed. `review`: a decision is waited for. `refuse`: no plan can be made. `incomplete`: something that must be known is not.',
    example: { expect: 'screening', overall: 'review', findings: [{ rule: 'ELIG-R1', grade: 'review' }, { medicine: 'lorazepam', grade: 'review' }], noGrades: ['refuse'] },
  }, {
    overall: choice(['eligible', 'review', 'refuse', 'incomplete', 'declined'], 'The verdict').optional(),
    findings: list(expectedFinding, 'Findings that must be there').optional(),
    noGrades: list(grade, 'Grades of which there must be no finding').optional(),
    isOnly: yesNo('Whether there must be no findings besides those listed').optional(),
    firstReason: ruleId.describe('The rule that must be named first').optional(),
    canOverride: yesNo('Whether a prescriber may go on despite the findings').optional(),
  }),
  finding: search('finding', {
    summary: 'A finding of screening, with what it looked at and shows.',
    example: { expect: 'finding', rule: 'ELIG-A7', grade: 'refuse', inputs: [{ value: 176, unit: 'mmHg' }, { value: 104, unit: 'mmHg' }], shows: ['source', 'reading-dates'] },
  }, {
    grade: grade.optional(),
    inputs: list(expectedInput, 'Inputs that must be there').optional(),
    threshold: text('Words the threshold contains').optional(),
    sources: list(z.string(), 'Source keys that must be named').optional(),
    contains: texts('Words its text contains').optional(),
    notContains: texts('Words its text must not contain').optional(),
    shows: list(shownPart, 'Parts it must show').optional(),
    canBeLiftedBy: choice(['evidence', 'prescriber', 'nothing'], 'What can lift it').optional(),
  }),
  interaction: search('interaction', {
    summary: 'A finding on a medicine of the list.',
    example: { expect: 'interaction', medicine: 'lorazepam', grade: 'review', diazepamEquivalentMg: 10 },
  }, {
    medicine: text('Generic name').optional(),
    medicineClass: text('Class, such as `benzodiazepine`').optional(),
    grade: grade.optional(),
    diazepamEquivalentMg: expectedNumber('Diazepam equivalent of the daily dose, mg').optional(),
    limitMg: expectedNumber('The limit it is compared with, mg').optional(),
    contains: texts('Words its text contains').optional(),
    notContains: texts('Words its text must not contain').optional(),
    hasOptions: yesNo('Whether it lists options').optional(),
    hasSources: yesNo('Whether it names its sources').optional(),
  }),
  'label-status': expectation('label-status', {
    summary: 'How the treatment stands to the label.',
    example: { expect: 'label-status', status: 'off-label' },
  }, { status: choice(['on-label', 'off-label', 'not-approved', 'not-known'], 'The status') }),
  'screen-result': expectation('screen-result', {
    summary: 'What a screening measure came to: the level of a C-SSRS, the result of an ASQ or AUDIT-C.',
    example: { expect: 'screen-result', measure: 'c-ssrs', level: 'moderate' },
  }, {
    measure: measure('Which measure'),
    level: choice(['unknown', ...RISK_LEVELS], 'Level of a C-SSRS').optional(),
    result: choice(['negative', 'positive', 'acute-positive', 'high', 'incomplete'], 'Result of an ASQ, AUDIT-C or another screen').optional(),
    total: expectedNumber('Total').optional(),
  }),
  consultation: expectation('consultation', {
    summary: 'The state of the request for a consultation.',
    example: { expect: 'consultation', state: 'closed', hasAlternatives: true, hasReferralNote: true },
  }, {
    state: choice(['new', 'contacted', 'consultation-booked', 'became-patient', 'closed'], 'Its state').optional(),
    hasAlternatives: yesNo('Whether a text on alternatives is kept with it').optional(),
    hasReferralNote: yesNo('Whether a referral note is kept with it').optional(),
  }),
} as const;

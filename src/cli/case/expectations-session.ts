import { z } from 'zod';
import { actor, expectation, search } from './entry.ts';
import { expectedInput, expectedNumber, expectedTime, shownPart } from './expected-values.ts';
import { choice, list, nameOf, ruleId, text, texts, yesNo } from './values.ts';

const bloodPressure = z.string().regex(/^\d{2,3}\/\d{2,3}$/, 'expected a blood pressure such as 142/84');

const episode = z
  .strictObject({
    occurred: z.boolean().optional(),
    onsetAt: expectedTime('Onset').optional(),
    resolvedAt: expectedTime('Resolution').optional(),
  })
  .meta({ id: 'episode', title: 'episode', description: '`occurred`, `onsetAt`, `resolvedAt`.' });

/** Prompts in a session, discharge, the session’s own record, and the REMS record. */
export const sessionExpectations = {
  session: expectation('session', {
    summary: 'The state of a session and what was given.',
    example: { expect: 'session', state: 'discharged', doseMg: 39, dischargedAt: '2026-03-02T11:40' },
  }, {
    session: nameOf('Which session, by the id of its check-in or session entry. Left out: the latest').optional(),
    state: choice(['booked', 'checked-in', 'gate', 'ready', 'dosing', 'paused', 'recovery', 'discharged', 'left-against-advice', 'aborted'], 'Its state').optional(),
    doseMg: expectedNumber('What was given, mg').optional(),
    doseAt: expectedTime('When the dose began').optional(),
    doseEndedAt: expectedTime('When the dose ended').optional(),
    dischargedAt: expectedTime('When the person was discharged').optional(),
  }),
  prompt: search('prompt', {
    summary: 'A clinic policy prompt of a session. `recheckBy` is the moment by which a reading is to be repeated; `isConfirmed` says whether a second reading bore the first out.',
    example: { expect: 'prompt', rule: 'BP-4', priority: 'red', recheckBy: '+25 min', isConfirmed: false, shows: ['rule', 'inputs', 'threshold', 'source'] },
  }, {
    priority: choice(['information', 'reminder', 'amber', 'red'], 'Its priority').optional(),
    state: choice(['active', 'acknowledged', 'resolved'], 'Its state').optional(),
    since: expectedTime('When the line was first crossed').optional(),
    recheckBy: expectedTime('By when the reading is to be repeated').optional(),
    isConfirmed: yesNo('Whether a repeat confirmed it').optional(),
    confirmedAt: expectedTime('When a repeat confirmed it').optional(),
    path: choice(['none', 'prescriber', 'emergency'], 'Whom clinic policy brings in').optional(),
    inputs: list(expectedInput, 'Inputs that must be there').optional(),
    contains: texts('Words its text contains').optional(),
    notContains: texts('Words its text must not contain').optional(),
    shows: list(shownPart, 'Parts it must show').optional(),
  }),
  discharge: expectation('discharge', {
    summary: 'Whether the person may leave now, and what stands against it.',
    example: { expect: 'discharge', isAllowed: false, blockedBy: ['DC-6'] },
  }, {
    isAllowed: yesNo('Whether discharge could be signed now').optional(),
    blockedBy: list(ruleId, 'Criteria that must be among those not met').optional(),
    onlyBlockedBy: list(ruleId, 'All criteria not met, no others').optional(),
    earliestAt: expectedTime('The earliest moment by time alone (DC-1)').optional(),
  }),
  'discharge-criterion': expectation('discharge-criterion', {
    summary: 'One criterion of discharge.',
    example: { expect: 'discharge-criterion', rule: 'DC-1', state: 'not-met', earliestAt: '2026-04-07T12:05' },
    rules: [{ field: 'rule', expected: 'a discharge rule, DC-1 to DC-8', isMet: (entry) => /^DC-\d+$/.test(String(entry['rule'])) }],
  }, {
    state: choice(['met', 'not-met', 'unknown'], 'Its state').optional(),
    earliestAt: expectedTime('When it can be met at the earliest').optional(),
    contains: texts('Words its text contains').optional(),
  }),
  'session-entry': search('session-entry', {
    summary: 'An entry in the record of a session, such as a call to the prescriber.',
    example: { expect: 'session-entry', of: 'prescriber-called', entryAt: '+24 min' },
  }, {
    of: choice(['dose', 'vital-signs', 'sedation', 'dissociation', 'symptom', 'prescriber-called', 'infusion-paused', 'medicine-ordered', 'medicine-given', 'escort', 'discharge', 'note', 'gap'], 'What it records'),
    entryAt: expectedTime('Its moment').optional(),
    madeBy: actor('Who made it').optional(),
    contains: texts('Words it contains').optional(),
  }),
  'rems-record': search('rems-record', {
    summary: 'The esketamine REMS monitoring record of a session, as drafted. With `absent`: there is none.',
    example: { expect: 'rems-record', isFirstTreatment: true, benzodiazepine: true, opioid: false, totalMinutes: 130, dueOn: '2026-04-14' },
  }, {
    session: nameOf('Which session. Left out: the latest').optional(),
    state: choice(['draft', 'complete', 'submitted'], 'Its state').optional(),
    isFirstTreatment: yesNo('First treatment').optional(),
    isEnrolled: yesNo('Patient enrolled').optional(),
    benzodiazepine: yesNo('Benzodiazepine taken').optional(),
    sedativeHypnotic: yesNo('Sedative-hypnotic taken').optional(),
    opioid: yesNo('Opioid taken').optional(),
    psychostimulant: yesNo('Psychostimulant taken').optional(),
    maoi: yesNo('MAOI taken').optional(),
    treatmentOn: expectedTime('Day of treatment').optional(),
    doseMg: expectedNumber('Dose, mg').optional(),
    lots: list(z.string(), 'Lot numbers').optional(),
    totalMinutes: expectedNumber('Minutes from the first device to the end of monitoring').optional(),
    bloodPressureBefore: bloodPressure.describe('Blood pressure before').optional(),
    bloodPressureAt40Minutes: bloodPressure.describe('Blood pressure at 40 minutes').optional(),
    bloodPressureBeforeLeaving: bloodPressure.describe('Blood pressure before leaving').optional(),
    vitalSignsAcceptableBefore: yesNo('Vital signs acceptable before the dose').optional(),
    vitalSignsAcceptableBeforeLeaving: yesNo('Vital signs acceptable before leaving').optional(),
    sedation: episode.describe('Sedation').optional(),
    dissociation: episode.describe('Dissociation').optional(),
    respiratoryDepression: yesNo('Respiratory depression').optional(),
    seriousAdverseEvent: yesNo('Serious adverse event').optional(),
    dischargedAt: expectedTime('Time of discharge').optional(),
    dueOn: expectedTime('Day by which it must be sent').optional(),
    notes: text('Words it contains').optional(),
  }),
} as const;

import { actor, expectation, search } from './entry.ts';
import { expectedNumber, expectedTime, expectedValue } from './expected-values.ts';
import { choice, list, nameOf, ruleId, text, texts, yesNo } from './values.ts';
import { HOLDS } from './vocabulary.ts';

/** Holds, tasks, messages, the ledger, adverse events, wording and the audit record. */
export const recordExpectations = {
  hold: search('hold', {
    summary: 'A hold on dosing.',
    example: { expect: 'hold', hold: 'SAFE-3', state: 'in-force', since: '2026-06-10T21:05' },
  }, {
    hold: choice(HOLDS, 'Which').optional(),
    state: choice(['in-force', 'lifted'], 'Its state').default('in-force'),
    since: expectedTime('Since when').optional(),
    liftedBy: actor('Who lifted it').optional(),
  }),
  task: search('task', {
    summary: 'A follow-up task. `withinSeconds` counts from the entry that gave rise to it.',
    example: { expect: 'task', rule: 'SAFE-1', state: 'open', withinSeconds: 5, role: 'on-call' },
  }, {
    of: choice(['safety-follow-up', 'safety-assessment', 'same-day-evaluation', 'review', 'urinalysis', 'laboratory-result', 'notify-authority', 'form-106', 'rems-form', 'call-patient', 'other'], 'What is to be done').optional(),
    state: choice(['open', 'acknowledged', 'completed', 'escalated'], 'Its state').optional(),
    role: choice(['on-call', 'prescriber', 'therapist', 'nurse', 'front-desk', 'owner'], 'Whose it is').optional(),
    withinSeconds: expectedNumber('At most so many seconds after its cause').optional(),
    dueAt: expectedTime('When it is due').optional(),
    completedAt: expectedTime('When it was completed').optional(),
    contains: texts('Words its text contains').optional(),
  }),
  'crisis-screen': search('crisis-screen', {
    summary: 'The fixed crisis screen in the person’s app.',
    example: { expect: 'crisis-screen', contains: ['988'], isStatic: true },
  }, {
    contains: texts('Words it contains').optional(),
    notContains: texts('Words it must not contain').optional(),
    isStatic: yesNo('Whether it is the fixed text, nothing made up').optional(),
    withinSeconds: expectedNumber('At most so many seconds after its cause').optional(),
  }),
  'patient-message': search('patient-message', {
    summary: 'A message the person sees in the app.',
    example: { expect: 'patient-message', from: 'clinic', contains: ['talk with you'], notContains: ['aneurysm'], isDirective: false },
  }, {
    from: choice(['clinic', 'system'], 'Who wrote it').optional(),
    contains: texts('Words it contains').optional(),
    notContains: texts('Words it must not contain').optional(),
    isDirective: yesNo('Whether it tells the person to take, stop or change a treatment').optional(),
  }),
  'nothing-created': expectation('nothing-created', {
    summary: 'Nothing of these kinds was made for the person since the entry named, or at all.',
    example: { expect: 'nothing-created', of: ['plan', 'order', 'session'] },
  }, {
    of: list(choice(['plan', 'order', 'session', 'medicine-order', 'booking', 'task', 'prompt', 'hold', 'adverse-event', 'rems-record', 'message'], 'A kind'), 'What there must be none of'),
    sinceEntry: nameOf('An earlier entry by its id. Left out: since the case began').optional(),
  }),
  'adverse-event': search('adverse-event', {
    summary: 'An adverse event, drafted or recorded.',
    example: { expect: 'adverse-event', term: 'hypertension', state: 'draft', isSerious: false, isTransient: true },
  }, {
    term: text('Words its name contains').optional(),
    state: choice(['draft', 'confirmed', 'closed', 'discarded'], 'Its state').optional(),
    isSerious: yesNo('Serious').optional(),
    isTransient: yesNo('Transient').optional(),
    severity: choice(['mild', 'moderate', 'severe'], 'How strong').optional(),
    outcome: choice(['resolved', 'resolving', 'ongoing', 'resolved-with-sequelae', 'fatal', 'unknown'], 'Outcome').optional(),
    onsetAt: expectedTime('Onset').optional(),
    resolvedAt: expectedTime('Resolution').optional(),
  }),
  'ledger-balance': expectation('ledger-balance', {
    summary: 'What a vial, or the whole stock, holds by the ledger.',
    example: { expect: 'ledger-balance', vial: 'vial-1', balanceMg: 340 },
  }, {
    vial: nameOf('Which vial. Left out: everything').optional(),
    balanceMg: expectedNumber('Balance, mg').optional(),
    balanceMl: expectedNumber('Balance, mL').optional(),
  }),
  'ledger-entry': search('ledger-entry', {
    summary: 'An entry of the ledger.',
    example: { expect: 'ledger-entry', of: 'waste', amountMg: 6, witness: 'second-nurse' },
  }, {
    of: choice(['receive', 'draw', 'give', 'waste', 'return', 'spill', 'count', 'correct', 'destroy'], 'What it records').optional(),
    vial: nameOf('Which vial').optional(),
    amountMg: expectedNumber('Amount, mg').optional(),
    volumeMl: expectedNumber('Volume, mL').optional(),
    madeBy: actor('Who made it').optional(),
    witness: actor('Who witnessed it').optional(),
    balanceMg: expectedNumber('Balance after it, mg').optional(),
  }),
  'ledger-discrepancy': search('ledger-discrepancy', {
    summary: 'A difference between count and balance.',
    example: { expect: 'ledger-discrepancy', differenceMg: -2, state: 'open' },
  }, {
    vial: nameOf('Which vial').optional(),
    state: choice(['open', 'resolved'], 'Its state').optional(),
    differenceMg: expectedNumber('Count minus balance, mg').optional(),
    notifyBy: expectedTime('By when the authority must be told').optional(),
    formDueOn: expectedTime('By when Form 106 is due').optional(),
  }),
  wording: expectation('wording', {
    summary: 'Everything a person can read in one place must contain, or must not contain, certain words. Whole words are looked for; capitals do not matter. `patient-app` is what its pages say about this person; the app’s own fixed texts are not in it.',
    example: { expect: 'wording', where: 'prompts', contains: ['clinic policy prompt'], notContains: ['alarm'] },
  }, {
    where: choice(['screening', 'interactions', 'orders', 'gate', 'prompts', 'discharge', 'assessments', 'outcomes', 'suggestions', 'tasks', 'patient-app', 'crisis-screen', 'everything'], 'Where'),
    contains: texts('Words that must be there').optional(),
    notContains: texts('Words that must not be there').optional(),
  }),
  audit: search('audit', {
    summary: 'A row of the audit record.',
    example: { expect: 'audit', rule: 'ELIG-A1', hasRuleSetVersion: true },
  }, {
    action: text('Words its action contains, such as `screening`').optional(),
    madeBy: actor('Who acted').optional(),
    hasRuleSetVersion: yesNo('Whether it names the version of the rule set').optional(),
    ruleSetVersion: text('The version it names').optional(),
    refusedBy: ruleId.describe('The rule that refused the attempt it records').optional(),
    fact: text('Name of a fact it keeps').optional(),
    value: expectedValue('Value of that fact').optional(),
  }),
} as const;

import { event } from './entry.ts';
import { choice, day, number, ruleId, text, time, yesNo, nameOf } from './values.ts';
import { HOLDS } from './vocabulary.ts';

const hold = choice(HOLDS, 'Which hold, by the rule that sets it');

/** Holds, tasks, adverse events, and what happens to the person outside the clinic. */
export const safetyEvents = {
  'hold-placed': event('hold-placed', {
    by: 'prescriber',
    summary: 'A prescriber holds dosing by hand. Holds set by rules come by themselves.',
    example: { event: 'hold-placed', at: '2026-03-05T12:00', reason: 'Awaiting the cardiologist’s letter.' },
  }, { hold: hold.default('manual'), reason: text('Why').optional() }),
  'hold-lifted': event('hold-lifted', {
    by: 'prescriber',
    summary: 'Somebody lifts a hold, or tries to.',
    example: { event: 'hold-lifted', at: '2026-06-12T10:00', hold: 'SAFE-3', by: 'nurse', reason: 'Feels better today.', refused: 'SAFE-3' },
  }, { hold, reason: text('The note that goes with it').optional(), evidence: text('The newer result it rests on, where one is needed').optional() }),
  'task-acknowledged': event('task-acknowledged', {
    by: 'prescriber',
    summary: 'Somebody takes on an open follow-up task.',
    example: { event: 'task-acknowledged', at: '2026-06-10T20:44', by: 'on-call', rule: 'SAFE-1' },
  }, { rule: ruleId.describe('The rule that made the task. Left out: the latest task').optional() }),
  'task-completed': event('task-completed', {
    by: 'prescriber',
    summary: 'An open task is done. SAFE-1 tasks are completed by `risk-follow-up`.',
    example: { event: 'task-completed', at: '2026-04-01T12:00', rule: 'URO-1', text: 'Urinalysis is normal.' },
  }, { rule: ruleId.describe('The rule that made the task. Left out: the latest task').optional(), text: text('Note').optional() }),
  'adverse-event': event('adverse-event', {
    by: 'nurse',
    summary: 'An adverse event is recorded.',
    example: { event: 'adverse-event', at: '2026-03-02T11:00', term: 'vomiting', severity: 'mild', onsetAt: '10:40', resolvedAt: '10:55', relatedness: 'probable' },
  }, {
    term: text('What happened'),
    severity: choice(['mild', 'moderate', 'severe'], 'How strong').default('mild'),
    isSerious: yesNo('Whether it is serious').default(false),
    seriousBecause: choice(['death', 'life-threatening', 'hospitalisation', 'disability', 'congenital-anomaly', 'other-important'], 'Why it is serious').optional(),
    relatedness: choice(['none', 'unlikely', 'possible', 'probable', 'definite', 'not-assessed'], 'Relation to the dose').default('not-assessed'),
    onsetAt: time('When it began. Left out: at entry').optional(),
    resolvedAt: time('When it ended. Left out: it goes on').optional(),
    outcome: choice(['resolved', 'resolving', 'ongoing', 'resolved-with-sequelae', 'fatal', 'unknown'], 'Outcome').optional(),
  }),
  'adverse-event-review': event('adverse-event-review', {
    by: 'prescriber',
    summary: 'The prescriber reviews an adverse event or its draft.',
    example: { event: 'adverse-event-review', at: '2026-09-10T15:30', term: 'hypertension', decision: 'confirm' },
  }, {
    term: text('Which one. Left out: the latest').optional(),
    decision: choice(['confirm', 'mark-serious', 'mark-non-serious', 'close', 'discard'], 'The decision'),
    text: text('Note').optional(),
  }),
  hospitalisation: event('hospitalisation', {
    by: 'nurse',
    summary: 'The person was admitted to hospital.',
    example: { event: 'hospitalisation', at: '2026-05-06T09:00', admittedOn: '2026-05-04', reason: 'worsening-depression' },
  }, {
    admittedOn: day('First day. Left out: the day of entry').optional(),
    dischargedOn: day('Last day').optional(),
    reason: choice(['worsening-depression', 'suicide-prevention', 'suicide-attempt', 'mania', 'adverse-event', 'unrelated', 'other'], 'Why'),
  }),
  'suicide-attempt': event('suicide-attempt', {
    by: 'nurse',
    summary: 'A suicide attempt becomes known.',
    example: { event: 'suicide-attempt', at: '2026-05-06T09:00', on: '2026-05-03' },
  }, { on: day('Day of the attempt. Left out: the day of entry').optional(), text: text('Note').optional() }),
  death: event('death', {
    by: 'prescriber',
    summary: 'The person has died.',
    example: { event: 'death', at: '2026-06-01T09:00', on: '2026-05-30', cause: 'Unrelated illness' },
  }, { on: day('Day of death. Left out: the day of entry').optional(), cause: text('Cause').optional() }),
  'relapse-declared': event('relapse-declared', {
    by: 'prescriber',
    summary: 'The prescriber declares a relapse.',
    example: { event: 'relapse-declared', at: '2026-05-08T09:00', on: '2026-05-07', reason: 'Clear relapse at interview.' },
  }, { on: day('Day of the relapse. Left out: the day of entry').optional(), reason: text('Why').optional() }),
  'new-treatment': event('new-treatment', {
    by: 'nurse',
    summary: 'A new antidepressant treatment is started outside the plan.',
    example: { event: 'new-treatment', at: '2026-04-20T09:00', treatment: 'ect', startedOn: '2026-04-18' },
  }, {
    treatment: choice(['antidepressant', 'augmentation', 'ect', 'tms', 'psychotherapy', 'ketamine-elsewhere', 'other'], 'What'),
    name: text('Its name').optional(),
    startedOn: day('First day. Left out: the day of entry').optional(),
  }),
  'early-refill-request': event('early-refill-request', {
    by: 'patient',
    summary: 'The person asks for a refill before it is due.',
    example: { event: 'early-refill-request', at: '2026-07-01T10:00', daysEarly: 3 },
  }, { daysEarly: number('How many days early') }),
  'lost-dose-report': event('lost-dose-report', {
    by: 'patient',
    summary: 'The person reports lost doses.',
    example: { event: 'lost-dose-report', at: '2026-07-01T10:00', doses: 1 },
  }, { doses: number('How many').default(1), text: text('Note').optional() }),
  'message-to-patient': event('message-to-patient', {
    by: 'prescriber',
    summary: 'The clinic writes to the person.',
    example: { event: 'message-to-patient', at: '2026-03-03T12:05', text: 'We looked at everything together and would like to talk with you about other ways forward.' },
  }, { text: text('The message'), language: choice(['en', 'es'], 'Language').default('en') }),
  'setting-changed': event('setting-changed', {
    by: 'prescriber',
    summary: 'The clinic changes a number of its rule set.',
    example: { event: 'setting-changed', at: '2026-02-01T09:00', setting: 'BP-1.systolic', value: 150, reason: 'Decision of the medical director.' },
  }, { setting: nameOf('Setting id'), value: number('The new value'), reason: text('Why').optional() }),
  wait: event('wait', {
    by: 'system',
    summary: 'Nothing happens but time: the clock moves to `at`, and whatever falls due by then falls due.',
    example: { event: 'wait', at: '2026-03-05T09:00' },
  }, {}),
} as const;

import { z } from 'zod';
import type { EntryRule } from './entry.ts';
import { actor, atLeastOne, event, exactlyOne } from './entry.ts';
import { amount, choice, day, list, nameOf, number, ruleId, text, time, yesNo } from './values.ts';
import { BOOSTER_OPTIONS, measure, PRODUCTS, ROUTES } from './vocabulary.ts';

const route = choice(ROUTES, 'Route');
const product = choice(PRODUCTS, 'Product. Left out: racemic-ketamine, except by the nasal route, where it must be stated').optional();

/** By the nasal route two products are given, so the entry must say which. */
export const productIsKnown: EntryRule = {
  field: 'product',
  expected: 'product when the route is nasal',
  isMet: (entry) => entry['route'] !== 'nasal' || entry['product'] !== undefined,
};

const doseFields = {
  doseMg: amount('mg', 'Dose in milligrams').optional(),
  doseMgPerKg: amount('mg/kg', 'Dose for weight').optional(),
  devices: number('Esketamine devices of 28 mg').optional(),
} as const;

/** What an order says of the drug and how it is given. */
export const orderFields = {
  ...doseFields,
  weightBasis: choice(['actual', 'ideal', 'adjusted'], 'Which weight the dose is reckoned from').default('actual'),
  concentrationMgPerMl: amount('mg/mL', 'Concentration of the vial. Left out: 50 mg/mL for injected routes').optional(),
  volumeMl: amount('mL', 'Volume to draw. Left out: follows from dose and concentration').optional(),
  infusionConcentrationMgPerMl: amount('mg/mL', 'Concentration after dilution. Left out: 1 mg/mL').optional(),
  infusionMinutes: number('Length of the infusion. Left out: 40').optional(),
  isPush: yesNo('A slow injection by hand into the vein').default(false),
  indication: choice(['treatment-resistant-depression', 'depression-with-acute-suicidality', 'other'], 'What esketamine is given for. Left out: follows from the diagnoses').optional(),
} as const;

/** The plan, its orders and the prescriber's decisions on the series. */
export const planEvents = {
  plan: event('plan', {
    by: 'prescriber',
    summary: 'A treatment plan: a template or a number of sessions from a first day, or days stated one by one. `six-in-three-weeks` has six sessions, thrice weekly unless `pace` says otherwise; `esketamine-induction` has eight, twice weekly. Paces, in days from the first day of a week: `thrice-weekly` 0, 2, 4; `twice-weekly` 0, 3; `weekly` 0. `time` is the hour of every session.',
    example: { event: 'plan', at: '2026-02-27T14:00', route: 'intravenous', template: 'six-in-three-weeks', firstDay: '2026-03-02', time: '10:00' },
    rules: [productIsKnown, exactlyOne('template', 'sessions', 'dates')],
  }, {
    route,
    product,
    template: choice(['six-in-three-weeks', 'esketamine-induction'], 'Template').optional(),
    sessions: number('Number of sessions, where no template is used').optional(),
    pace: choice(['weekly', 'twice-weekly', 'thrice-weekly'], 'How many sessions a week. Left out: as the template says, otherwise weekly').optional(),
    firstDay: day('First day. Left out: the day of entry').optional(),
    dates: list(day('A day'), 'Days of the sessions').optional(),
    time: z.string().regex(/^\d{2}:\d{2}$/, 'expected a clock time such as 10:00').meta({ title: 'clock time', description: 'Hour of the sessions' }).default('10:00'),
    primaryMeasure: measure('Measure that decides response and remission').default('phq-9'),
    otherMeasures: list(measure('A measure'), 'Measures followed besides it').default([]),
    supportBesides: text('The element that is not a drug').default('Integration sessions'),
    place: choice(['clinic', 'home'], 'Where doses are taken').default('clinic'),
  }),
  'plan-changed': event('plan-changed', {
    by: 'prescriber',
    summary: 'Dates are added to the plan or taken out.',
    example: { event: 'plan-changed', at: '2026-03-06T12:00', add: ['2026-03-16'], remove: ['2026-03-13'], reason: 'The person travels.' },
    rules: [atLeastOne('add', 'remove')],
  }, {
    add: z.array(day('A day')).describe('Days added').default([]),
    remove: z.array(day('A day')).describe('Days taken out').default([]),
    reason: text('Why').optional(),
  }),
  'plan-ended': event('plan-ended', {
    by: 'prescriber',
    summary: 'The plan ends.',
    example: { event: 'plan-ended', at: '2026-06-30T12:00', reason: 'Agreed together.' },
  }, { reason: text('Why').optional() }),
  order: event('order', {
    by: 'prescriber',
    summary: 'An order for one session, written and signed, by the second prescriber as well where one is named and asked for. State the dose in mg, in mg/kg, in devices, or in mg and mg/kg together to see whether they agree. Signing is refused where a limit asks for a reason or a second prescriber that is not given, and where a dose is never ordered; say so with `refused`, or leave the order unsigned to look at its flags alone.',
    example: { event: 'order', at: '2026-09-10T12:00', id: 'order-2', route: 'intramuscular', doseMgPerKg: 0.8, concentrationMgPerMl: 50 },
    rules: [productIsKnown, atLeastOne('doseMg', 'doseMgPerKg', 'devices')],
  }, {
    route,
    product,
    ...orderFields,
    for: day('Day of the session. Left out: the next planned session, or the day of entry').optional(),
    isSigned: yesNo('Whether the prescriber signs it').default(true),
    reason: text('The reason a soft limit asks for').optional(),
    secondPrescriber: actor('The second prescriber who signs').optional(),
    place: choice(['clinic', 'home'], 'Where the dose is taken').default('clinic'),
  }),
  'order-cancelled': event('order-cancelled', {
    by: 'prescriber',
    summary: 'An order is cancelled.',
    example: { event: 'order-cancelled', at: '2026-06-11T08:00', order: 'order-4', reason: 'Dosing is held.' },
  }, { order: nameOf('Which order. Left out: the latest').optional(), reason: text('Why').optional() }),
  'reason-given': event('reason-given', {
    by: 'prescriber',
    summary: 'The prescriber gives the reason that a rule asks for before the next dose.',
    example: { event: 'reason-given', at: '2026-07-15T08:45', rule: 'NR-1', choice: 'change', reason: 'Agreed to try a higher dose once.' },
  }, {
    rule: ruleId,
    choice: choice(['continue', 'change', 'stop'], 'The choice, where the rule offers one').optional(),
    reason: text('Why'),
  }),
  'continuation-decision': event('continuation-decision', {
    by: 'prescriber',
    summary: 'The prescriber decides how a series goes on after its evaluation.',
    example: { event: 'continuation-decision', at: '2026-05-05T11:00', decision: 'weekly', reason: 'Clear benefit.' },
  }, {
    decision: choice(['twice-weekly', 'weekly', 'every-two-weeks', 'pause', 'stop'], 'The decision'),
    reason: text('Why').optional(),
  }),
  'booster-decision': event('booster-decision', {
    by: 'prescriber',
    summary: 'The prescriber answers a booster suggestion.',
    example: { event: 'booster-decision', at: '2026-05-04T15:00', decision: 'more-integration', reason: 'Two more integration sessions first.' },
  }, { decision: choice([...BOOSTER_OPTIONS, 'wait'], 'The decision'), reason: text('Why').optional() }),
  'session-missed': event('session-missed', {
    by: 'front-desk',
    summary: 'A planned session does not take place.',
    example: { event: 'session-missed', at: '2026-04-17T10:30', symptoms: 'no-worse', reason: 'A cold' },
  }, {
    plannedFor: time('The planned session. Left out: the one of that day').optional(),
    symptoms: choice(['no-worse', 'worse', 'unknown'], 'How the person is').default('unknown'),
    reason: text('Why').optional(),
  }),
} as const;

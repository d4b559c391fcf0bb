import { z } from 'zod';
import { atLeastOne, event } from './entry.ts';
import { productIsKnown } from './events-plan.ts';
import { answer, choice, day, nameOf, number, text } from './values.ts';
import { CONSENT_SCOPES, PRODUCTS, ROUTES } from './vocabulary.ts';

/** Consent, enrolment, and what prepares for the first dose. */
export const preparationEvents = {
  'consent-signed': event('consent-signed', {
    by: 'patient',
    summary: 'The person signs a consent.',
    example: { event: 'consent-signed', at: '2026-02-27T12:00', scope: 'treatment' },
  }, {
    scope: choice(CONSENT_SCOPES, 'What it is for').default('treatment'),
    route: choice(ROUTES, 'The route it is for. Left out: the route the case goes on to plan').optional(),
    product: choice(PRODUCTS, 'The product it is for. Left out: as with the route').optional(),
    hasCapacity: answer('Whether the clinician judges that the person has capacity').default('yes'),
    interpreter: text('Interpreter, if any').optional(),
  }),
  'consent-withdrawn': event('consent-withdrawn', {
    by: 'patient',
    summary: 'The person withdraws a consent.',
    example: { event: 'consent-withdrawn', at: '2026-03-05T08:00', scope: 'treatment' },
  }, { scope: choice(CONSENT_SCOPES, 'Which one').default('treatment') }),
  'rems-enrolment': event('rems-enrolment', {
    by: 'prescriber',
    summary: 'The person is enrolled in the esketamine REMS.',
    example: { event: 'rems-enrolment', at: '2026-04-06T12:00' },
  }, { enrolledOn: day('Day of enrolment. Left out: the day of entry').optional() }),
  'rems-form-submitted': event('rems-form-submitted', {
    by: 'nurse',
    summary: 'Somebody records that a REMS monitoring form was sent.',
    example: { event: 'rems-form-submitted', at: '2026-04-09T12:00' },
  }, { session: nameOf('The session, by the id of its check-in or session entry. Left out: the latest').optional() }),
  'preparation-visit': event('preparation-visit', {
    by: 'therapist',
    summary: 'A preparation visit. Everything on the checklist is done unless `open` names it.',
    example: { event: 'preparation-visit', at: '2026-02-27T13:00', minutes: 50, open: ['music'] },
  }, {
    minutes: number('Length').default(50),
    mode: choice(['in-person', 'video', 'telephone'], 'Mode').default('in-person'),
    open: z.array(z.enum(['set', 'setting', 'music', 'touch-consent', 'escort', 'fasting', 'stop-word'])).describe('Items of the checklist not done').default([]),
    text: text('Note').optional(),
  }),
  goal: event('goal', {
    by: 'patient',
    summary: 'A goal of the treatment in the person’s own words.',
    example: { event: 'goal', at: '2026-02-27T13:10', id: 'goal-1', text: 'Walk with a friend every week.' },
  }, { text: text('The goal') }),
  hopes: event('hopes', {
    by: 'patient',
    summary: 'What the person hopes for, and how much they expect, before the first dose.',
    example: { event: 'hopes', at: '2026-02-27T13:10', text: 'To feel interested again.', expectancy: 7 },
    rules: [atLeastOne('text', 'expectancy')],
  }, { text: text('Hopes').optional(), expectancy: number('Expectancy, 0 to 10').optional() }),
  'ready-for-dosing': event('ready-for-dosing', {
    by: 'prescriber',
    summary: 'Everything that must stand before a first dose and that the case has not stated so far is done: intake, consent, preparation visit, enrolment for esketamine, and a plan for the sessions that the case goes on to state. A decision on findings graded `review` is not among them. It stands for the single entries listed under “What a case need not say”.',
    example: { event: 'ready-for-dosing', at: '2026-02-27T15:00', route: 'intramuscular' },
    rules: [productIsKnown],
  }, {
    route: choice(ROUTES, 'Route'),
    product: choice(PRODUCTS, 'Product. Left out: racemic-ketamine, except by the nasal route, where it must be stated').optional(),
  }),
} as const;

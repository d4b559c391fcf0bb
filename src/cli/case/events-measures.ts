import { z } from 'zod';
import { atLeastOne, atMostOne, event } from './entry.ts';
import { answer, choice, number, text, texts, yesNo } from './values.ts';
import { measure, RISK_LEVELS } from './vocabulary.ts';

const itemAnswer = z.union([z.number(), z.enum(['declined', 'not-asked']), z.null()], { error: 'expected a number, "declined", "not-asked" or null' });

const itemAnswers = z
  .union([z.array(itemAnswer), z.record(z.string(), itemAnswer)], { error: 'expected a list of answers, or answers by item' })
  .transform((value) => (Array.isArray(value) ? Object.fromEntries(value.map((each, index) => [String(index + 1), each])) : value))
  .meta({ id: 'answers', title: 'answers', description: 'A list in the order of the form, or an object by item: its number, or its name in checks whose items have names. An answer is a number, `declined`, `not-asked`, or null for left empty.' });

const question = (meaning: string) => answer(meaning).optional();

const otherwise = choice(['yes', 'no', 'unknown', 'declined', 'not-asked'], 'The answer to every question not named').default('not-asked');

const columbiaAnswers = z
  .strictObject({
    q1: question('Question 1'),
    q2: question('Question 2'),
    q3: question('Question 3'),
    q4: question('Question 4'),
    q5: question('Question 5'),
    q6Lifetime: question('Question 6, ever'),
    q6PastThreeMonths: question('Question 6, in the last three months'),
    q6SinceLastContact: question('Question 6 of the form since last contact'),
  })
  .meta({ id: 'columbia-answers', title: 'C-SSRS answers', description: '`q1` to `q5`, `q6Lifetime`, `q6PastThreeMonths`; on the form since last contact `q6SinceLastContact`.' });

const asqAnswers = z
  .strictObject({ q1: question('Question 1'), q2: question('Question 2'), q3: question('Question 3'), q4: question('Question 4'), q5: question('Question 5') })
  .meta({ id: 'asq-answers', title: 'ASQ answers', description: '`q1` to `q5`.' });

const tenPoints = (meaning: string) => number(`${meaning}, 0 to 10`).optional();

/** Questionnaires, screens and ratings, by item or by total. */
export const measureEvents = {
  questionnaire: event('questionnaire', {
    by: 'patient',
    summary: 'Answers to a measure, or its total. With `total` alone, answers are made up that give it; with `total` and some `items`, the items stated are kept and the others are made up. With `items` alone, an item not stated was left empty. PHQ-9 and GAD-7 items are numbered from 1; the PHQ-9 question on difficulty is `difficulty`. Item names of the own checks: `mania-check` sleep, energy, speed, spending, irritability; `urinary-check` frequency, urgency, night, pain, blood; `liking-check` liking, craving, temptation; `mood-thermometer` mood, anxiety, hope, rumination, urge. The single drug question and measures of which the product holds no items take a `total`.',
    example: { event: 'questionnaire', at: '2026-02-27T09:00', measure: 'phq-9', total: 20, items: { 9: 1 } },
    rules: [atLeastOne('total', 'items')],
  }, {
    measure: measure('Which measure'),
    total: number('Total score').optional(),
    items: itemAnswers.optional(),
    isSent: yesNo('Whether the form was sent in; false is a form left half-way').default(true),
  }),
  'c-ssrs': event('c-ssrs', {
    by: 'prescriber',
    summary: 'A Columbia screener, answered by number, or the level it ended in.',
    example: { event: 'c-ssrs', at: '2026-02-27T09:20', form: 'screener', otherwise: 'no' },
    rules: [atMostOne('answers', 'level')],
  }, {
    form: choice(['screener', 'since-last-contact'], 'Which form').default('screener'),
    answers: columbiaAnswers.optional(),
    otherwise,
    level: choice(RISK_LEVELS, 'The level, where no answers are stated').optional(),
  }),
  asq: event('asq', {
    by: 'patient',
    summary: 'The Ask Suicide-Screening Questions.',
    example: { event: 'asq', at: '2026-06-10T20:42', answers: { q4: 'yes' }, otherwise: 'no' },
  }, { answers: asqAnswers.optional(), otherwise }),
  'mood-thermometer': event('mood-thermometer', {
    by: 'patient',
    summary: 'The mood thermometer: how it is right now.',
    example: { event: 'mood-thermometer', at: '2026-06-10T20:40', mood: 2, anxiety: 8, hope: 1, rumination: 9, urgeToHurtSelf: 'yes' },
  }, {
    mood: tenPoints('Mood'),
    anxiety: tenPoints('Anxiety'),
    hope: tenPoints('Hope'),
    rumination: tenPoints('Rumination'),
    urgeToHurtSelf: answer('An urge to hurt oneself').optional(),
  }),
  'felt-states': event('felt-states', {
    by: 'patient',
    summary: 'The felt-state sliders, in a session or at a check-in after it.',
    example: { event: 'felt-states', at: '2026-03-02T11:10', relaxed: 7, turnedInward: 6, fear: 1 },
  }, {
    relaxed: tenPoints('Relaxed'),
    turnedInward: tenPoints('Turned inward'),
    open: tenPoints('Emotionally open'),
    awayFromUsualSelf: tenPoints('Away from the usual self'),
    connected: tenPoints('Connected to emotions, memories, imagery'),
    fear: tenPoints('Fear'),
    confusion: tenPoints('Confusion'),
    nausea: tenPoints('Nausea'),
  }),
  'risk-follow-up': event('risk-follow-up', {
    by: 'prescriber',
    summary: 'A clinician follows up an answer that speaks of self-harm (SAFE-1), which completes the task. A C-SSRS or ASQ done for it stands as its own entry before.',
    example: { event: 'risk-follow-up', at: '2026-02-27T09:30', method: 'c-ssrs', outcome: 'no-immediate-risk', text: 'Passive thoughts last month, none now.' },
  }, {
    method: choice(['c-ssrs', 'asq', 'conversation', 'phone-call'], 'How it was followed up').default('conversation'),
    outcome: choice(['no-immediate-risk', 'plan-made', 'referred', 'emergency', 'not-reached'], 'How it ended').default('no-immediate-risk'),
    text: text('Note').optional(),
  }),
  'safety-assessment': event('safety-assessment', {
    by: 'prescriber',
    summary: 'A clinician’s own safety assessment (SAFE-2), signed.',
    example: { event: 'safety-assessment', at: '2026-06-01T09:20', level: 'moderate', text: 'Thoughts without plan; partner at home.' },
  }, {
    level: choice(RISK_LEVELS, 'The clinician’s judgement').optional(),
    text: text('Note').optional(),
  }),
  'safety-plan': event('safety-plan', {
    by: 'therapist',
    summary: 'The six-step safety plan is written and signed. All six steps are filled unless `emptySteps` names some.',
    example: { event: 'safety-plan', at: '2026-06-01T09:50', signedBy: ['patient', 'therapist'] },
  }, {
    emptySteps: z.array(z.enum(['warning-signs', 'own-coping', 'distraction', 'people-to-ask', 'professionals', 'safe-environment'])).describe('Steps left empty').default([]),
    signedBy: texts('Who signed').default(['patient', 'therapist']),
  }),
} as const;

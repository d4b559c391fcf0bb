import { z } from 'zod';
import { actor, atLeastOne, event, exactlyOne } from './entry.ts';
import { amount, answer, choice, nameOf, number, ruleId, text, time, yesNo } from './values.ts';
import { SYMPTOMS } from './vocabulary.ts';

/** The questions of the day and the answer that gives no cause for thought. */
export const UNREMARKABLE = {
  identityConfirmed: 'yes',
  foodFasted: 'yes',
  liquidsFasted: 'yes',
  escortPlanned: 'yes',
  aloneTonight: 'no',
  medicinesAsUsual: 'yes',
  alcoholOrCannabis: 'no',
  nasalSprayWithinHour: 'no',
  newSymptoms: 'no',
  missedPeriod: 'no',
  prescriberOnSite: 'yes',
  oximeterPresent: 'yes',
  emergencyKitPresent: 'yes',
} as const;

export type GateQuestion = keyof typeof UNREMARKABLE;

const gateAnswers = z
  .strictObject({
    identityConfirmed: answer('Two identifiers agree').optional(),
    foodFasted: answer('No food for as long as the clinic asks').optional(),
    liquidsFasted: answer('No liquids for as long as the clinic asks').optional(),
    escortPlanned: answer('Somebody will take the person home').optional(),
    aloneTonight: answer('Alone tonight').optional(),
    medicinesAsUsual: answer('Took the usual medicines').optional(),
    alcoholOrCannabis: answer('Alcohol or cannabis in the last 24 hours').optional(),
    nasalSprayWithinHour: answer('Nasal steroid or decongestant in the last hour').optional(),
    newSymptoms: answer('New symptoms or medicines since the last visit').optional(),
    missedPeriod: answer('A missed period').optional(),
    prescriberOnSite: answer('The prescriber is on site').optional(),
    oximeterPresent: answer('A pulse oximeter is in the room').optional(),
    emergencyKitPresent: answer('The emergency kit is at hand').optional(),
  })
  .meta({
    id: 'gate-answers',
    title: 'answers of the day',
    description: `Answers by question: ${Object.keys(UNREMARKABLE).map((name) => `\`${name}\``).join(', ')}.`,
  });

export const escortFields = {
  name: text('Name').default('Escort'),
  relation: text('Relation').default('family'),
  phone: text('Telephone').default('555-0100'),
} as const;

/** Vital signs as they can be charted, all optional. */
export const readingFields = {
  systolicMmHg: number('Systolic blood pressure, mmHg').optional(),
  diastolicMmHg: number('Diastolic blood pressure, mmHg').optional(),
  heartRatePerMin: number('Heart rate, beats a minute').optional(),
  spo2Percent: number('Oxygen saturation, %').optional(),
  respiratoryRatePerMin: number('Respiratory rate, breaths a minute').optional(),
  moaas: number('MOAA/S sedation, 0 to 5; 5 is awake').optional(),
  rass: number('RASS agitation and sedation, -5 to +4').optional(),
  breathedAir: choice(['room-air', 'added-oxygen'], 'What was breathed').default('room-air'),
} as const;

/** The day of a session up to its start, what is charted in it, and how it ends. */
export const sessionEvents = {
  'session-check-in': event('session-check-in', {
    by: 'nurse',
    summary: 'The person arrives and a session begins. Questions of the day that are not answered here are answered as `otherwise` says: `unremarkable` gives the harmless answer to each.',
    example: { event: 'session-check-in', at: '2026-04-07T09:40', id: 'session-1', weightKg: 70, answers: { escortPlanned: 'unknown' } },
  }, {
    order: nameOf('The order. Left out: the order for that day').optional(),
    answers: gateAnswers.optional(),
    otherwise: choice(['unremarkable', 'unknown', 'not-asked'], 'Answer to every question not named').default('unremarkable'),
    weightKg: amount('kg', 'Weight today').optional(),
    lastFoodAt: time('When the person last ate').optional(),
    lastLiquidAt: time('When the person last drank').optional(),
    lastNasalSprayAt: time('When a nasal steroid or decongestant was last used').optional(),
  }),
  'identity-check': event('identity-check', {
    by: 'nurse',
    summary: 'Initials and year of birth are entered again at the point of dosing. Left out, they are right.',
    example: { event: 'identity-check', at: '2026-04-07T09:58', initials: 'XX', refused: true },
  }, { initials: text('Initials entered').optional(), birthYear: number('Year of birth entered').optional() }),
  'gate-answer': event('gate-answer', {
    by: 'nurse',
    summary: 'Answers of the day are given or changed after check-in.',
    example: { event: 'gate-answer', at: '2026-04-07T09:50', answers: { escortPlanned: 'yes' } },
  }, { answers: gateAnswers }),
  'session-start': event('session-start', {
    by: 'prescriber',
    summary: 'The gate is passed and dosing may begin; with a soft hold the prescriber chooses and says why. A dose given without this entry starts the session by itself, without a reason.',
    example: { event: 'session-start', at: '2026-04-07T09:59', choice: 'start', reason: 'Two rechecks falling; usual for this person.' },
  }, {
    choice: choice(['start', 'delay'], 'The choice').default('start'),
    reason: text('Why').optional(),
    secondPrescriber: actor('The second prescriber who signs, where a rule asks for one').optional(),
  }),
  'vital-signs': event('vital-signs', {
    by: 'nurse',
    summary: 'Vital signs charted in a session, any of them together.',
    example: { event: 'vital-signs', at: '+20 min', systolicMmHg: 184, diastolicMmHg: 112, heartRatePerMin: 118, spo2Percent: 96, moaas: 3 },
    rules: [atLeastOne('systolicMmHg', 'diastolicMmHg', 'heartRatePerMin', 'spo2Percent', 'respiratoryRatePerMin', 'moaas', 'rass')],
  }, readingFields),
  sedation: event('sedation', {
    by: 'nurse',
    summary: 'A sedation rating by itself.',
    example: { event: 'sedation', at: '2026-04-07T11:20', moaas: 5 },
    rules: [exactlyOne('moaas', 'rass')],
  }, { moaas: number('MOAA/S, 0 to 5').optional(), rass: number('RASS, -5 to +4').optional() }),
  dissociation: event('dissociation', {
    by: 'nurse',
    summary: 'Dissociation begins or has resolved.',
    example: { event: 'dissociation', at: '2026-04-07T10:15', state: 'onset' },
  }, { state: choice(['onset', 'resolved'], 'What happens'), text: text('Details in words').optional() }),
  distress: event('distress', {
    by: 'nurse',
    summary: 'How distressed the person is.',
    example: { event: 'distress', at: '+25 min', score: 8 },
  }, { score: number('0 to 10') }),
  symptom: event('symptom', {
    by: 'nurse',
    summary: 'A symptom begins or has resolved.',
    example: { event: 'symptom', at: '+22 min', symptom: 'chest-pain' },
  }, {
    symptom: choice(SYMPTOMS, 'Which'),
    state: choice(['onset', 'resolved'], 'What happens').default('onset'),
    severity: choice(['mild', 'moderate', 'severe'], 'How strong').optional(),
    text: text('Details in words').optional(),
  }),
  'session-note': event('session-note', {
    by: 'therapist',
    summary: 'Anything else worth noting in a session.',
    example: { event: 'session-note', at: '+30 min', about: 'music', text: 'Quieter playlist.' },
  }, { about: choice(['music', 'touch', 'support', 'position', 'setting', 'other'], 'What about').default('other'), text: text('The note') }),
  'prompt-acknowledged': event('prompt-acknowledged', {
    by: 'nurse',
    summary: 'Somebody acknowledges a prompt.',
    example: { event: 'prompt-acknowledged', at: '+21 min', rule: 'BP-4', text: 'Rechecking.' },
  }, { rule: ruleId.describe('The prompt’s rule. Left out: the latest prompt').optional(), text: text('Note').optional() }),
  'prescriber-called': event('prescriber-called', {
    by: 'nurse',
    summary: 'The prescriber is called to the room.',
    example: { event: 'prescriber-called', at: '+24 min', reason: 'Blood pressure.' },
  }, { reason: text('Why').optional() }),
  'medicine-ordered': event('medicine-ordered', {
    by: 'prescriber',
    summary: 'Another medicine is ordered in a session.',
    example: { event: 'medicine-ordered', at: '+26 min', name: 'labetalol', doseMg: 10, route: 'intravenous' },
  }, { name: text('Generic name'), doseMg: amount('mg', 'Dose').optional(), route: text('Route').optional(), reason: text('Why').optional() }),
  'medicine-given': event('medicine-given', {
    by: 'nurse',
    summary: 'A medicine other than ketamine is given in a session.',
    example: { event: 'medicine-given', at: '+30 min', name: 'ondansetron', doseMg: 4, route: 'intravenous' },
  }, { name: text('Generic name'), doseMg: amount('mg', 'Dose').optional(), route: text('Route').optional() }),
  'recovery-check': event('recovery-check', {
    by: 'nurse',
    summary: 'The state before leaving. What is not stated is as usual: oriented, walking steadily, not vomiting, dissociation resolved, suicide check done without concern.',
    example: { event: 'recovery-check', at: '+90 min', walksSteadily: true },
  }, {
    isOriented: answer('Oriented in all four').default('yes'),
    walksSteadily: answer('Walks steadily').default('yes'),
    hasPersistentVomiting: answer('Vomits again and again').default('no'),
    patientSaysDissociationGone: answer('The person says it is gone').default('yes'),
    clinicianSaysDissociationGone: answer('The clinician says it is gone').default('yes'),
    suicideCheck: choice(['no-concern', 'concern', 'not-done'], 'Suicide check of the day').default('no-concern'),
    aldrete: number('Aldrete score').optional(),
    padss: number('PADSS score').optional(),
  }),
  'escort-arrived': event('escort-arrived', {
    by: 'nurse',
    summary: 'The escort is there and is recorded with name, relation, identity check, telephone and signature.',
    example: { event: 'escort-arrived', at: '2026-04-07T12:08', relation: 'daughter' },
  }, {
    ...escortFields,
    isIdentityChecked: yesNo('Identity checked').default(true),
    hasSigned: yesNo('Signed').default(true),
  }),
  'instructions-given': event('instructions-given', {
    by: 'nurse',
    summary: 'Written instructions are given. `missing` names what was left out.',
    example: { event: 'instructions-given', at: '2026-04-07T12:07', missing: ['next-contact'] },
  }, {
    missing: z.array(z.enum(['written', 'crisis-number', 'next-contact', 'no-driving'])).describe('What was left out').default([]),
    nextContactAt: time('When the clinic is next in touch. Left out: a day later').optional(),
  }),
  discharge: event('discharge', {
    by: 'prescriber',
    summary: 'Somebody signs the discharge, or tries to.',
    example: { event: 'discharge', at: '2026-04-07T12:04', refused: 'DC-1' },
  }, { text: text('Note').optional() }),
  'left-against-advice': event('left-against-advice', {
    by: 'prescriber',
    summary: 'The person will not wait.',
    example: { event: 'left-against-advice', at: '+60 min', reason: 'Wanted to go home.', isEscortInformed: true },
  }, { reason: text('The prescriber’s note').optional(), isEscortInformed: answer('The escort was told').default('yes') }),
  'session-cancelled': event('session-cancelled', {
    by: 'prescriber',
    summary: 'The session ends before a dose is given.',
    example: { event: 'session-cancelled', at: '2026-06-11T09:40', reason: 'Dosing is held.' },
  }, { reason: text('Why').optional() }),
  'session-closed': event('session-closed', {
    by: 'nurse',
    summary: 'Monitoring ends and the record of the session is closed. Discharge closes it by itself.',
    example: { event: 'session-closed', at: '2026-04-07T12:10' },
  }, { text: text('Note').optional() }),
} as const;

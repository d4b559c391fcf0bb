import { z } from 'zod';
import { atLeastOne, atMostOne, event, exactlyOne, neededWhen } from './entry.ts';
import { FACT_STATES } from '#screening/fact.ts';
import { FACT_NAMES } from './fact-names.ts';
import { amount, choice, day, list, number, roughDay, text, time, yesNo } from './values.ts';
import { PRODUCTS, ROUTES } from './vocabulary.ts';

const factName = z.enum(FACT_NAMES).meta({ id: 'fact', title: 'fact', description: 'A fact of the catalogue, or another name for one.' });

function facts(meaning: string) {
  return z.array(factName).describe(meaning).default([]);
}

const medicineFields = {
  name: text('Generic name'),
  amount: number('Amount of one dose').optional(),
  unit: choice(['mg', 'micrograms', 'g', 'mL', 'units', 'mg/h', 'puffs', 'tablets'], 'Unit of the amount').default('mg'),
  timesPerDay: number('Doses a day; 0.5 is every other day. Left out: once a day, unless as needed').optional(),
  isAsNeeded: yesNo('Taken only when needed').default(false),
  route: choice(['oral', 'sublingual', 'nasal', 'inhaled', 'transdermal', 'subcutaneous', 'intramuscular', 'intravenous', 'rectal', 'topical', 'other'], 'How it is taken').default('oral'),
  purpose: text('What it is taken for').optional(),
  startedOn: roughDay('When it was started').optional(),
  stoppedOn: roughDay('When it was stopped; a stopped medicine is history').optional(),
  lastTakenAt: time('When it was last taken').optional(),
} as const;

const medicine = z.strictObject(medicineFields).meta({ id: 'medicine', title: 'medicine', description: 'A medicine with the same fields as the `medicine` event.' });

/** What is learned before a decision: the request, facts, medicines, trials, readings and tests. */
export const screeningEvents = {
  'consultation-request': event('consultation-request', {
    by: 'patient',
    summary: 'Somebody asks the clinic for a consultation. If a case has none, the person is taken on at the first entry.',
    example: { event: 'consultation-request', at: '2026-02-20T18:30', asksFor: 'intravenous', neededBy: '2026-02-27', message: 'My doctor mentioned ketamine.' },
  }, {
    asksFor: choice(ROUTES, 'Route the person has in mind').optional(),
    neededBy: day('Day by which the person hopes to begin').optional(),
    message: text('What the person writes').optional(),
  }),
  'consultation-closed': event('consultation-closed', {
    by: 'prescriber',
    summary: 'The clinic closes the request without treatment.',
    example: { event: 'consultation-closed', at: '2026-03-03T12:00', reason: 'declined-by-screening', alternatives: 'Options to discuss with the psychiatrist.', referralNote: 'Referred back with a letter.' },
  }, {
    reason: choice(['not-suitable', 'declined-by-screening', 'chose-otherwise', 'cost', 'no-answer', 'duplicate', 'not-a-request'], 'Why it is closed').default('not-suitable'),
    alternatives: text('Text on alternatives').optional(),
    referralNote: text('Note of referral').optional(),
  }),
  fact: event('fact', {
    by: 'nurse',
    summary: 'One fact of the catalogue becomes known, or is said to be unknown, declined or not asked.',
    example: { event: 'fact', at: '2026-02-27T10:00', fact: 'aneurysmal-vascular-disease', state: 'present', happenedOn: '2024', words: 'Unruptured, 6 mm, middle cerebral artery; MRA.', origin: 'document' },
  }, {
    fact: factName,
    state: choice(FACT_STATES, 'What is known').default('present'),
    happenedOn: roughDay('When it happened or was found').optional(),
    control: choice(['treated', 'untreated'], 'Whether it is treated and controlled').optional(),
    activity: choice(['active', 'past'], 'Whether it is there now').optional(),
    childPugh: choice(['A', 'B', 'C'], 'Child-Pugh class of a liver disease').optional(),
    bipolarType: choice(['I', 'II'], 'Type of a bipolar disorder').optional(),
    hasRecentCrisis: yesNo('Whether there was a crisis lately').optional(),
    clearance: z.strictObject({ givenOn: day('Day'), reference: text('The letter or report').default('Letter of the specialist') }).meta({ title: 'clearance', description: 'Written clearance by a specialist: `givenOn`, `reference`' }).optional(),
    words: text('Details as they were said or written').optional(),
    origin: choice(['own-words', 'staff', 'document'], 'Where it is known from').default('staff'),
  }),
  facts: event('facts', {
    by: 'nurse',
    summary: 'Several facts at once. `otherwise` is the state of every other fact of the catalogue that the case has not stated so far, and has no effect on those it has.',
    example: { event: 'facts', at: '2026-02-27T10:00', present: ['hypertension'], unknown: ['psychosis-in-close-relative'], otherwise: 'absent' },
    rules: [atLeastOne('present', 'absent', 'unknown', 'declined', 'notAsked', 'otherwise')],
  }, {
    present: facts('Facts that are so'),
    absent: facts('Facts that are not so'),
    unknown: facts('Facts nobody knows'),
    declined: facts('Facts the person would not speak of'),
    notAsked: facts('Facts nobody asked for'),
    otherwise: choice(FACT_STATES, 'State of all others. Left out: they stay as they are').optional(),
  }),
  'finding-replaced': event('finding-replaced', {
    by: 'prescriber',
    summary: 'A document replaces a stated fact, as new imaging would; screening is run again with it.',
    example: { event: 'finding-replaced', at: '2026-04-02T09:00', fact: 'aneurysmal-vascular-disease', state: 'absent', evidence: 'Angiography shows no aneurysm.', evidenceOn: '2026-04-01' },
  }, {
    fact: factName,
    state: choice(FACT_STATES, 'What is known now').default('absent'),
    evidence: text('The evidence in words'),
    evidenceOn: day('Date of the evidence').optional(),
  }),
  medicine: event('medicine', {
    by: 'nurse',
    summary: 'A medicine the person takes or took. `stoppedOn` makes it history; stating a medicine again replaces what was known of it.',
    example: { event: 'medicine', at: '2026-02-27T10:05', name: 'lorazepam', amount: 1, unit: 'mg', timesPerDay: 1 },
  }, medicineFields),
  medicines: event('medicines', {
    by: 'nurse',
    summary: 'The medicine list as a whole. A complete list says that nothing else is taken; an empty complete list says that nothing is taken at all.',
    example: { event: 'medicines', at: '2026-02-27T10:05', list: [{ name: 'escitalopram', amount: 20 }, { name: 'ibuprofen', amount: 400, isAsNeeded: true }] },
  }, {
    list: list(medicine, 'The medicines'),
    isComplete: yesNo('Whether nothing else is taken').default(true),
  }),
  'antidepressant-trial': event('antidepressant-trial', {
    by: 'nurse',
    summary: 'An earlier treatment trial: what, how much, how long, and how it ended.',
    example: { event: 'antidepressant-trial', at: '2026-02-27T10:10', drug: 'venlafaxine', doseMgPerDay: 225, weeks: 9, outcome: 'failed' },
  }, {
    drug: text('Generic name, or the treatment, such as `TMS`'),
    doseMgPerDay: amount('mg', 'Highest daily dose').optional(),
    weeks: number('Weeks at an effective dose').optional(),
    outcome: choice(['failed', 'partial', 'responded', 'not-tolerated', 'unknown'], 'How it ended').default('failed'),
    episode: choice(['current', 'earlier', 'unknown'], 'In which episode').default('current'),
    doseAdequacy: choice(['adequate', 'inadequate', 'unknown'], 'The clinician’s judgement of the dose').default('adequate'),
  }),
  'blood-pressure': event('blood-pressure', {
    by: 'nurse',
    summary: 'A blood pressure reading outside a session, such as at intake. In a session use `vital-signs`.',
    example: { event: 'blood-pressure', at: '2026-02-27T10:15', systolicMmHg: 122, diastolicMmHg: 78 },
  }, {
    systolicMmHg: number('Systolic, mmHg'),
    diastolicMmHg: number('Diastolic, mmHg'),
    heartRatePerMin: number('Heart rate, beats a minute').optional(),
    spo2Percent: number('Oxygen saturation, %').optional(),
    position: choice(['sitting', 'lying', 'standing'], 'Position').optional(),
  }),
  weight: event('weight', {
    by: 'nurse',
    summary: 'A weight, in the unit in which it was read. Height may come with it.',
    example: { event: 'weight', at: '2026-02-27T10:20', weightKg: 78.0 },
    rules: [exactlyOne('weightKg', 'weightLb')],
  }, {
    weightKg: amount('kg', 'Weight in kilograms').optional(),
    weightLb: number('Weight in pounds').optional(),
    heightCm: number('Height in centimetres').optional(),
    isMeasured: yesNo('Weighed by staff, not told by the person').default(true),
  }),
  'laboratory-result': event('laboratory-result', {
    by: 'nurse',
    summary: 'A test result: a value with its upper limit of normal, a multiple of that limit, or a word.',
    example: { event: 'laboratory-result', at: '2026-02-27T10:25', test: 'alt', value: 22, upperLimit: 40, takenOn: '2026-02-25' },
    rules: [atLeastOne('value', 'timesUpperLimit', 'result'), atMostOne('value', 'timesUpperLimit')],
  }, {
    test: choice(['alt', 'ast', 'alkaline-phosphatase', 'ggt', 'bilirubin', 'creatinine', 'egfr', 'tsh', 'potassium', 'glucose', 'haemoglobin', 'urinalysis', 'urine-blood', 'ecg', 'other'], 'Which test'),
    name: text('Name of another test').optional(),
    value: number('The value').optional(),
    unit: text('Its unit. Left out: the usual one, for liver enzymes U/L').optional(),
    upperLimit: number('Upper limit of normal, in the same unit').optional(),
    timesUpperLimit: number('The value as a multiple of the upper limit of normal').optional(),
    result: choice(['normal', 'abnormal', 'negative', 'positive'], 'The result in a word').optional(),
    takenOn: day('Day of the sample. Left out: the day of entry').optional(),
    text: text('Details in words').optional(),
  }),
  'pregnancy-test': event('pregnancy-test', {
    by: 'nurse',
    summary: 'A pregnancy test.',
    example: { event: 'pregnancy-test', at: '2026-02-27T10:30', result: 'negative' },
  }, {
    result: choice(['negative', 'positive', 'unclear', 'declined'], 'Result'),
    sample: choice(['urine', 'blood'], 'What was tested').default('urine'),
  }),
  'drug-screen': event('drug-screen', {
    by: 'nurse',
    summary: 'A urine drug screen.',
    example: { event: 'drug-screen', at: '2026-02-27T10:30', result: 'positive', positiveFor: ['cannabis'] },
    rules: [neededWhen('positiveFor', 'result', 'positive')],
  }, {
    result: choice(['negative', 'positive', 'unclear', 'declined'], 'Result'),
    positiveFor: list(choice(['amphetamines', 'benzodiazepines', 'cannabis', 'cocaine', 'ketamine', 'opioids', 'pcp', 'other'], 'A substance'), 'What it is positive for').optional(),
    includesKetamine: yesNo('Whether the assay looks for ketamine').default(false),
  }),
  'prescription-monitoring-check': event('prescription-monitoring-check', {
    by: 'prescriber',
    summary: 'A look at the state’s prescription monitoring programme.',
    example: { event: 'prescription-monitoring-check', at: '2026-02-27T10:35', result: 'as-expected' },
  }, {
    result: choice(['as-expected', 'unexpected', 'not-available'], 'What it showed'),
    text: text('Details in words').optional(),
  }),
  'screening-run': event('screening-run', {
    by: 'prescriber',
    summary: 'Screening is run for a treatment. It also runs whenever a case asks for its verdict, for the treatment the case goes on to plan; this entry is needed only to say when, or for which other treatment.',
    example: { event: 'screening-run', at: '2026-02-27T10:40', route: 'intravenous' },
  }, {
    route: choice(ROUTES, 'Route. Left out: the route of the plan, the first order or the first session').optional(),
    product: choice(PRODUCTS, 'Product. Left out: as with the route').optional(),
  }),
  'intake-completed': event('intake-completed', {
    by: 'nurse',
    summary: 'Everything that intake asks for and the case has not stated so far is unremarkable. It stands for the single entries listed under “What a case need not say”.',
    example: { event: 'intake-completed', at: '2026-02-27T10:50' },
  }, {}),
  'screening-decision': event('screening-decision', {
    by: 'prescriber',
    summary: 'The prescriber decides on findings graded `review`. A decision on a `refuse` finding is an attempt to override it.',
    example: { event: 'screening-decision', at: '2026-02-27T11:00', decision: 'accept', reason: 'Blood pressure is controlled; monitoring as usual.' },
  }, {
    decision: choice(['accept', 'decline', 'defer'], 'The decision'),
    reason: text('Why').optional(),
    rules: list(z.string(), 'Findings it is about, by rule id or medicine. Left out: all that wait').optional(),
  }),
} as const;

import type { PatientId } from '#foundation/id.ts';
import { ownConsents } from '#screening/api-consent.ts';
import { FACT_IDS } from '#screening/facts.ts';
import type { ClinicStory } from './clinic-story.ts';
import { taken, textIn } from './clinic-story.ts';
import type { Browser } from './people-story.ts';

/** The C-SSRS screener with nothing but noes. */
export const SAFE_SCREENER = {
  kind: 'c-ssrs',
  answers: { form: 'lifetime-and-recent', question1: 'no', question2: 'no', question3: 'no', question4: 'no', question5: 'no', question6Lifetime: 'no', question6Recent: 'no' },
} as const;

const TRIALS = [
  { medicine: 'sertraline', dose: '200 mg', weeks: 10 },
  { medicine: 'venlafaxine', dose: '225 mg', weeks: 9 },
  { medicine: 'bupropion', dose: '300 mg', weeks: 8 },
].map((trial) => ({ ...trial, doseAdequacy: 'adequate', outcome: 'inadequate-response' }));

/** What differs from the person of case O1: the facts that are there, and the blood pressures, six minutes apart. */
type Particulars = { readonly present?: readonly string[]; readonly pressures?: readonly (readonly [systolicMmHg: number, diastolicMmHg: number])[] };

/** Everything intake asks for about the person of case O1: nothing stands against treatment. */
export async function takeIntake(story: ClinicStory, patientId: PatientId, { present = ['child-bearing-potential'], pressures = [[118, 74], [128, 82]] }: Particulars = {}): Promise<void> {
  const nurse = await story.as('nurse');
  const measuredAt = story.clock.now();
  const post = async (path: string, body: object): Promise<void> => void taken(await nurse.post(`/api/staff/patients/${patientId}/${path}`, body));
  await post('facts', { origin: 'staff', facts: FACT_IDS.map((factId) => ({ factId, state: present.includes(factId) ? 'present' : 'absent' })) });
  await post('medicines', { state: 'known', medicines: [{ typedName: 'escitalopram', dailyDose: { value: '20', unit: 'mg' }, asTaken: '20 mg in the morning' }] });
  await post('treatment-trials', { state: 'known', trials: TRIALS });
  await post('proposed-treatment', { product: 'racemic-ketamine', route: 'intravenous', indication: 'treatment-resistant-depression' });
  await post('body-measures', { weight: { value: '78.0', unit: 'kg' }, heightCm: 171.9, measuredAt });
  for (const [index, [systolicMmHg, diastolicMmHg]] of pressures.entries()) {
    await post('blood-pressure', { systolicMmHg, diastolicMmHg, measuredAt: new Date(Date.parse(measuredAt) - (pressures.length - index) * 360_000).toISOString() });
  }
  for (const result of [
    { kind: 'liver-tests', altTimesUpperLimit: 0.55, astTimesUpperLimit: 0.5 },
    { kind: 'pregnancy-test', result: 'negative' },
    { kind: 'urine-drug-screen', positiveFor: [] },
    { kind: 'drug-use-question', timesInPastYear: 0 },
    { kind: 'urinalysis', result: 'normal' },
    { kind: 'electrocardiogram', result: 'normal' },
    { kind: 'thyroid', result: 'normal' },
    { kind: 'vital-signs', heartRatePerMinute: 72, oxygenSaturationPercent: 98 },
    { kind: 'prescription-monitoring', result: 'as-expected' },
  ]) await post('test-results', { result, measuredAt });
  for (const entered of [{ kind: 'total', measure: 'audit-c', total: 2 }, SAFE_SCREENER]) await post('assessments', { entered, measuredAt });
}

/** The person of case O1 a minute after the rules have run on the intake: eligible, so nothing needs a decision. */
export async function eligiblePerson(story: ClinicStory): Promise<PatientId> {
  const patientId = await story.admit();
  await takeIntake(story, patientId);
  const verdict = taken(await (await story.as('nurse')).post(`/api/staff/patients/${patientId}/screening`));
  if (verdict['outcome'] !== 'eligible') throw new Error(`expected an eligible person: ${JSON.stringify(verdict['findings'])}`);
  story.wait(1);
  return patientId;
}

type Treatment = { readonly product: string; readonly route: string };

/** The person reads and signs the text for a treatment. */
export async function signConsentFor(phone: Browser, { product, route }: Treatment): Promise<string> {
  const { toSign } = ownConsents.answer.parse(taken(await phone.get('/api/patient/consents')));
  const text = toSign.find(({ scope }) => scope.kind === 'treatment' && scope.product === product && scope.route === route);
  if (text === undefined) throw new Error(`no consent text to sign for ${product} ${route}`);
  const { documentId, version, textHash } = text;
  return textIn(await phone.post('/api/patient/consents', { documentId, version, textHash, printedName: 'Adaeze Okafor', meaning: CONSENT_MEANING }), 'consentId');
}

export const CONSENT_MEANING = 'I have read this, my questions were answered, and I agree.';

/** The preparation meeting, with every point talked through. */
export async function prepare(story: ClinicStory, patientId: PatientId): Promise<void> {
  const checklist = ['set', 'setting', 'music', 'touch', 'escort', 'fasting', 'stop-word'].map((point) => ({ point }));
  taken(await (await story.as('therapist')).post(`/api/staff/patients/${patientId}/preparations`, { heldAt: story.clock.now(), checklist }));
}

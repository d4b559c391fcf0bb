import { mkdir } from 'node:fs/promises';
import { randomBytes, randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { startEmbedded } from '#database/embedded/start.ts';
import type { Database } from '#database/tenant.ts';
import { isRefusal } from '#foundation/refusal.ts';
import { toInstant } from '#foundation/instant.ts';
import type { Instant } from '#foundation/instant.ts';
import { compose } from '#server/compose.ts';
import { serve } from '#server/serve.ts';
import { FACT_IDS } from '#screening/facts.ts';
import { openPracticeClinic } from './practice-clinic.ts';

const random = (length: number) => new Uint8Array(randomBytes(length));
const folder = process.argv[2] ?? '/tmp/look/data';
const port = Number(process.argv[3] ?? 7391);
const webFolder = process.argv[4] ?? '/tmp/look/dist';
await mkdir(folder, { recursive: true });
await mkdir(webFolder, { recursive: true });
const embedded = await startEmbedded({ folder });
if (isRefusal(embedded)) throw new Error(embedded.sentence + JSON.stringify(embedded.facts));

async function seed(database: Database): Promise<void> {
  let present: Instant = toInstant('2026-09-20T14:00:00Z');
  const clock = () => present;
  const clinic = await openPracticeClinic({ database, clock, random, slug: 'practice', name: 'Harbour Street Clinic', zone: 'America/New_York' });
  const { app } = await compose({ database, clock, random, perMinute: 1_000_000 });
  let cookies: Record<string, string> = {};
  async function req(method: 'GET' | 'POST', url: string, body?: unknown): Promise<any> {
    present = toInstant(Date.parse(present) + 1000);
    const response = await app.inject({
      method, url,
      headers: { cookie: Object.entries(cookies).map(([k, v]) => `${k}=${v}`).join('; '), ...(method === 'POST' && { 'operation-id': randomUUID() }) },
      ...(body !== undefined && { payload: body as object }),
      ...(method === 'POST' && body === undefined && { payload: {} }),
    });
    for (const each of response.cookies) cookies[each.name] = each.value;
    if (response.statusCode !== 200) throw new Error(`${method} ${url}: ${response.statusCode} ${response.body.slice(0, 600)}`);
    return response.json();
  }
  const post = (url: string, body: unknown = {}) => req('POST', url, body);
  const get = (url: string) => req('GET', url);
  async function as(role: keyof typeof clinic.staff, at: string): Promise<void> {
    present = toInstant(at);
    cookies = {};
    await post('/api/public/practice/practice-sign-in', { staffId: clinic.staff[role] });
    await post('/api/staff/step-up', { proof: { practice: true } }).catch((e) => console.log('step-up', String(e).slice(0, 200)));
  }
  async function asPatient(patientId: string, at: string): Promise<void> {
    present = toInstant(at);
    cookies = {};
    await post('/api/public/practice/practice-patient-sign-in', { patientId });
  }
  async function admit(at: string, familyName: string, givenName: string, birthDate: string, more: object = {}): Promise<string> {
    await as('frontDesk', at);
    const { patientId } = await post('/api/staff/patients', { details: { familyName, givenName, calledName: null, pronouns: null, birthDate, sex: 'female', language: 'en', email: `${givenName.toLowerCase()}@mail.example`, phone: '+1 555 0142', ...more } });
    return patientId;
  }
  const P = (id: string, rest: string) => `/api/staff/patients/${id}/${rest}`;
  const plus = (at: string, minutes: number) => toInstant(Date.parse(at) + minutes * 60_000);
  async function phq(id: string, at: string, scores: number[]): Promise<void> {
    await as('nurse', at);
    const answers = Object.fromEntries(scores.map((s, i) => [`phq-9.${i + 1}`, s]));
    await post(P(id, 'assessments'), { entered: { kind: 'answers', measure: 'phq-9', answers }, measuredAt: present });
  }
  const total = async (id: string, at: string, measure: string, t: number) => { await as('nurse', at); await post(P(id, 'assessments'), { entered: { kind: 'total', measure, total: t }, measuredAt: present }); };
  const spread = (sum: number, nine = 0) => { const out = Array.from({ length: 9 }, () => 0); out[8] = nine; let left = sum - nine; for (let i = 0; left > 0; i = (i + 1) % 8) { if (out[i]! < 3) { out[i]! += 1; left -= 1; } } return out; };
  const cssrs = (over: object = {}) => ({ kind: 'c-ssrs', answers: { form: 'lifetime-and-recent', question1: 'no', question2: 'no', question3: 'not-asked', question4: 'not-asked', question5: 'not-asked', question6Lifetime: 'no', question6Recent: 'not-asked', ...over } });

  async function intake(id: string, at: string, over: { present?: string[]; leave?: string[]; systolic?: number; diastolic?: number; weight?: string; meds?: object[] } = {}): Promise<void> {
    await as('nurse', at);
    const facts = FACT_IDS.filter((f) => !(over.leave ?? []).includes(f)).map((factId) => ({ factId, state: (over.present ?? []).includes(factId) ? 'present' : 'absent', details: {} }));
    await post(P(id, 'facts'), { facts, origin: 'staff' });
    await post(P(id, 'blood-pressure'), { systolicMmHg: over.systolic ?? 122, diastolicMmHg: over.diastolic ?? 78, measuredAt: plus(at, -20) });
    await post(P(id, 'blood-pressure'), { systolicMmHg: (over.systolic ?? 122) - 2, diastolicMmHg: (over.diastolic ?? 78) + 1, measuredAt: plus(at, -10) });
    await post(P(id, 'body-measures'), { weight: { value: over.weight ?? '78.0', unit: 'kg' }, heightCm: 172, isReweighed: false, measuredAt: plus(at, -15) });
    await post(P(id, 'medicines'), { state: 'known', medicines: over.meds ?? [{ typedName: 'Sertraline', medicineId: 'sertraline', dailyDose: { value: '100', unit: 'mg' }, asTaken: '100 mg in the morning' }, { typedName: 'Ibuprofen', medicineId: 'ibuprofen', dailyDose: null, asTaken: 'when needed' }] });
    await post(P(id, 'treatment-trials'), { state: 'known', trials: [{ medicine: 'Sertraline', dose: '200 mg daily', weeks: 10, doseAdequacy: 'adequate', outcome: 'inadequate-response' }, { medicine: 'Venlafaxine', dose: '225 mg daily', weeks: 9, doseAdequacy: 'adequate', outcome: 'inadequate-response' }] });
    await post(P(id, 'proposed-treatment'), { product: 'racemic-ketamine', route: 'intravenous', indication: 'treatment-resistant-depression' });
    await post(P(id, 'test-results'), { result: { kind: 'liver-tests', altTimesUpperLimit: 0.6, astTimesUpperLimit: 0.7 }, measuredAt: plus(at, -60) });
    await post(P(id, 'test-results'), { result: { kind: 'urine-drug-screen', positiveFor: [] }, measuredAt: plus(at, -60) });
    await post(P(id, 'test-results'), { result: { kind: 'pregnancy-test', result: 'negative' }, measuredAt: plus(at, -60) });
    await post(P(id, 'test-results'), { result: { kind: 'drug-use-question', timesInPastYear: 0 }, measuredAt: plus(at, -60) });
    await total(id, at, 'audit-c', 2);
    await post(P(id, 'assessments'), { entered: cssrs(), measuredAt: present });
    await post(P(id, 'assessments'), { entered: { kind: 'answers', measure: 'asq', answers: { 'asq.1': 0, 'asq.2': 0, 'asq.3': 0, 'asq.4': 0 } }, measuredAt: present });
  }
  async function ownWords(id: string, at: string): Promise<void> {
    await asPatient(id, at);
    await post('/api/patient/intake/words', { kind: 'hopes', words: 'To wake up and not be tired of the day before it begins. To laugh with my daughter and mean it.' });
    await post('/api/patient/intake/words', { kind: 'imagine', words: 'I would paint again. The easel has been behind the door for six years.' });
    await post('/api/patient/intake/words', { kind: 'expectancy', rating: 6 });
    const { goalId } = await post('/api/patient/intake/goals', { words: 'Sleep through the night', rating: 3 });
    await post('/api/patient/intake/goals', { words: 'Paint for an hour a week', rating: 1 });
    await post(`/api/patient/intake/goals/${goalId}/rating`, { rating: 5 });
  }
  async function decide(id: string, at: string, outcome: 'accepted' | 'declined', reason: string): Promise<void> {
    await as('prescriber', at);
    const verdict = await post(P(id, 'screening'));
    console.log(id, verdict.outcome, verdict.findings.filter((f: any) => f.grade !== 'INFO').map((f: any) => `${f.grade} ${f.ruleId}`).join(', '));
    if (verdict.outcome === 'refuse' || verdict.outcome === 'incomplete') return;
    await post(P(id, 'screening/decision'), { verdictId: verdict.verdictId, outcome, reason });
  }
  async function consent(id: string, at: string, name: string): Promise<void> {
    await asPatient(id, at);
    const { toSign } = await get('/api/patient/consents');
    const text = toSign.find((d: any) => d.scope.route === 'intravenous');
    await post('/api/patient/consents', { documentId: text.documentId, version: text.version, textHash: text.textHash, printedName: name, meaning: 'I have read this, my questions were answered, and I agree.', teachBack: [{ question: 'What is the plan for the way home?', answer: 'My sister drives me.' }] });
  }
  async function plan(id: string, at: string, firstDay: string, timeOfDay: string, room: number): Promise<{ planId: string; visits: any[] }> {
    await as('prescriber', at);
    const query = new URLSearchParams({ firstDay, timeOfDay, integrationTime: timeOfDay === '13:00' ? '09:30' : '14:00', pace: 'thrice-weekly', roomId: clinic.rooms[room]!, integrationRoomId: clinic.rooms[3]!, nurseId: clinic.staff.nurse, therapistId: clinic.staff.therapist });
    const proposal = await get(`${P(id, 'plan-proposal')}?${query}`);
    const sessions = proposal.sessions.map((s: any) => ({ startsAt: s.startsAt, endsAt: s.endsAt, roomId: clinic.rooms[room], staff: [{ staffId: clinic.staff.nurse, duty: 'monitoring' }] }));
    const integrationVisits = proposal.integrationVisits.filter(Boolean).map((s: any) => ({ startsAt: s.startsAt, endsAt: s.endsAt, roomId: clinic.rooms[3], staff: [{ staffId: clinic.staff.therapist, duty: 'exclusive' }] }));
    const { planId } = await post(P(id, 'plans'), { template: 'six-in-three-weeks', treatment: 'racemic-intravenous', otherElement: 'Weekly therapy with Theo; walking; sleep plan', sessions, integrationVisits });
    const { plans } = await get(P(id, 'plans'));
    return { planId, visits: plans[0].visits.toSorted((a: any, b: any) => a.startsAt.localeCompare(b.startsAt)) };
  }
  const dose = { treatment: 'racemic-intravenous', amount: { value: '0.5', unit: 'mg/kg' }, weightBasis: 'actual', concentration: { value: '50', unit: 'mg/mL' }, infusionConcentration: { value: '1', unit: 'mg/mL' }, infusionMinutes: 40 };
  async function order(id: string, at: string, planId: string, sign = true): Promise<any> {
    await as('prescriber', at);
    const draft = await post(P(id, 'orders'), { planId, visitId: null, dose });
    console.log('order', draft.dose, draft.volume, draft.findings.map((f: any) => `${f.level} ${f.ruleId}`).join(', '));
    if (!sign) return draft;
    return post(`/api/staff/orders/${draft.orderId}/sign`, { version: draft.version, reasons: draft.findings.filter((f: any) => f.level === 'soft').map((f: any) => ({ ruleId: f.ruleId, text: 'Discussed with the person; within the clinic’s practice.' })) });
  }
  async function give(id: string, visit: any, orderId: string, mg: string): Promise<string> {
    const sessionId = randomUUID();
    await database.inTenant<any, void>(clinic.clinicId, async (tx) => {
      await sql`insert into dose_history (clinic_id, session_id, patient_id, visit_id, order_id, treatment, dose_mg, started_at, ended_at)
        values (${clinic.clinicId}, ${sessionId}, ${id}, ${visit.visitId}, ${orderId}, 'racemic-intravenous', ${mg}, ${plus(visit.startsAt, 12)}, ${plus(visit.startsAt, 52)})`.execute(tx);
      await sql`update visit set state = 'held' where clinic_id = ${clinic.clinicId} and visit_id = ${visit.visitId}`.execute(tx);
    });
    return sessionId;
  }
  async function note(id: string, visit: any, text: string, sign = true): Promise<void> {
    await as('therapist', plus(visit.endsAt, 30));
    const { noteId } = await post(P(id, 'integration-notes'), {
      startedAt: visit.startsAt, endsAt: undefined, endedAt: visit.endsAt, mode: 'in-person', visitId: visit.visitId,
      sections: { whatCameUp: { state: 'written', text }, insight: { state: 'written', text: 'The tiredness is older than the illness: “I have been holding my breath since I was twelve.”' }, emotionalShift: { state: 'written', text: 'Arrived flat, cried, left lighter.' }, bringIntoLife: { state: 'not-discussed' } },
      themes: ['difficult-emotions', 'insight'], actions: [{ text: 'Take the easel out from behind the door', dueOn: '2026-11-30', practice: 'value-step' }, { text: 'Slow breath before the school run', dueOn: null, practice: 'slow-breath' }],
      distress: 3, groundingUsed: ['slow-breath'], referral: null,
    });
    if (sign) await post(`/api/staff/integration-notes/${noteId}/sign`);
    await database.inTenant<any, void>(clinic.clinicId, async (tx) => { await sql`update visit set state = 'held' where clinic_id = ${clinic.clinicId} and visit_id = ${visit.visitId}`.execute(tx); });
  }

  // Ada: a whole course, with a relapse beginning
  const ada = await admit('2026-09-21T14:00:00Z', 'Okafor', 'Ada', '1984-04-03', { calledName: 'Ada', pronouns: 'she/her' });
  await ownWords(ada, '2026-09-21T20:00:00Z');
  await phq(ada, '2026-09-28T15:00:00Z', spread(21, 0));
  await intake(ada, '2026-09-28T16:00:00Z');
  await decide(ada, '2026-09-29T15:00:00Z', 'accepted', 'Two adequate trials without benefit; no contraindication; wishes to begin.');
  await consent(ada, '2026-09-29T20:00:00Z', 'Ada Okafor');
  await as('therapist', '2026-09-30T16:00:00Z');
  await post(P(ada, 'preparations'), { heldAt: plus('2026-09-30T16:00:00Z', -60), checklist: [{ point: 'set', words: 'Afraid of losing control' }, { point: 'music', words: 'No voices, piano' }, { point: 'touch', words: 'A hand on the shoulder, after asking' }, { point: 'escort', words: 'Sister' }, { point: 'fasting', words: '' }, { point: 'stop-word', words: 'Harbour' }] });
  const adaPlan = await plan(ada, '2026-09-30T18:00:00Z', '2026-10-05', '10:00', 0);
  const adaOrder = await order(ada, '2026-10-01T15:00:00Z', adaPlan.planId);
  const sessions = adaPlan.visits.filter((v) => v.kind === 'dosing-session');
  const integrations = adaPlan.visits.filter((v) => v.kind === 'integration');
  for (const visit of sessions) await give(ada, visit, adaOrder.orderId, '39');
  for (const visit of integrations) await note(ada, visit, 'A long corridor with doors. Behind one of them her grandmother’s kitchen, and nobody was angry.');
  const weekly = [['2026-10-12', 14], ['2026-10-19', 9], ['2026-10-26', 4], ['2026-11-02', 3], ['2026-11-09', 6], ['2026-11-16', 12], ['2026-11-22', 13]] as const;
  for (const [day, score] of weekly) await phq(ada, `${day}T15:00:00Z`, spread(score));
  for (const [day, score] of [['2026-09-28', 15], ['2026-10-12', 11], ['2026-10-26', 6], ['2026-11-09', 7]] as const) await total(ada, `${day}T15:10:00Z`, 'madrs', score + 8);

  // Clara: in the middle of the series, with an open follow-up and a draft note
  const clara = await admit('2026-10-26T14:00:00Z', 'Lindqvist', 'Clara', '1991-11-02', { pronouns: 'they/them' });
  await ownWords(clara, '2026-10-26T20:00:00Z');
  await intake(clara, '2026-11-09T16:00:00Z', { weight: '64.5', present: ['sleep-apnoea'] });
  await phq(clara, '2026-11-09T16:30:00Z', spread(19));
  await decide(clara, '2026-11-10T15:00:00Z', 'accepted', 'Sleep apnoea treated with a mask at night; brings it to sessions.');
  await consent(clara, '2026-11-10T20:00:00Z', 'Clara Lindqvist');
  await as('therapist', '2026-11-11T16:00:00Z');
  await post(P(clara, 'preparations'), { heldAt: plus('2026-11-11T16:00:00Z', -60), checklist: [{ point: 'set', words: '' }, { point: 'escort', words: 'Partner' }] });
  const claraPlan = await plan(clara, '2026-11-11T18:00:00Z', '2026-11-16', '13:00', 1);
  const claraOrder = await order(clara, '2026-11-12T15:00:00Z', claraPlan.planId);
  const claraSessions = claraPlan.visits.filter((v) => v.kind === 'dosing-session');
  console.log(claraPlan.visits.map((v) => `${v.kind} ${v.startsAt}`).join('\n'));
  for (const visit of claraSessions.filter((v) => v.startsAt < '2026-11-22')) await give(clara, visit, claraOrder.orderId, '32');
  for (const visit of claraPlan.visits.filter((v) => v.kind === 'integration' && v.startsAt < '2026-11-21')) await note(clara, visit, 'Water, and being carried by it.', false);
  await phq(clara, new Date(Date.now() - 18 * 60_000).toISOString(), spread(15, 1));

  // Ben: refused
  const ben = await admit('2026-11-16T14:00:00Z', 'Alvarez', 'Ben', '1959-02-14', { sex: 'male', pronouns: 'he/him' });
  await intake(ben, '2026-11-17T15:00:00Z', { present: ['aneurysmal-vascular-disease', 'alcohol-use-disorder'], systolic: 168, diastolic: 104, weight: '92.4' });
  await decide(ben, '2026-11-17T16:00:00Z', 'declined', '');

  // Dario: intake open, wrote himself
  const dario = await admit('2026-11-19T14:00:00Z', 'Moretti', 'Dario', '1978-07-21', { sex: 'male' });
  await ownWords(dario, '2026-11-20T01:00:00Z');
  await intake(dario, '2026-11-20T15:00:00Z', { leave: FACT_IDS.slice(10, 24) as unknown as string[], meds: [{ typedName: 'Lorazepam', medicineId: 'lorazepam', dailyDose: { value: '3', unit: 'mg' }, asTaken: '1 mg three times' }, { typedName: 'Blue heart pill', dailyDose: null, asTaken: 'mornings' }] });
  await decide(dario, '2026-11-20T16:00:00Z', 'accepted', 'x');

  // Elin: high risk
  const elin = await admit('2026-11-18T14:00:00Z', 'Aaltonen', 'Elin', '1996-12-30');
  await intake(elin, '2026-11-20T17:00:00Z');
  await phq(elin, '2026-11-22T17:00:00Z', spread(23, 2));
  await as('nurse', '2026-11-22T17:20:00Z');
  await post(P(elin, 'assessments'), { entered: cssrs({ question1: 'yes', question2: 'yes', question3: 'yes', question4: 'yes', question5: 'no', question6Lifetime: 'yes', question6Recent: 'no' }), measuredAt: present });
  await decide(elin, '2026-11-22T18:00:00Z', 'accepted', 'Evaluated the same day; admitted for crisis care first.');

  // Farah: cleared, no plan yet
  const farah = await admit('2026-11-12T14:00:00Z', 'Haddad', 'Farah', '1988-08-08');
  await ownWords(farah, '2026-11-13T01:00:00Z');
  await phq(farah, '2026-11-19T15:30:00Z', spread(18));
  await intake(farah, '2026-11-19T16:00:00Z', { weight: '71.2' });
  await decide(farah, '2026-11-20T15:00:00Z', 'accepted', 'Fits; goes on with sertraline.');
  await consent(farah, '2026-11-20T20:00:00Z', 'Farah Haddad');
  await as('therapist', '2026-11-20T21:00:00Z');
  await post(P(farah, 'preparations'), { heldAt: plus('2026-11-20T21:00:00Z', -60), checklist: [{ point: 'set', words: '' }] });

  // Leads
  for (const [at, name, reasons] of [['2026-11-22T23:00:00Z', 'Gus Hale', ['depression']], ['2026-11-21T23:00:00Z', 'Ida Novak', ['trauma', 'anxiety']], ['2026-11-20T12:00:00Z', 'Jo', ['loss-or-change']]] as const) {
    present = toInstant(at);
    cookies = {};
    await post('/api/public/practice/consultation-requests', { language: 'en', name, email: `${name.split(' ')[0]!.toLowerCase()}@mail.example`, phone: '+1 555 0199', mayLeaveMessage: 'yes', reasons, imagined: 'Sleep, and mornings.', preferredTimes: ['morning'] });
  }
  for (const [family, given, born] of [['Park', 'Hana', '1970-01-05'], ['Quint', 'Igor', '1983-03-09'], ['Rivera', 'Ana', '1975-06-17'], ['Sato', 'Ken', '1993-10-28']] as const) await admit('2026-11-15T14:00:00Z', family, given, born);
  await as('owner', '2026-11-20T14:00:00Z');
  await post('/api/staff/settings', { settingId: 'SAFE-1.followUpMinutes', value: 45, reason: 'Two therapists share the afternoon; agreed on 12 Nov.' });
  await post('/api/staff/people', { name: 'Una Brook', email: 'una.brook@practice.example', roles: ['nurse', 'therapist'] });
  await app.close();
}

const serving = await serve({ address: embedded.address, host: '127.0.0.1', port, webFolder, dataFolder: folder, seed });
if (isRefusal(serving)) throw new Error(serving.sentence + JSON.stringify(serving.facts));
console.log('serving', serving.origin);
const stop = async () => { await serving.stop(); await embedded.stop(); process.exit(0); };
process.on('SIGTERM', () => void stop());
process.on('SIGINT', () => void stop());

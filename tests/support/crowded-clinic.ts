import type { Database } from '#database/tenant.ts';
import { hashText } from '#database/text-hash.ts';
import type { Id, PatientId } from '#foundation/id.ts';
import { newId } from '#foundation/id.ts';
import type { Instant } from '#foundation/instant.ts';
import { after, days, hours, minutes } from '#foundation/instant.ts';
import { localDateOf, localDateSchema, zoneSchema } from '#foundation/zoned-time.ts';
import type { ContentHash } from '#integration/integration-note.ts';
import type { IntegrationTables } from '#integration/store/tables.ts';
import type { MeasuresTables } from '#measures/store/tables.ts';
import type { OutcomesTables } from '#outcomes/store/tables.ts';
import type { PeopleTables } from '#people/store/tables.ts';
import type { TreatmentKey } from '#plan/route.ts';
import type { PlanTables } from '#plan/store/tables.ts';
import type { ScreeningTables } from '#screening/store/tables.ts';
import type { Indication } from '#screening/treatment.ts';
import type { PracticeClinic } from '#cli/practice/practice-clinic.ts';
import { uniformFrom } from './made-cohort.ts';
import { testRandom } from './test-clinic.ts';

type Tables = PeopleTables & PlanTables & MeasuresTables & IntegrationTables & ScreeningTables & OutcomesTables;
type Rows = { readonly [Table in 'patient' | 'treatment_plan' | 'visit' | 'dose_history' | 'assessment' | 'integration_note' | 'intake_list' | 'course_event']: Tables[Table][] };
type Crowd = { readonly clinic: PracticeClinic; readonly until: Instant; readonly rows: Rows; readonly uniform: () => number };

const ZONE = zoneSchema.parse('America/New_York');
const GIVEN = ['Ada', 'Ben', 'Cleo', 'Dov', 'Esme', 'Finn', 'Gia', 'Hal', 'Iris', 'Jon', 'Kaya', 'Leo', 'Mina', 'Noor', 'Omar', 'Pia'];
const FAMILY = ['Alder', 'Bramble', 'Cedar', 'Dock', 'Elder', 'Fern', 'Gorse', 'Hazel', 'Ivy', 'Juniper', 'Kale', 'Larch', 'Maple', 'Nettle', 'Oakes', 'Pine'];
const TREATMENTS: readonly (readonly [TreatmentKey, number])[] = [['racemic-intravenous', 0.55], ['racemic-intramuscular', 0.25], ['esketamine-nasal', 0.16], ['racemic-sublingual', 0.04]];
const INDICATIONS: readonly (readonly [Indication, number])[] = [['treatment-resistant-depression', 0.45], ['major-depression', 0.3], ['post-traumatic-stress', 0.2], ['anxiety', 0.05]];
const SERIES = 6;
const DOSE_DAYS = [0, 3, 7, 10, 14, 17];
const SCORE_DAYS = [7, 14, 21, 28, 42, 56, 84, 112, 140, 168, 196];

/**
 * Fills a practice clinic with made-up people of the last year and a half, the same every time: series of six, PHQ-9
 * and MADRS along the way, integration sessions, people who stop or are lost. Rows are written past the application,
 * for looking and for measuring where many are needed. Nothing of it says anything about treatment.
 */
export async function fillCrowd(database: Database, clinic: PracticeClinic, count: number, until: Instant): Promise<void> {
  const rows: Rows = { patient: [], treatment_plan: [], visit: [], dose_history: [], assessment: [], integration_note: [], intake_list: [], course_event: [] };
  const crowd = { clinic, until, rows, uniform: uniformFrom(7) };
  for (let index = 0; index < count; index++) addPerson(crowd, index);
  await database.inTenant<Tables, void>(clinic.clinicId, async (tx) => {
    for (const table of Object.keys(rows) as (keyof Rows)[]) {
      // A statement takes at most 65,535 values.
      for (let from = 0; from < rows[table].length; from += 1_000) await tx.insertInto(table).values(rows[table].slice(from, from + 1_000)).execute();
    }
  });
}

function addPerson(crowd: Crowd, index: number): void {
  const { clinic, until, rows, uniform } = crowd;
  const chosen = <Value>(weights: readonly (readonly [Value, number])[]): Value => {
    let left = uniform();
    return (weights.find(([, weight]) => (left -= weight) < 0) ?? weights[0] ?? raise())[0];
  };
  const startedAt = after(until, days(-Math.floor(4 + uniform() * 520)));
  const patientId = id<'Patient'>(startedAt);
  const treatment = chosen(TREATMENTS);
  const own = { clinic_id: clinic.clinicId, patient_id: patientId } as const;
  rows.patient.push({
    ...own, family_name: `${FAMILY[index % 16]}-${FAMILY[Math.floor(index / 16) % 16]}`, given_name: GIVEN[(index * 7) % 16] ?? 'Ada', called_name: null, pronouns: null,
    birth_date: localDateSchema.parse(`${1950 + Math.floor(uniform() * 55)}-0${1 + Math.floor(uniform() * 9)}-1${Math.floor(uniform() * 10)}`), sex: uniform() < 0.6 ? 'female' : 'male', language: 'en', email: null, phone: null, created_at: after(startedAt, days(-14)),
  });
  rows.intake_list.push({ ...own, record_id: id<'ScreeningRecord'>(startedAt), kind: 'proposed-treatment', state: 'known', content: JSON.stringify({ product: null, route: null, indication: chosen(INDICATIONS) }), recorded_at: after(startedAt, days(-10)), staff_id: clinic.staff.prescriber });
  const planned = uniform() < 0.8 ? SERIES : Math.ceil(uniform() * SERIES);
  addSeries(crowd, own, treatment, startedAt, planned);
  const sessions = Math.floor(uniform() * 5.5);
  for (let held = 0; held < sessions; held++) addIntegration(crowd, own, after(startedAt, days(2 + held * 5)));
  addScores(crowd, own, startedAt, sessions);
  if (uniform() < 0.03) rows.course_event.push({ ...own, event_id: id<'CourseEvent'>(startedAt), kind: 'hospitalisation', happened_on: localDateOf(after(startedAt, days(30)), ZONE), note: '', staff_id: clinic.staff.prescriber, recorded_at: after(startedAt, days(31)) });
}

type Own = { readonly clinic_id: PracticeClinic['clinicId']; readonly patient_id: PatientId };

function addSeries({ clinic, until, rows }: Crowd, own: Own, treatment: TreatmentKey, startedAt: Instant, comesTo: number): void {
  const planId = id<'Plan'>(startedAt);
  const madeAt = after(startedAt, days(-7));
  rows.treatment_plan.push({ ...own, plan_id: planId, template: 'six-in-three-weeks', treatment, other_element: 'Therapy each week', made_by: clinic.staff.prescriber, made_at: madeAt, ended_at: null });
  for (const [index, day] of DOSE_DAYS.entries()) {
    const at = after(startedAt, days(day));
    const isStopped = index >= comesTo;
    const isGiven = !isStopped && at <= until;
    const visitId = id<'Visit'>(at);
    rows.visit.push({
      ...own, visit_id: visitId, plan_id: planId, kind: 'dosing-session', number_in_series: index + 1, room_id: null, starts_at: at, ends_at: after(at, hours(1)), recovery_minutes: 60, turnover_minutes: 15,
      state: isGiven ? 'held' : isStopped ? 'cancelled' : 'booked', cancel_reason: isStopped ? 'Stopped' : null, booked_at: madeAt, follows_visit_id: null,
    });
    if (isGiven) rows.dose_history.push({ ...own, session_id: id<'Session'>(at), visit_id: visitId, order_id: id<'Order'>(at), treatment, dose_mg: '39', started_at: at, ended_at: after(at, minutes(40)) });
  }
}

function addIntegration({ clinic, until, rows }: Crowd, own: Own, at: Instant): void {
  if (at > until) return;
  rows.integration_note.push({ ...own, note_id: id<'IntegrationNote'>(at), therapist_id: clinic.staff.therapist, dose_session_id: null, visit_id: null, started_at: at, ended_at: after(at, minutes(50)), state: 'signed', content: JSON.stringify({}), practice_count: 1, written_at: at, signed_at: after(at, hours(1)), content_hash: hashText<ContentHash>(''), version: 1 });
}

function addScores(crowd: Crowd, own: Own, startedAt: Instant, sessions: number): void {
  const { uniform } = crowd;
  const baseline = 11 + Math.floor(uniform() * 14);
  const respondsOn = uniform() < 0.62 ? 1 + uniform() * 20 : Infinity;
  const relapsesOn = respondsOn - Math.log(1 - uniform()) / (0.012 - sessions * 0.001);
  const low = uniform() < 0.5 ? 3 : baseline * 0.4;
  const lostOn = uniform() < 0.35 ? 20 + uniform() * 150 : Infinity;
  const worsens = uniform() < 0.06;
  const levelOn = (day: number) => (day < respondsOn || day > relapsesOn ? baseline + (worsens && day > 20 ? 7 : 0) : low) + (uniform() - 0.5) * 3;
  addScore(crowd, own, 'phq-9', after(startedAt, hours(-24)), baseline);
  addScore(crowd, own, 'madrs', after(startedAt, hours(-22)), Math.round(baseline * 1.5));
  for (const day of [1, ...SCORE_DAYS]) {
    if (day > lostOn || uniform() < 0.08) continue;
    if (day >= 7) addScore(crowd, own, 'phq-9', after(startedAt, days(day)), levelOn(day));
    if (day <= 28) addScore(crowd, own, 'madrs', after(startedAt, hours(24 * day + 2)), 1.5 * (day === 1 && uniform() < 0.35 ? low : levelOn(day)));
  }
}

function addScore({ until, rows }: Crowd, own: Own, measure: 'phq-9' | 'madrs', at: Instant, level: number): void {
  if (at > until) return;
  const total = Math.min(measure === 'phq-9' ? 27 : 60, Math.max(0, Math.round(level)));
  rows.assessment.push({ ...own, assessment_id: id<'Assessment'>(at), measure, version: '1', state: 'recorded', entered_by: 'staff', staff_id: null, effective_date: localDateOf(at, ZONE), measured_at: at, recorded_at: at, total, method: 'entered', level: null, computation: null });
}

function id<Entity extends string>(at: Instant): Id<Entity> {
  return newId<Entity>(at, testRandom);
}

function raise(): never {
  throw new Error('there is something to choose from');
}

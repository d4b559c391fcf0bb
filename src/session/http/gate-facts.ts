import type { PatientId } from '#foundation/id.ts';
import type { Instant } from '#foundation/instant.ts';
import type { Refusal } from '#foundation/refusal.ts';
import { settingsInForce } from '#foundation/setting.ts';
import { measureSettings } from '#measures/settings.ts';
import { findPatient } from '#people/store/patient.ts';
import type { DoseFinding } from '#plan/dose-finding.ts';
import { checkDose } from '#plan/dose-limits.ts';
import { readDosingContext } from '#plan/http/dosing-context.ts';
import type { Order } from '#plan/order.ts';
import { treatments } from '#plan/route.ts';
import { planSettings } from '#plan/settings.ts';
import type { OrderRow } from '#plan/store/dose-order.ts';
import { findOrderForVisit, lockOrder } from '#plan/store/dose-order.ts';
import { findSiteOfVisit, findVisit } from '#plan/store/visit.ts';
import { factSheetOf, stateOf } from '#screening/fact-sheet.ts';
import { listedMedicine } from '#screening/medicine-list.ts';
import type { ScreeningFinding } from '#screening/screening-finding.ts';
import { readEligibilityInput } from '#screening/store/eligibility-input.ts';
import { listFacts } from '#screening/store/fact.ts';
import { readTestResults } from '#screening/store/intake.ts';
import { readReadiness } from '#screening/store/readiness.ts';
import { listHolds, listOpenOf } from '#screening/store/risk.ts';
import { readSuicideRisk } from '#screening/store/suicide-risk.ts';
import type { OwedBeforeDosing } from '#screening/suicide-risk.ts';
import type { GateAssessment } from '../gate.ts';
import { assessGate } from '../gate.ts';
import type { ConcernRuleId, OpenConcern } from '../open-concerns.ts';
import { identityOf } from '../person-in-room.ts';
import type { GateFacts, PregnancyFacts } from '../recorded-gate.ts';
import { gateInputOf } from '../recorded-gate.ts';
import { refuse } from '../refusals.ts';
import { findingsOfNew } from '../new-medicines.ts';
import type { SessionHead, StandingRecord } from '../session-record.ts';
import { entriesOf } from '../session-record.ts';
import type { OpenReview } from '../store/session-review.ts';
import { listOpenReviews } from '../store/session-review.ts';
import type { SessionContext } from './session-context.ts';
import { settingsOf } from './session-context.ts';

/** Courses with little improvement are judged by the outcomes domain, which raises this review. */
const NON_RESPONSE = 'NR-1';

/** The signed order for a session, held until the transaction ends, so that nobody changes it meanwhile (H07). */
export async function lockOrderFor(context: SessionContext, session: SessionHead): Promise<OrderRow | null> {
  const found = await findOrderForVisit(context.tx, context.clinic.clinicId, session.visitId);
  if (found === undefined) return null;
  const newest = await lockOrder(context.tx, context.clinic.clinicId, found.order_id);
  return newest !== undefined && newest.version === found.version ? newest : null;
}

/** Why nothing is given any more at a visit that was cancelled after the person came in; null while it is booked. */
export async function refuseCancelled({ tx, clinic }: SessionContext, { visitId }: SessionHead): Promise<Refusal | null> {
  const visit = await findVisit(tx, clinic.clinicId, visitId);
  return visit?.state === 'booked' ? null : refuse('session.visit-cancelled');
}

/** The same-day check judged at this moment, with everything the other domains know read anew. */
export async function judgeGate(context: SessionContext, record: StandingRecord, order: Order | null): Promise<GateAssessment> {
  return assessGate(gateInputOf(record, await readGateFacts(context, record, order), context.now), settingsOf(context));
}

async function readGateFacts(context: SessionContext, record: StandingRecord, order: Order | null): Promise<GateFacts> {
  const { tx, clinic, now } = context;
  const { session } = record;
  const { patientId } = session;
  const patient = await findPatient(tx, clinic.clinicId, patientId);
  if (patient === undefined) throw new Error('a session has a patient');
  const readiness = await readReadiness(tx, clinic, patientId, treatments[session.treatment], now, await findSiteOfVisit(tx, clinic.clinicId, session.visitId));
  const reviews = await listOpenReviews(tx, clinic.clinicId, patientId);
  return {
    identity: identityOf({ givenName: patient.given_name, familyName: patient.family_name, birthDate: patient.birth_date }),
    consent: readiness.consent,
    screening: readiness.screening,
    screeningFindings: readiness.open,
    order,
    doseFindings: order === null ? null : await doseFindingsToday(context, session, order),
    concerns: await readConcerns(context, patientId, reviews),
    nonResponse: reviews.some(({ ruleId }) => ruleId === NON_RESPONSE) ? 'flagged' : 'not-flagged',
    pregnancy: await readPregnancyFacts(context, patientId, patient.sex),
    medicineFindings: await readMedicineFindings(context, record),
  };
}

/** What the rules find because of what was entered as new, judged on the list as it is now; nothing is read where nothing was. */
export async function readMedicineFindings({ tx, clinic, now }: SessionContext, record: StandingRecord): Promise<readonly ScreeningFinding[]> {
  const entered = entriesOf(record, 'new-medicines').flatMap(({ content }) => content.medicines.map(listedMedicine));
  if (entered.length === 0) return [];
  const { patientId, treatment } = record.session;
  const { product, route } = treatments[treatment];
  const input = await readEligibilityInput(tx, clinic, patientId, now);
  return findingsOfNew({ ...input, treatment: { ...input.treatment, product, route } }, entered);
}

async function doseFindingsToday({ tx, clinic, now }: SessionContext, { patientId, visitId }: SessionHead, order: Order): Promise<readonly DoseFinding[]> {
  const dosing = await readDosingContext(tx, clinic, patientId, now, now, visitId);
  return checkDose(order.dose, dosing, settingsInForce(planSettings, clinic.settings));
}

/** Holds in force, what suicide risk still asks for, and open reviews, each rule once. */
async function readConcerns({ tx, clinic, now }: SessionContext, patientId: PatientId, reviews: readonly OpenReview[]): Promise<readonly OpenConcern[]> {
  const holds = await listHolds(tx, clinic.clinicId, patientId);
  const risk = await readSuicideRisk(tx, clinic.clinicId, patientId, settingsInForce(measureSettings, clinic.settings));
  const standing = holds.flatMap(({ kind, startedAt, lifted }) => (lifted === null ? [concern(kind, 'hold', startedAt)] : []));
  const owed = risk.owed.map((each) => concern(...OWED[each], risk.findings.find(({ ruleId }) => ruleId === OWED[each][0])?.inputs.find(({ at }) => at !== undefined)?.at ?? now));
  const asked = reviews.flatMap(({ ruleId, raisedAt }) => (isConcernRule(ruleId) ? [concern(ruleId, 'review', raisedAt)] : []));
  const waiting = await listOpenOf(tx, clinic.clinicId, patientId, REVIEWED_BEFORE_A_DOSE);
  const followed = waiting.flatMap((row) => (isConcernRule(row.rule_id) ? [concern(row.rule_id, 'review', row.raised_at)] : []));
  const all = [...standing, ...owed, ...asked, ...followed];
  return all.filter((each, index) => all.findIndex(({ ruleId, kind }) => ruleId === each.ruleId && kind === each.kind) === index);
}

const OWED: Readonly<Record<OwedBeforeDosing, readonly [ConcernRuleId, OpenConcern['kind']]>> = {
  'follow-up': ['SAFE-1', 'follow-up'],
  'safety-assessment': ['SAFE-2', 'follow-up'],
  'safety-plan': ['SAFE-2', 'follow-up'],
  hold: ['SAFE-3', 'hold'],
};

/** Checks of a course that hold nothing, and whose follow-up comes before the next dose all the same. */
const REVIEWED_BEFORE_A_DOSE: readonly ConcernRuleId[] = ['URO-1', 'MIS-1', 'LFT-1', 'PREG-1'];

const CONCERN_RULES: readonly ConcernRuleId[] = ['SAFE-1', 'SAFE-2', 'SAFE-3', 'MAN-1', 'URO-1', 'URO-2', 'MIS-1', 'MIS-2', 'LFT-1', 'PREG-1'];

function isConcernRule(text: string): text is ConcernRuleId {
  return CONCERN_RULES.some((ruleId) => ruleId === text);
}

function concern(ruleId: ConcernRuleId, kind: OpenConcern['kind'], since: Instant): OpenConcern {
  return { ruleId, kind, since };
}

async function readPregnancyFacts({ tx, clinic }: SessionContext, patientId: PatientId, sex: string): Promise<PregnancyFacts> {
  const potential = stateOf(factSheetOf(await listFacts(tx, clinic.clinicId, patientId)), 'child-bearing-potential');
  const test = (await readTestResults(tx, clinic.clinicId, patientId))('pregnancy-test');
  const isClear = test.state === 'known' && test.value.kind === 'pregnancy-test' && test.value.result !== 'unclear';
  return {
    isPossible: potential === 'present' ? true : potential === 'absent' || sex === 'male' ? false : null,
    test: isClear && test.value.kind === 'pregnancy-test' && test.value.result !== 'unclear' ? { result: test.value.result, testedAt: test.at } : null,
  };
}

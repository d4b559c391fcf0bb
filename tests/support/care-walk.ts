import fc from 'fast-check';
import { idSchema } from '#foundation/id.ts';
import type { Instant } from '#foundation/instant.ts';
import { after, days, minutes } from '#foundation/instant.ts';
import { exact } from '#foundation/quantity.ts';
import { isRefusal } from '#foundation/refusal.ts';
import { settingsInForce } from '#foundation/setting.ts';
import { daysBetween, localDateOf } from '#foundation/zoned-time.ts';
import type { ActivationReadiness, ConsentStanding } from '#plan/activation.ts';
import { refuseOrdering } from '#plan/activation.ts';
import type { DosingContext } from '#plan/dose-limits.ts';
import { checkDose } from '#plan/dose-limits.ts';
import type { Order, SecondSigning } from '#plan/order.ts';
import { editOrder, signOrder, signOrderSecond } from '#plan/order.ts';
import type { EarlierDose, OrderedDose } from '#plan/ordered-dose.ts';
import { planSettings } from '#plan/settings.ts';
import { orderedDose } from '#plan/written-dose.ts';
import type { Consent } from '#screening/consent.ts';
import { consentExpiry, consentInForce } from '#screening/consent.ts';
import type { EligibilityVerdict } from '#screening/eligibility.ts';
import { screenEligibility } from '#screening/eligibility.ts';
import type { FactState } from '#screening/fact.ts';
import type { ScreeningDecision } from '#screening/screening-decision.ts';
import { decideScreening, openFindings, screeningStanding } from '#screening/screening-decision.ts';
import { assessGate } from '#session/gate.ts';
import type { DosingSession } from '#session/session-state.ts';
import { bookSession, takeStep } from '#session/session-state.ts';
import { fitForDose, settings as sessionSettings, vitalSignsAt } from './fit-person.ts';
import { fact, factsAt, healthyPerson, screeningDay, settings as screeningSettings, takes, zone } from './screening-cases.ts';

const settings = settingsInForce(planSettings, {});
const [petra, paul] = ['00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-000000000003'].map((text) => idSchema<'Staff'>().parse(text));
if (petra === undefined || paul === undefined) throw new Error('two prescribers');
const signers = [petra, paul] as const;
const ids = { order: idSchema<'Order'>().parse('00000000-0000-7000-8000-000000000009'), consent: idSchema<'Consent'>().parse('00000000-0000-7000-8000-00000000000a'), document: idSchema<'ConsentDocument'>().parse('00000000-0000-7000-8000-00000000000b'), patient: idSchema<'Patient'>().parse('00000000-0000-7000-8000-00000000000c'), site: idSchema<'Site'>().parse('00000000-0000-7000-8000-00000000000d') };
const scope = { kind: 'treatment', product: 'racemic-ketamine', route: 'intravenous', siteId: ids.site } as const;
const hash = (version: number) => String(version).padStart(64, '0') as Consent['signedTextHash'];

/** The real rules that stand between a person and a dose; a planted fault replaces one of them. */
export const careRules = { decideScreening, consentInForce, checkDose, editOrder, signOrder, signOrderSecond, refuseOrdering, assessGate, takeStep };
export type CareRules = typeof careRules;

/** What was done, as somebody who stood beside would tell it, without any rule. */
type Told = {
  aneurysm: FactState;
  hasOpioid: boolean;
  /** What the last run of the rules found, told by the facts of that moment. */
  screened: { at: Instant; aneurysm: FactState; hasOpioid: boolean; acceptedBy: 'prescriber' | null } | null;
  signedAt: Instant | null;
  isWithdrawn: boolean;
  isOldText: boolean;
  hasHold: boolean;
  weightKg: string;
  weighedAt: Instant;
  order: { perKg: string; kg: string; signers: Set<string>; readBack: string | null; hasReason: boolean } | null;
  givenOn: Instant[];
};

/** The clinic as the rules see it. */
type Clinic = { verdict: EligibilityVerdict | null; decision: ScreeningDecision | null; consents: Consent[]; textVersion: number; preparedAt: Instant | null; order: Order | null; session: DosingSession; doses: EarlierDose[] };
type World = { now: Instant; readonly told: Told; readonly clinic: Clinic; readonly rules: CareRules };

function begin(rules: CareRules): World {
  return {
    now: screeningDay,
    rules,
    told: { aneurysm: 'absent', hasOpioid: false, screened: null, signedAt: null, isWithdrawn: false, isOldText: false, hasHold: false, weightKg: '78', weighedAt: screeningDay, order: null, givenOn: [] },
    clinic: { verdict: null, decision: null, consents: [], textVersion: 1, preparedAt: null, order: null, session: bookSession(screeningDay), doses: [] },
  };
}

/** The rules on eligibility say the same of the same facts on one day; they are asked once for each. */
const verdicts = new Map<string, EligibilityVerdict>();

function eligibility(world: World): EligibilityVerdict {
  const { now, told } = world;
  const key = `${localDateOf(now, zone)} ${told.aneurysm} ${String(told.hasOpioid)}`;
  const verdict = verdicts.get(key) ?? screenNow(world);
  verdicts.set(key, verdict);
  return { ...verdict, screenedAt: now };
}

function screenNow({ now, told }: World): EligibilityVerdict {
  const changed = told.aneurysm === 'absent' ? [] : [fact('aneurysmal-vascular-disease', told.aneurysm, { recordedAt: now })];
  const medicines = { state: 'known' as const, value: told.hasOpioid ? [takes('tramadol', '50')] : [], at: now };
  return screenEligibility(healthyPerson({ now, facts: factsAt(now, ...changed), medicines }));
}

/** As the server composes it: the newest verdict with its decision, and a refusal of this moment at once. */
function readiness(world: World): ActivationReadiness {
  const { now, clinic } = world;
  const decided = screeningStanding(clinic.verdict, clinic.decision, now, screeningSettings);
  const anew = decided === 'cleared' ? eligibility(world) : null;
  const screening = anew?.outcome === 'refuse' ? 'refused' : decided;
  return { screening, open: openFindings(screening, anew ?? clinic.verdict), consent: consentStanding(world), preparedAt: clinic.preparedAt };
}

function consentStanding({ now, clinic, rules }: World): ConsentStanding {
  const found = rules.consentInForce(clinic.consents, scope, now);
  return isRefusal(found) ? 'missing' : 'in-force';
}

function dosing({ now, told, clinic }: World): DosingContext {
  return {
    now, plannedAt: now, zone, weight: { weight: exact(told.weightKg, 'kg'), measuredAt: told.weighedAt, enteredUnit: 'kg', isReweighed: false }, previousWeight: null, heightCm: 172,
    idealWeightFormula: 'female', ageYears: 42, indication: 'treatment-resistant-depression', isUnitedStates: true, earlierDoses: clinic.doses, courseStartedAt: clinic.doses[0]?.givenAt ?? null,
  };
}

const WRITTEN = ['0.5', '0.5', '0.6', '0.75', '0.8', '1', '1.1', '1.5', '1.6', '5'] as const;

function written(world: World, pick: number): { readonly dose: OrderedDose; readonly perKg: string } | null {
  const perKg = WRITTEN[pick % WRITTEN.length] ?? '0.5';
  const dose = orderedDose({ treatment: 'racemic-intravenous', amount: { value: perKg, unit: 'mg/kg' }, weightBasis: 'actual', concentration: { value: '50', unit: 'mg/mL' }, infusionConcentration: { value: '1', unit: 'mg/mL' }, infusionMinutes: 40 }, dosing(world), settings);
  return isRefusal(dose) ? null : { dose, perKg };
}

function write(world: World, pick: number): void {
  const { clinic, told, rules } = world;
  const order = written(world, pick);
  if (order === null || rules.refuseOrdering(readiness(world)) !== null) return;
  const edited = clinic.order === null ? null : rules.editOrder(clinic.order, order.dose);
  clinic.order = edited === null || isRefusal(edited) ? { id: ids.order, version: (clinic.order?.version ?? 0) + 1, state: 'draft', dose: order.dose, signature: null, cancelReason: null } : edited.draft;
  told.order = { perKg: order.perKg, kg: told.weightKg, signers: new Set(), readBack: null, hasReason: false };
}

type Hand = { readonly isSecond: boolean; readonly hasReason: boolean; readonly isRight: boolean; readonly isPrescriber: boolean; readonly signer: (typeof signers)[number]; readonly asked: (typeof signers)[number] | null };

function sign(world: World, { isSecond, hasReason, isRight, isPrescriber, signer, asked }: Hand): void {
  const { clinic, told, rules, now } = world;
  if (clinic.order === null || told.order === null) return;
  const mg = isRight ? clinic.order.dose.dose.toFixed() : '10';
  const findings = rules.checkDose(clinic.order.dose, dosing(world), settings);
  const reasons = hasReason ? findings.map(({ ruleId }) => ({ ruleId, text: 'Discussed.' })) : [];
  const signing: SecondSigning = { signer, isPrescriber, findings, readiness: readiness(world), readBack: exact(mg, 'mg'), now };
  const signed = isSecond ? rules.signOrderSecond(clinic.order, signing) : rules.signOrder(clinic.order, { ...signing, secondPrescriber: asked, reasons });
  if (isRefusal(signed)) return;
  clinic.order = signed;
  told.order.signers.add(signer);
  told.order.readBack = mg;
  if (!isSecond) told.order.hasReason = hasReason;
}

/** The check of this moment; what only the day answers is in order, so that nothing but the order and the person can stand in the way. */
function judged(world: World) {
  const { clinic, rules, now, told } = world;
  const { screening, open, consent } = readiness(world);
  const doseFindings = clinic.order === null ? null : rules.checkDose(clinic.order.dose, dosing(world), settings);
  const concerns = told.hasHold ? [{ ruleId: 'LFT-1' as const, kind: 'hold' as const, since: now }] : [];
  const calm = { ...fitForDose(now), readings: [vitalSignsAt(after(now, minutes(-5)))] };
  return rules.assessGate({ ...calm, treatment: 'racemic-intravenous', consent, screening, screeningFindings: open, order: clinic.order, doseFindings, concerns }, sessionSettings);
}

/** One step of the session with the check judged anew; a dose that begins is held against what was told. */
function step(world: World, pick: number): void {
  const { clinic, rules, now } = world;
  const { state } = clinic.session;
  const { order } = clinic;
  const kinds = ['check-in', 'open-gate', 'pass-gate', 'start-dosing', 'end-dosing'] as const;
  const likely = { booked: 'check-in', 'checked-in': 'open-gate', gate: 'pass-gate', ready: 'start-dosing', dosing: 'end-dosing' } as const;
  const kind = pick % 5 === 0 || !(state in likely) ? (kinds[pick % kinds.length] ?? 'check-in') : likely[state as keyof typeof likely];
  if (kind === 'pass-gate' || kind === 'start-dosing') {
    if (order === null) return;
    const next = rules.takeStep(clinic.session, { kind, at: now, gate: judged(world), order });
    if (isRefusal(next)) return;
    clinic.session = next;
    if (kind === 'start-dosing') given(world, order);
    return;
  }
  const next = rules.takeStep(clinic.session, { kind, at: now });
  if (!isRefusal(next)) clinic.session = next;
}

function given(world: World, order: Order): void {
  const { told, clinic, now } = world;
  const fault = faultOf(told, now);
  if (fault !== null) throw new Error(`a dose was given ${fault}`);
  clinic.doses.push({ givenAt: now, treatment: order.dose.treatment });
  told.givenOn.push(now);
}

/** Why no dose should have begun now, in plain words and plain numbers; null when it may. */
function faultOf({ screened, aneurysm, signedAt, isWithdrawn, isOldText, hasHold, order, weightKg, givenOn }: Told, now: Instant): string | null {
  if (signedAt === null || isWithdrawn || isOldText || Date.parse(now) - Date.parse(signedAt) >= 365 * 86_400_000) return 'without a valid consent';
  if (screened === null || screened.aneurysm !== 'absent' || aneurysm === 'present' || Date.parse(now) - Date.parse(screened.at) > 90 * 86_400_000) return 'without a passing screening';
  if (screened.hasOpioid && screened.acceptedBy !== 'prescriber') return 'on a review that nobody decided';
  if (hasHold) return 'under a hold';
  if (order === null || order.signers.size === 0) return 'without a signed order';
  const mg = Math.round(Number(order.perKg) * Number(order.kg));
  if (order.readBack !== String(mg)) return 'on an order that was not read back';
  // A line is reckoned to whole milligrams, as the dose is.
  const isAbove = (perKg: number) => mg > Math.round(perKg * Number(weightKg));
  if (isAbove(1.5)) return 'above the line that nobody passes';
  if (isAbove(1) && order.signers.size < 2) return 'above the line for two prescribers by one';
  if ((isAbove(0.75) || (givenOn.length === 0 && isAbove(0.5))) && !order.hasReason) return 'above the soft line without a reason';
  return givenOn.some((at) => daysBetween(localDateOf(at, zone), localDateOf(now, zone)) === 0) ? 'twice on one day' : null;
}

function screen(world: World): void {
  const { clinic, told, now } = world;
  clinic.verdict = eligibility(world);
  told.screened = { at: now, aneurysm: told.aneurysm, hasOpioid: told.hasOpioid, acceptedBy: null };
}

function decide({ clinic, told, rules, now }: World, isPrescriber: boolean, isAccepted: boolean): void {
  if (clinic.verdict === null || told.screened === null) return;
  const decision = rules.decideScreening(clinic.verdict, { outcome: isAccepted ? 'accepted' : 'declined', reason: 'Weighed.', decidedBy: signers[0], decidedAt: now, roles: [isPrescriber ? 'prescriber' : 'nurse'] });
  if (isRefusal(decision)) return;
  clinic.decision = decision;
  told.screened.acceptedBy = isAccepted && isPrescriber ? 'prescriber' : null;
}

function agree({ clinic, told, now }: World): void {
  const document = { documentId: ids.document, version: clinic.textVersion, language: 'en', textHash: hash(clinic.textVersion), scope, supersededAt: null };
  clinic.consents.push({ consentId: ids.consent, patientId: ids.patient, document, signedTextHash: document.textHash, signedAt: now, signedBy: 'person', expiresAt: consentExpiry(now, screeningSettings), withdrawnAt: null });
  Object.assign(told, { signedAt: now, isWithdrawn: false, isOldText: false });
}

function withdraw({ clinic, told, now }: World): void {
  clinic.consents = clinic.consents.map((consent) => ({ ...consent, withdrawnAt: consent.withdrawnAt ?? now }));
  told.isWithdrawn = true;
}

function newText({ clinic, told, now }: World): void {
  clinic.textVersion += 1;
  clinic.consents = clinic.consents.map((consent) => ({ ...consent, document: { ...consent.document, supersededAt: consent.document.supersededAt ?? now } }));
  told.isOldText = told.signedAt !== null;
}

function wait(world: World, pick: number): void {
  const length = [minutes(20), days(1), days(2), days(2), days(2), days(35), days(100)][pick % 7] ?? minutes(20);
  world.now = after(world.now, length);
}

function visitAnew({ clinic, now }: World): void {
  if (clinic.session.state === 'recovery' || clinic.session.state === 'booked') clinic.session = bookSession(now);
}

function putRight(world: World): void {
  Object.assign(world.told, { aneurysm: 'absent', hasHold: false, weighedAt: world.now });
  screen(world);
  decide(world, true, true);
  agree(world);
  world.clinic.preparedAt = world.now;
}

/** The acts of a clinic, each with what it may get wrong. */
const ACTS: readonly (readonly [number, (world: World, pick: number) => void])[] = [
  [1, ({ told }, pick) => void (told.aneurysm = (['absent', 'absent', 'present', 'unknown'] as const)[pick % 4] ?? 'absent')],
  [2, ({ told }, pick) => void (told.hasOpioid = pick % 2 === 0)],
  [2, (world) => screen(world)],
  [2, (world, pick) => decide(world, pick % 3 !== 0, pick % 4 !== 0)],
  [2, (world) => agree(world)],
  [1, (world) => withdraw(world)],
  [1, (world) => newText(world)],
  [1, (world) => void (world.clinic.preparedAt = world.now)],
  [1, ({ told }, pick) => void (told.hasHold = pick % 2 === 0)],
  [2, ({ told, now }, pick) => void Object.assign(told, { weightKg: ['78', '78', '60.8', '134'][pick % 4], weighedAt: now })],
  [5, write],
  [8, (world, pick) => sign(world, { isSecond: false, hasReason: pick % 3 !== 0, isRight: pick % 7 !== 0, isPrescriber: pick % 11 !== 0, signer: signers[pick % 2] ?? signers[0], asked: pick % 5 === 0 ? null : (signers[pick % 3 === 0 ? pick % 2 : (pick + 1) % 2] ?? null) })],
  [5, (world, pick) => sign(world, { isSecond: true, hasReason: false, isRight: pick % 7 !== 0, isPrescriber: pick % 11 !== 0, signer: signers[pick % 2] ?? signers[0], asked: null })],
  [26, step],
  [4, wait],
  [4, visitAnew],
  [9, putRight],
];
const CHOICES = ACTS.flatMap(([weight, run]) => Array.from({ length: weight }, () => run));

/** How often a walk came to a dose at all, and to one above each line: a walk that reaches nothing proves nothing. */
export type CareWalks = { readonly doses: number; readonly aboveSoft: number; readonly aboveTwo: number; readonly fault: string | null; readonly seed: number };

const LENGTH = 60;

/** Walks `count` times at random through the acts of a clinic under these rules, and tells of the first dose that should not have begun. */
export function walkCare(rules: CareRules, count: number): CareWalks {
  const reached = { doses: 0, aboveSoft: 0, aboveTwo: 0 };
  const walk = fc.property(fc.infiniteStream(fc.nat(1_000_000)), (picks) => {
    const world = begin(rules);
    for (const pick of picks.take(LENGTH)) {
      const before = world.told.givenOn.length;
      CHOICES[pick % CHOICES.length]?.(world, Math.floor(pick / CHOICES.length));
      // Two acts never share their moment.
      world.now = after(world.now, minutes(1));
      if (world.told.givenOn.length === before) continue;
      const perKg = Number(world.told.order?.perKg ?? 0);
      reached.doses += 1;
      if (perKg > 0.5) reached.aboveSoft += 1;
      if (perKg > 1) reached.aboveTwo += 1;
    }
  });
  const details = fc.check(walk, { numRuns: count, endOnFailure: true });
  return { ...reached, fault: details.failed ? String(details.errorInstance) : null, seed: details.seed };
}

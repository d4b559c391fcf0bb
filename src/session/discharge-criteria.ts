import type { StaffId } from '#foundation/id.ts';
import type { Instant } from '#foundation/instant.ts';
import type { Refusal } from '#foundation/refusal.ts';
import type { ZoneName } from '#foundation/zoned-time.ts';
import { localDateOf } from '#foundation/zoned-time.ts';
import type { DischargeCriterion } from './discharge-criterion.ts';
import { judgeCriterion } from './discharge-criterion.ts';
import type { StayInput } from './discharge-time.ts';
import { judgeStay } from './discharge-time.ts';
import type { RecoveryInput } from './discharge-vital-signs.ts';
import { judgeVitalSigns } from './discharge-vital-signs.ts';
import { refuse } from './refusals.ts';
import type { SessionRuleId } from './rules.ts';
import { sessionRules } from './rules.ts';
import type { SessionSettings } from './settings.ts';
import { sessionSettings } from './settings.ts';
import { readingsUntil } from './vital-signs.ts';

const policy = { key: 'product-default', mark: 'P' } as const;

/** Who takes the person home (DC-6). */
export type Escort = {
  readonly name: string;
  readonly relation: string;
  readonly phone: string;
  readonly isIdentityChecked: boolean;
  readonly hasSigned: boolean;
  /** When the escort was seen in the clinic; null until then. */
  readonly arrivedAt: Instant | null;
};

/** The suicide check of the day (DC-5). */
export type SuicideCheck = { readonly checkedAt: Instant; readonly level: 'low' | 'moderate' | 'high' };

/** What the discharge criteria look at; `null` means not assessed. */
export type DischargeInput = StayInput &
  RecoveryInput & {
    readonly zone: ZoneName;
    readonly isOriented: boolean | null;
    readonly walksSteadily: boolean | null;
    readonly hasPersistentVomiting: boolean | null;
    readonly patientSaysClear: boolean | null;
    readonly clinicianSaysClear: boolean | null;
    readonly hadIdeationAtBaseline: boolean | null;
    /** PHQ-9 item 9, 0 to 3, as last answered. */
    readonly itemNine: number | null;
    readonly suicideCheck: SuicideCheck | null;
    readonly escort: Escort | null;
    readonly isToldNotToDrive: boolean | null;
    readonly hasWrittenInstructions: boolean | null;
    readonly hasCrisisNumber: boolean | null;
    readonly nextContactAt: Instant | null;
    readonly signedOffBy: StaffId | null;
  };

/** The discharge criteria DC-1 to DC-7 as judged at one moment; DC-8 is the other way out (`leaving-against-advice.ts`). */
export type DischargeAssessment = { readonly assessedAt: Instant; readonly criteria: readonly DischargeCriterion[] };

/** Judges every discharge criterion at `input.now`. */
export function assessDischarge(input: DischargeInput, settings: SessionSettings): DischargeAssessment {
  return {
    assessedAt: input.now,
    criteria: [
      judgeStay(input, input.now, settings),
      judgeVitalSigns(input, settings),
      judgeAwakeness(input, settings),
      judgeDissociation(input),
      judgeSuicideCheck(input),
      judgeEscort(input),
      judgeInstructions(input),
    ],
  };
}

const required: readonly SessionRuleId[] = ['DC-1', 'DC-2', 'DC-3', 'DC-4', 'DC-5', 'DC-6', 'DC-7'];

/**
 * The refusal that names every criterion still open, in their order; null when the person may go.
 * A criterion that the assessment leaves out counts as not assessed.
 */
export function refuseDischarge(assessment: DischargeAssessment): Refusal | null {
  const open = required.flatMap((ruleId) => {
    const judged = assessment.criteria.filter((criterion) => criterion.ruleId === ruleId);
    if (judged.length > 0 && judged.every((criterion) => criterion.state === 'met')) return [];
    const { state = 'not-assessed', missing = [], earliestAt = null } = judged.find((criterion) => criterion.state !== 'met') ?? {};
    return [{ ruleId, title: sessionRules[ruleId], state, missing, earliestAt }];
  });
  return open.length === 0 ? null : refuse('discharge.criteria-not-met', { first: open[0]?.ruleId, open });
}

function judgeAwakeness(input: DischargeInput, settings: SessionSettings): DischargeCriterion {
  const scored = readingsUntil(input.recovery, input.now).findLast((each) => each.sedation !== null);
  const score = scored?.sedation ?? null;
  return judgeCriterion({
    ruleId: 'DC-3',
    parts: [
      { what: 'MOAA/S', holds: score === null ? null : score >= settings['DC-3.moaas'] },
      { what: 'orientation to person, place, time and situation', holds: input.isOriented },
      { what: 'steady walking', holds: input.walksSteadily },
      { what: 'no persistent vomiting', holds: input.hasPersistentVomiting === null ? null : !input.hasPersistentVomiting },
    ],
    inputs: [{ name: 'MOAA/S', value: score, ...(scored === undefined ? {} : { at: scored.takenAt }) }],
    threshold: `MOAA/S ${settings['DC-3.moaas']}, oriented, steady, not vomiting`,
    source: sessionSettings['DC-3.moaas'].source,
  });
}

function judgeDissociation({ patientSaysClear, clinicianSaysClear }: DischargeInput): DischargeCriterion {
  return judgeCriterion({
    ruleId: 'DC-4',
    parts: [
      { what: 'the person’s word that dissociation has resolved', holds: patientSaysClear },
      { what: 'the clinician’s word that dissociation has resolved', holds: clinicianSaysClear },
    ],
    inputs: [
      { name: 'person says clear', value: patientSaysClear },
      { name: 'clinician says clear', value: clinicianSaysClear },
    ],
    threshold: 'Both agree',
    source: policy,
  });
}

function judgeSuicideCheck(input: DischargeInput): DischargeCriterion {
  const { hadIdeationAtBaseline, itemNine, suicideCheck: check, now, zone } = input;
  const isKnownAbsent = hadIdeationAtBaseline === false && itemNine === 0;
  const isKnownPresent = hadIdeationAtBaseline === true || (itemNine !== null && itemNine > 0);
  const isToday = check !== null && check.checkedAt <= now && localDateOf(check.checkedAt, zone) === localDateOf(now, zone);
  const done = isKnownAbsent || isToday;
  return judgeCriterion({
    ruleId: 'DC-5',
    parts: [
      { what: 'suicide check today', holds: done ? true : isKnownPresent ? false : null },
      { what: 'no high level in today’s check', holds: !(isToday && check.level === 'high') },
    ],
    inputs: [
      { name: 'ideation at baseline', value: hadIdeationAtBaseline },
      { name: 'PHQ-9 item 9', value: itemNine },
      { name: 'level of the check', value: check?.level ?? null, ...(check === null ? {} : { at: check.checkedAt }) },
    ],
    threshold: 'A check on the same day when ideation was present at baseline or item 9 is above 0',
    source: policy,
  });
}

function judgeEscort({ escort, isToldNotToDrive, now }: DischargeInput): DischargeCriterion {
  return judgeCriterion({
    ruleId: 'DC-6',
    parts: [
      { what: 'escort in the clinic', holds: escort !== null && escort.arrivedAt !== null && escort.arrivedAt <= now },
      { what: 'escort’s name, relation and phone', holds: escort !== null && [escort.name, escort.relation, escort.phone].every((text) => text.trim() !== '') },
      { what: 'identity check of the escort', holds: escort?.isIdentityChecked ?? false },
      { what: 'escort’s signature', holds: escort?.hasSigned ?? false },
      { what: 'word about no driving, machinery or legal signing until the next day after restful sleep', holds: isToldNotToDrive },
    ],
    inputs: [{ name: 'escort arrived', value: escort?.arrivedAt ?? null }],
    threshold: 'Escort present, named, checked and signed',
    source: { key: 'SprLabel', mark: 'C' },
  });
}

function judgeInstructions(input: DischargeInput): DischargeCriterion {
  return judgeCriterion({
    ruleId: 'DC-7',
    parts: [
      { what: 'written instructions', holds: input.hasWrittenInstructions },
      { what: 'crisis number', holds: input.hasCrisisNumber },
      { what: 'time of the next contact', holds: input.nextContactAt === null ? null : true },
      { what: 'prescriber’s sign-off', holds: input.signedOffBy === null ? null : true },
    ],
    inputs: [{ name: 'next contact', value: input.nextContactAt }],
    threshold: 'Instructions, crisis number, next contact and sign-off',
    source: policy,
  });
}

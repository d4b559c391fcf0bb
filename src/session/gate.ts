import type { Instant } from '#foundation/instant.ts';
import type { ConsentStanding } from '#plan/activation.ts';
import type { DoseFinding } from '#plan/dose-finding.ts';
import type { Order } from '#plan/order.ts';
import type { TreatmentKey } from '#plan/route.ts';
import type { OpenFinding, ScreeningStanding } from '#screening/screening-decision.ts';
import type { BaselinePressureInput } from './baseline-blood-pressure.ts';
import { judgeBaselinePressure } from './baseline-blood-pressure.ts';
import { judgeBaselineVitalSigns } from './baseline-vital-signs.ts';
import type { FastingInput } from './fasting-check.ts';
import { judgeFasting } from './fasting-check.ts';
import type { GateItem, GateItemKey, GateItemState, GateReason } from './gate-item.ts';
import { gateItemKeys, withReason } from './gate-item.ts';
import { judgeDose, judgeOrder, judgeWeight } from './gate-order.ts';
import type { EscortPlan, PregnancyTest } from './gate-person.ts';
import { judgeConsent, judgeEscortPlan, judgeNonResponse, judgePregnancy, judgeScreening } from './gate-person.ts';
import type { IdentityEntry } from './identity-check.ts';
import { judgeIdentity } from './identity-check.ts';
import type { MedicinesToday } from './new-medicines.ts';
import { judgeMedicines } from './new-medicines.ts';
import type { OpenConcern } from './open-concerns.ts';
import { judgeConcerns } from './open-concerns.ts';
import type { ProgrammePreconditions } from './programme-check.ts';
import { judgeProgramme } from './programme-check.ts';
import type { SessionSettings } from './settings.ts';

/** Everything the same-day check looks at; `null` means that nobody has answered. */
export type GateInput = BaselinePressureInput &
  FastingInput & {
    readonly treatment: TreatmentKey;
    readonly identityEntered: IdentityEntry | null;
    readonly identityExpected: IdentityEntry;
    readonly consent: ConsentStanding | null;
    readonly screening: ScreeningStanding | null;
    /** The findings behind a screening that is refused, incomplete or met by something new. */
    readonly screeningFindings: readonly OpenFinding[];
    readonly order: Order | null;
    /** What `checkDose` finds in the order today; `null` when it was not run. */
    readonly doseFindings: readonly DoseFinding[] | null;
    readonly concerns: readonly OpenConcern[] | null;
    readonly nonResponse: 'not-flagged' | 'flagged' | null;
    readonly medicines: MedicinesToday | null;
    readonly pregnancy: PregnancyTest | null;
    readonly escort: EscortPlan | null;
    /** Needed for esketamine only. */
    readonly programme: Omit<ProgrammePreconditions, 'isPrescriberOnSite'> | null;
    readonly reasons: Readonly<Partial<Record<GateItemKey, GateReason>>>;
  };

/** The check as judged at one moment; the dose starts only on `go`. */
export type GateAssessment = { readonly assessedAt: Instant; readonly verdict: GateItemState; readonly items: readonly GateItem[] };

/** Judges the same-day check: every item with its state, why, and what would make it a go. */
export function assessGate(input: GateInput, settings: SessionSettings): GateAssessment {
  const items = judgeItems(input, settings).map((item) => withReason(item, input.reasons[item.key]));
  return { assessedAt: input.now, verdict: verdictOf(items), items };
}

/** Whether the dose may start as far as the check goes: every item was judged, and every one is a go. */
export function isGo({ verdict, items }: GateAssessment): boolean {
  const isComplete = gateItemKeys.every((key) => key === 'programme' || items.some((item) => item.key === key));
  return verdict === 'go' && isComplete && items.every((item) => item.state === 'go');
}

function judgeItems(input: GateInput, settings: SessionSettings): readonly GateItem[] {
  const programme = input.treatment === 'esketamine-nasal' ? [judgeProgramme(programmeOf(input))] : [];
  return [
    judgeIdentity(input.identityEntered, input.identityExpected),
    judgeConsent(input.consent),
    judgeScreening(input.screening, input.screeningFindings),
    judgeOrder(input.order, input.treatment),
    judgeDose(input.order, input.doseFindings),
    judgeConcerns(input.concerns),
    judgeNonResponse(input.nonResponse),
    judgeMedicines(input.medicines),
    judgePregnancy(input.pregnancy, input.now, settings),
    judgeFasting(input, settings),
    judgeEscortPlan(input.escort),
    judgeWeight(input.order, input.doseFindings),
    judgeBaselineVitalSigns(input.readings, input.now, settings),
    judgeBaselinePressure(input, settings),
    ...programme,
  ];
}

function programmeOf({ programme, isPrescriberOnSite }: GateInput): ProgrammePreconditions {
  return { isSiteCertified: null, isPatientEnrolled: null, hasOximeter: null, ...programme, isPrescriberOnSite };
}

function verdictOf(items: readonly GateItem[]): GateItemState {
  const states = items.map((item) => item.state);
  const gravest = (['no-go', 'unknown', 'needs-reason'] as const).find((state) => states.includes(state));
  return gravest ?? 'go';
}

import type { ClinicId, ConsentId, Id, PatientId, StaffId } from '#foundation/id.ts';
import type { Instant } from '#foundation/instant.ts';
import type { MillimetresOfMercury } from '#foundation/quantity.ts';
import type { Role } from '#foundation/role.ts';
import type { TextHash } from '../consent.ts';
import type { FactOrigin, FactState } from '../fact.ts';
import type { AskedKind } from '../intake-schema.ts';
import type { StepKind, StepLapse } from '../follow-up-ladder.ts';

type RecordId = Id<'ScreeningRecord'>;
type Owned = { clinic_id: ClinicId; patient_id: PatientId };

/** The tables of the screening domain; JSON columns go in as text and come out parsed, and are checked when read. */
export type ScreeningTables = {
  screening_fact: Owned & {
    record_id: RecordId;
    fact_id: string;
    state: FactState;
    details: unknown;
    origin: FactOrigin;
    recorded_at: Instant;
    staff_id: StaffId | null;
    staff_roles: Role[];
  };
  screening_blood_pressure: Owned & {
    record_id: RecordId;
    systolic_mmhg: MillimetresOfMercury;
    diastolic_mmhg: MillimetresOfMercury;
    measured_at: Instant;
    recorded_at: Instant;
    staff_id: StaffId;
  };
  body_measure: Owned & {
    record_id: RecordId;
    weight_kg: string | null;
    entered_weight: string | null;
    entered_unit: 'kg' | 'lb' | null;
    is_reweighed: boolean;
    height_cm: number | null;
    measured_at: Instant;
    staff_id: StaffId | null;
  };
  intake_list: Owned & {
    record_id: RecordId;
    kind: 'medicines' | 'treatment-trials' | 'proposed-treatment';
    state: 'known' | 'unknown' | 'declined';
    content: unknown;
    recorded_at: Instant;
    staff_id: StaffId | null;
  };
  test_result: Owned & {
    record_id: RecordId;
    kind: AskedKind;
    content: unknown;
    measured_at: Instant;
    recorded_at: Instant;
    staff_id: StaffId | null;
  };
  intake_words: Owned & {
    record_id: RecordId;
    kind: 'hopes' | 'imagine' | 'expectancy' | 'symptoms' | 'history';
    words: string | null;
    rating: number | null;
    recorded_at: Instant;
  };
  goal: Owned & { goal_id: Id<'Goal'>; words: string; made_at: Instant };
  goal_rating: { clinic_id: ClinicId; goal_id: Id<'Goal'>; rating: number; rated_at: Instant };
  screening_verdict: Owned & {
    verdict_id: Id<'ScreeningVerdict'>;
    overall: string;
    findings: unknown;
    rule_set_version: string;
    run_at: Instant;
  };
  screening_decision: Owned & {
    decision_id: Id<'ScreeningDecision'>;
    verdict_id: Id<'ScreeningVerdict'>;
    decision: 'accept' | 'decline';
    reason: string;
    staff_id: StaffId;
    decided_at: Instant;
  };
  preparation: Owned & { preparation_id: Id<'Preparation'>; checklist: unknown; held_at: Instant; staff_id: StaffId };
  consent_document: {
    clinic_id: ClinicId;
    document_id: Id<'ConsentDocument'>;
    version: number;
    language: string;
    scope: unknown;
    title: string;
    text: string;
    text_hash: TextHash;
    published_at: Instant;
    teach_back: unknown;
  };
  consent: Owned & {
    consent_id: ConsentId;
    document_id: Id<'ConsentDocument'>;
    version: number;
    text_hash: TextHash;
    scope: unknown;
    signed_by: 'person' | 'representative';
    printed_name: string;
    meaning: string;
    teach_back: unknown;
    capacity_note: string | null;
    interpreter: string | null;
    witnessed_by: StaffId | null;
    signed_at: Instant;
    expires_at: Instant;
    withdrawn_at: Instant | null;
    /** How it was taken back, and to whom it was said. */
    withdrawn_how: 'on-phone' | 'said-aloud' | null;
    withdrawn_by: StaffId | null;
    signer_relation: string | null;
    interpreter_language: string | null;
    after_dose_reason: string | null;
  };
  risk_follow_up: Owned & {
    follow_up_id: Id<'RiskFollowUp'>;
    rule_id: string;
    finding: unknown;
    assessment_id: Id<'Assessment'> | null;
    raised_at: Instant;
    due_at: Instant;
    owner_id: StaffId | null;
    acknowledged_at: Instant | null;
    completed_at: Instant | null;
    completed_by: StaffId | null;
    outcome: string | null;
  };
  follow_up_step: {
    clinic_id: ClinicId;
    follow_up_id: Id<'RiskFollowUp'>;
    number: number;
    kind: StepKind;
    due_at: Instant;
    done_at: Instant;
    staff_id: StaffId | null;
    mail_id: Id<'Mail'> | null;
    lapse: StepLapse | null;
  };
  dosing_hold: Owned & {
    hold_id: Id<'DosingHold'>;
    kind: string;
    finding: unknown;
    began_at: Instant;
    lifted_at: Instant | null;
    lifted_by: StaffId | null;
    lift_note: string | null;
  };
  safety_assessment: Owned & { safety_assessment_id: Id<'SafetyAssessment'>; note: string; signed_at: Instant; staff_id: StaffId };
  safety_plan: Owned & { safety_plan_id: Id<'SafetyPlan'>; steps: unknown; signed_at: Instant; staff_id: StaffId };
};

import type { ClinicId, Id, OrderId, PatientId, PlanId, RoomId, SessionId, StaffId, VisitId } from '#foundation/id.ts';
import type { Instant } from '#foundation/instant.ts';
import type { LocalDate } from '#foundation/zoned-time.ts';
import type { StaffDuty } from '../clash.ts';
import type { OpenHours } from '../open-hours.ts';
import type { OrderState } from '../order.ts';
import type { WeightBasis } from '../ordered-dose.ts';
import type { TreatmentKey } from '../route.ts';
import type { VisitKind, VisitState } from '../visit.ts';
import type { Ride } from '../waiting-rides.ts';

/** The tables of the plan domain; amounts are decimal text. */
export type PlanTables = {
  treatment_plan: {
    clinic_id: ClinicId;
    plan_id: PlanId;
    patient_id: PatientId;
    template: string;
    treatment: TreatmentKey;
    other_element: string;
    made_by: StaffId;
    made_at: Instant;
    ended_at: Instant | null;
  };
  visit: {
    clinic_id: ClinicId;
    visit_id: VisitId;
    patient_id: PatientId;
    plan_id: PlanId | null;
    kind: VisitKind;
    number_in_series: number | null;
    room_id: RoomId | null;
    starts_at: Instant;
    ends_at: Instant;
    recovery_minutes: number;
    turnover_minutes: number;
    state: VisitState;
    cancel_reason: string | null;
    booked_at: Instant;
    /** The dosing session that it follows, and moves along with. */
    follows_visit_id: VisitId | null;
  };
  visit_staff: {
    clinic_id: ClinicId;
    visit_id: VisitId;
    staff_id: StaffId;
    duty: StaffDuty;
    /** From when until when the visit holds them; null once it is cancelled. */
    held_from: Instant | null;
    held_until: Instant | null;
  };
  opening_week: {
    clinic_id: ClinicId;
    week_id: Id<'OpeningWeek'>;
    hours: readonly OpenHours[];
    set_at: Instant;
    set_by: StaffId;
  };
  closed_day: {
    clinic_id: ClinicId;
    closed_day_id: Id<'ClosedDay'>;
    day: LocalDate;
    name: string;
    added_at: Instant;
    added_by: StaffId;
    ended_at: Instant | null;
  };
  staff_absence: {
    clinic_id: ClinicId;
    absence_id: Id<'Absence'>;
    staff_id: StaffId;
    first_day: LocalDate;
    last_day: LocalDate;
    added_at: Instant;
    added_by: StaffId;
    ended_at: Instant | null;
  };
  waiting_entry: {
    clinic_id: ClinicId;
    waiting_entry_id: Id<'WaitingEntry'>;
    patient_id: PatientId;
    kind: VisitKind;
    weekdays: readonly number[];
    from_minute: number;
    until_minute: number;
    notice_hours: number;
    ride: Ride;
    added_at: Instant;
    added_by: StaffId;
    ended_at: Instant | null;
    ended_why: 'booked' | 'removed' | null;
  };
  dose_order: {
    clinic_id: ClinicId;
    order_id: OrderId;
    version: number;
    patient_id: PatientId;
    plan_id: PlanId;
    visit_id: VisitId | null;
    state: Exclude<OrderState, 'half-signed'>;
    treatment: TreatmentKey;
    dose_mg: string;
    dose_mg_per_kg: string | null;
    weight_basis: WeightBasis | null;
    dosing_weight_kg: string | null;
    concentration_mg_per_ml: string | null;
    volume_ml: string | null;
    infusion_mg_per_ml: string | null;
    infusion_minutes: number | null;
    is_push: boolean;
    written_by: StaffId;
    written_at: Instant;
    signed_by: StaffId | null;
    signed_at: Instant | null;
    second_prescriber: StaffId | null;
    second_signed_at: Instant | null;
    reasons: string;
    findings: string;
    cancel_reason: string | null;
  };
  dose_history: {
    clinic_id: ClinicId;
    session_id: SessionId;
    patient_id: PatientId;
    visit_id: VisitId;
    order_id: OrderId;
    treatment: TreatmentKey;
    dose_mg: string;
    started_at: Instant;
    ended_at: Instant | null;
  };
};

-- A course of care: where it started from and what besides the drug belongs to it.
create table treatment_plan (
  clinic_id uuid not null,
  plan_id uuid not null,
  patient_id uuid not null,
  template text not null,
  treatment text not null,
  other_element text not null,
  made_by uuid not null,
  made_at timestamptz not null,
  ended_at timestamptz,
  primary key (clinic_id, plan_id),
  foreign key (clinic_id, patient_id) references patient (clinic_id, patient_id),
  foreign key (clinic_id, made_by) references staff (clinic_id, staff_id)
);
create index treatment_plan_by_patient on treatment_plan (clinic_id, patient_id, made_at);
call make_tenant_table('treatment_plan', 'select, insert, update');

create table visit (
  clinic_id uuid not null,
  visit_id uuid not null,
  patient_id uuid not null,
  plan_id uuid,
  kind text not null check (kind in ('consultation', 'preparation', 'dosing-session', 'integration')),
  number_in_series integer,
  room_id uuid,
  starts_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > starts_at),
  recovery_minutes integer not null check (recovery_minutes >= 0),
  turnover_minutes integer not null check (turnover_minutes >= 0),
  state text not null check (state in ('booked', 'held', 'cancelled')),
  cancel_reason text,
  booked_at timestamptz not null,
  primary key (clinic_id, visit_id),
  foreign key (clinic_id, patient_id) references patient (clinic_id, patient_id),
  foreign key (clinic_id, plan_id) references treatment_plan (clinic_id, plan_id),
  foreign key (clinic_id, room_id) references room (clinic_id, room_id)
);
create index visit_by_time on visit (clinic_id, starts_at);
create index visit_by_patient on visit (clinic_id, patient_id, starts_at);
call make_tenant_table('visit', 'select, insert, update');

create table visit_staff (
  clinic_id uuid not null,
  visit_id uuid not null,
  staff_id uuid not null,
  duty text not null check (duty in ('exclusive', 'monitoring')),
  primary key (clinic_id, visit_id, staff_id),
  foreign key (clinic_id, visit_id) references visit (clinic_id, visit_id),
  foreign key (clinic_id, staff_id) references staff (clinic_id, staff_id)
);
call make_tenant_table('visit_staff', 'select, insert');

-- One row per version of an order; a signature belongs to its version alone.
create table dose_order (
  clinic_id uuid not null,
  order_id uuid not null,
  version integer not null,
  patient_id uuid not null,
  plan_id uuid not null,
  visit_id uuid,
  state text not null check (state in ('draft', 'signed', 'superseded', 'cancelled')),
  treatment text not null,
  dose_mg numeric not null,
  dose_mg_per_kg numeric,
  weight_basis text,
  dosing_weight_kg numeric,
  concentration_mg_per_ml numeric,
  volume_ml numeric,
  infusion_mg_per_ml numeric,
  infusion_minutes integer,
  is_push boolean not null,
  written_by uuid not null,
  written_at timestamptz not null,
  signed_by uuid,
  signed_at timestamptz,
  second_prescriber uuid,
  reasons json not null,
  findings json not null,
  cancel_reason text,
  primary key (clinic_id, order_id, version),
  foreign key (clinic_id, patient_id) references patient (clinic_id, patient_id),
  foreign key (clinic_id, plan_id) references treatment_plan (clinic_id, plan_id),
  foreign key (clinic_id, visit_id) references visit (clinic_id, visit_id)
);
create index dose_order_by_patient on dose_order (clinic_id, patient_id, written_at);
call make_tenant_table('dose_order', 'select, insert, update');

-- Every dose that was given, by any route: what the interval rules and the courses of care count from.
create table dose_history (
  clinic_id uuid not null,
  session_id uuid not null,
  patient_id uuid not null,
  visit_id uuid not null,
  order_id uuid not null,
  treatment text not null,
  dose_mg numeric not null,
  started_at timestamptz not null,
  ended_at timestamptz,
  primary key (clinic_id, session_id),
  foreign key (clinic_id, patient_id) references patient (clinic_id, patient_id),
  foreign key (clinic_id, visit_id) references visit (clinic_id, visit_id)
);
create index dose_history_by_patient on dose_history (clinic_id, patient_id, started_at);
call make_tenant_table('dose_history', 'select, insert, update');

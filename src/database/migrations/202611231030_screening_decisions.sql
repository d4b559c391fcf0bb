-- What the rules found, each time they ran; never changed afterwards.
create table screening_verdict (
  clinic_id uuid not null,
  verdict_id uuid not null,
  patient_id uuid not null,
  overall text not null,
  findings json not null,
  rule_set_version text not null,
  run_at timestamptz not null,
  primary key (clinic_id, verdict_id),
  foreign key (clinic_id, patient_id) references patient (clinic_id, patient_id)
);
create index screening_verdict_by_patient on screening_verdict (clinic_id, patient_id, run_at);
call make_tenant_table('screening_verdict', 'select, insert');

create table screening_decision (
  clinic_id uuid not null,
  decision_id uuid not null,
  patient_id uuid not null,
  verdict_id uuid not null,
  decision text not null check (decision in ('accept', 'decline')),
  reason text not null,
  staff_id uuid not null,
  decided_at timestamptz not null,
  primary key (clinic_id, decision_id),
  foreign key (clinic_id, verdict_id) references screening_verdict (clinic_id, verdict_id),
  foreign key (clinic_id, staff_id) references staff (clinic_id, staff_id)
);
create index screening_decision_by_patient on screening_decision (clinic_id, patient_id, decided_at);
call make_tenant_table('screening_decision', 'select, insert');

create table preparation (
  clinic_id uuid not null,
  preparation_id uuid not null,
  patient_id uuid not null,
  checklist json not null,
  held_at timestamptz not null,
  staff_id uuid not null,
  primary key (clinic_id, preparation_id),
  foreign key (clinic_id, patient_id) references patient (clinic_id, patient_id)
);
call make_tenant_table('preparation', 'select, insert');

create table consent_document (
  clinic_id uuid not null,
  document_id uuid not null,
  version integer not null,
  language text not null,
  scope json not null,
  title text not null,
  text text not null,
  text_hash text not null,
  published_at timestamptz not null,
  primary key (clinic_id, document_id, version)
);
call make_tenant_table('consent_document', 'select, insert');

create table consent (
  clinic_id uuid not null,
  consent_id uuid not null,
  patient_id uuid not null,
  document_id uuid not null,
  version integer not null,
  text_hash text not null,
  scope json not null,
  signed_by text not null check (signed_by in ('person', 'representative')),
  printed_name text not null,
  meaning text not null,
  teach_back json not null,
  capacity_note text,
  interpreter text,
  witnessed_by uuid,
  signed_at timestamptz not null,
  expires_at timestamptz not null,
  withdrawn_at timestamptz,
  primary key (clinic_id, consent_id),
  foreign key (clinic_id, patient_id) references patient (clinic_id, patient_id),
  foreign key (clinic_id, document_id, version) references consent_document (clinic_id, document_id, version)
);
create index consent_by_patient on consent (clinic_id, patient_id, signed_at);
call make_tenant_table('consent', 'select, insert, update');

-- A signal that somebody has to follow up: it has a clock and an owner, and never disappears.
create table risk_follow_up (
  clinic_id uuid not null,
  follow_up_id uuid not null,
  patient_id uuid not null,
  rule_id text not null,
  finding json not null,
  assessment_id uuid,
  raised_at timestamptz not null,
  due_at timestamptz not null,
  owner_id uuid,
  acknowledged_at timestamptz,
  completed_at timestamptz,
  completed_by uuid,
  outcome text,
  primary key (clinic_id, follow_up_id),
  foreign key (clinic_id, patient_id) references patient (clinic_id, patient_id)
);
create index risk_follow_up_open on risk_follow_up (clinic_id, due_at) where completed_at is null;
create index risk_follow_up_by_patient on risk_follow_up (clinic_id, patient_id, raised_at);
call make_tenant_table('risk_follow_up', 'select, insert, update');

create table dosing_hold (
  clinic_id uuid not null,
  hold_id uuid not null,
  patient_id uuid not null,
  kind text not null,
  finding json not null,
  began_at timestamptz not null,
  lifted_at timestamptz,
  lifted_by uuid,
  lift_note text,
  primary key (clinic_id, hold_id),
  foreign key (clinic_id, patient_id) references patient (clinic_id, patient_id)
);
create index dosing_hold_by_patient on dosing_hold (clinic_id, patient_id, began_at);
call make_tenant_table('dosing_hold', 'select, insert, update');

create table safety_plan (
  clinic_id uuid not null,
  safety_plan_id uuid not null,
  patient_id uuid not null,
  steps json not null,
  signed_at timestamptz not null,
  staff_id uuid not null,
  primary key (clinic_id, safety_plan_id),
  foreign key (clinic_id, patient_id) references patient (clinic_id, patient_id)
);
create index safety_plan_by_patient on safety_plan (clinic_id, patient_id, signed_at);
call make_tenant_table('safety_plan', 'select, insert');

create table safety_assessment (
  clinic_id uuid not null,
  safety_assessment_id uuid not null,
  patient_id uuid not null,
  note text not null,
  signed_at timestamptz not null,
  staff_id uuid not null,
  primary key (clinic_id, safety_assessment_id),
  foreign key (clinic_id, patient_id) references patient (clinic_id, patient_id)
);
create index safety_assessment_by_patient on safety_assessment (clinic_id, patient_id, signed_at);
call make_tenant_table('safety_assessment', 'select, insert');

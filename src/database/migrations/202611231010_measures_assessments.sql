-- One filled-in form or entered total. Back-dating keeps three times apart: when it held, when it was measured, when it was typed.
create table assessment (
  clinic_id uuid not null,
  assessment_id uuid not null,
  patient_id uuid not null,
  measure text not null,
  version text not null,
  state text not null check (state in ('open', 'recorded')),
  entered_by text not null check (entered_by in ('patient', 'staff')),
  staff_id uuid,
  effective_date date not null,
  measured_at timestamptz not null,
  recorded_at timestamptz,
  total integer,
  method text,
  level text,
  computation text,
  primary key (clinic_id, assessment_id),
  foreign key (clinic_id, patient_id) references patient (clinic_id, patient_id)
);
create index assessment_by_patient on assessment (clinic_id, patient_id, measure, effective_date);
-- The same form is open at most once.
create unique index assessment_open_once on assessment (clinic_id, patient_id, measure) where state = 'open';
call make_tenant_table('assessment', 'select, insert, update');

-- Every answer as it was given; a changed answer is a new row, the latest counts, none is lost.
create table assessment_answer (
  clinic_id uuid not null,
  assessment_id uuid not null,
  answer_id uuid not null,
  item_id text not null,
  answered_at timestamptz not null,
  value integer,
  absent text check (absent in ('declined', 'not-asked')),
  primary key (clinic_id, assessment_id, answer_id),
  foreign key (clinic_id, assessment_id) references assessment (clinic_id, assessment_id),
  check ((value is null) <> (absent is null))
);
call make_tenant_table('assessment_answer', 'select, insert');

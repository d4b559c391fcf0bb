-- Facts are only added; which one stands for an id is a rule (fact-sheet.ts).
create table screening_fact (
  clinic_id uuid not null,
  record_id uuid not null,
  patient_id uuid not null,
  fact_id text not null,
  state text not null,
  details json not null,
  origin text not null,
  recorded_at timestamptz not null,
  staff_id uuid,
  staff_roles text[] not null,
  primary key (clinic_id, record_id),
  foreign key (clinic_id, patient_id) references patient (clinic_id, patient_id)
);
create index screening_fact_by_patient on screening_fact (clinic_id, patient_id, recorded_at);
call make_tenant_table('screening_fact', 'select, insert');

create table screening_blood_pressure (
  clinic_id uuid not null,
  record_id uuid not null,
  patient_id uuid not null,
  systolic_mmhg integer not null,
  diastolic_mmhg integer not null,
  measured_at timestamptz not null,
  recorded_at timestamptz not null,
  staff_id uuid not null,
  primary key (clinic_id, record_id),
  foreign key (clinic_id, patient_id) references patient (clinic_id, patient_id)
);
create index screening_blood_pressure_by_patient on screening_blood_pressure (clinic_id, patient_id, measured_at);
call make_tenant_table('screening_blood_pressure', 'select, insert');

-- Weight as typed and in kilograms; height where it was measured with it.
create table body_measure (
  clinic_id uuid not null,
  record_id uuid not null,
  patient_id uuid not null,
  weight_kg numeric,
  entered_weight text,
  entered_unit text check (entered_unit in ('kg', 'lb')),
  is_reweighed boolean not null,
  height_cm double precision,
  measured_at timestamptz not null,
  staff_id uuid,
  primary key (clinic_id, record_id),
  foreign key (clinic_id, patient_id) references patient (clinic_id, patient_id),
  check ((weight_kg is null) = (entered_unit is null))
);
create index body_measure_by_patient on body_measure (clinic_id, patient_id, measured_at);
call make_tenant_table('body_measure', 'select, insert');

-- Lists are kept whole at each change, so that what a verdict saw can be read later.
create table intake_list (
  clinic_id uuid not null,
  record_id uuid not null,
  patient_id uuid not null,
  kind text not null check (kind in ('medicines', 'treatment-trials', 'proposed-treatment')),
  state text not null check (state in ('known', 'unknown', 'declined')),
  content json not null,
  recorded_at timestamptz not null,
  staff_id uuid,
  primary key (clinic_id, record_id),
  foreign key (clinic_id, patient_id) references patient (clinic_id, patient_id)
);
create index intake_list_by_patient on intake_list (clinic_id, patient_id, kind, recorded_at);
call make_tenant_table('intake_list', 'select, insert');

create table test_result (
  clinic_id uuid not null,
  record_id uuid not null,
  patient_id uuid not null,
  kind text not null check (kind in ('liver-tests', 'urine-drug-screen', 'pregnancy-test', 'drug-use-question')),
  content json not null,
  measured_at timestamptz not null,
  recorded_at timestamptz not null,
  staff_id uuid,
  primary key (clinic_id, record_id),
  foreign key (clinic_id, patient_id) references patient (clinic_id, patient_id)
);
create index test_result_by_patient on test_result (clinic_id, patient_id, kind, measured_at);
call make_tenant_table('test_result', 'select, insert');

create table intake_words (
  clinic_id uuid not null,
  record_id uuid not null,
  patient_id uuid not null,
  kind text not null check (kind in ('hopes', 'imagine', 'expectancy', 'symptoms', 'history')),
  words text,
  rating integer check (rating between 0 and 10),
  recorded_at timestamptz not null,
  primary key (clinic_id, record_id),
  foreign key (clinic_id, patient_id) references patient (clinic_id, patient_id)
);
create index intake_words_by_patient on intake_words (clinic_id, patient_id, kind, recorded_at);
call make_tenant_table('intake_words', 'select, insert');

create table goal (
  clinic_id uuid not null,
  goal_id uuid not null,
  patient_id uuid not null,
  words text not null,
  made_at timestamptz not null,
  primary key (clinic_id, goal_id),
  foreign key (clinic_id, patient_id) references patient (clinic_id, patient_id)
);
call make_tenant_table('goal', 'select, insert');

create table goal_rating (
  clinic_id uuid not null,
  goal_id uuid not null,
  rating integer not null check (rating between 0 and 10),
  rated_at timestamptz not null,
  primary key (clinic_id, goal_id, rated_at),
  foreign key (clinic_id, goal_id) references goal (clinic_id, goal_id)
);
call make_tenant_table('goal_rating', 'select, insert');

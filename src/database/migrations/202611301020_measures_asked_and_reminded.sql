-- A form that staff ask of one person besides the schedule of the clinic, until somebody stops it.
create table asked_measure (
  clinic_id uuid not null,
  asked_id uuid not null,
  patient_id uuid not null,
  measure text not null,
  rhythm text not null check (rhythm in ('once', 'daily', 'weekly', 'monthly', 'before-dose', 'after-dose')),
  asked_by uuid not null,
  asked_at timestamptz not null,
  stopped_at timestamptz,
  primary key (clinic_id, asked_id),
  foreign key (clinic_id, patient_id) references patient (clinic_id, patient_id)
);
create index asked_measure_by_patient on asked_measure (clinic_id, patient_id, asked_at);
call make_tenant_table('asked_measure', 'select, insert, update');

-- A form that somebody was reminded of by mail; the link in the letter names this row and nothing else.
create table measure_reminder (
  clinic_id uuid not null,
  reminder_id uuid not null,
  patient_id uuid not null,
  measure text not null,
  -- The asking that it reminds of: its day, and whether it is the check-in hours after a dose on that day.
  due_on date not null,
  is_after_dose boolean not null,
  written_at timestamptz not null,
  primary key (clinic_id, reminder_id),
  unique (clinic_id, patient_id, measure, due_on, is_after_dose),
  foreign key (clinic_id, patient_id) references patient (clinic_id, patient_id)
);
create index measure_reminder_by_time on measure_reminder (clinic_id, patient_id, written_at);
call make_tenant_table('measure_reminder', 'select, insert');

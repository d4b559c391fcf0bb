create table integration_note (
  clinic_id uuid not null,
  note_id uuid not null,
  patient_id uuid not null,
  therapist_id uuid not null,
  dose_session_id uuid,
  visit_id uuid,
  started_at timestamptz not null,
  ended_at timestamptz not null,
  state text not null check (state in ('draft', 'signed')),
  content json not null,
  practice_count integer not null,
  written_at timestamptz not null,
  signed_at timestamptz,
  content_hash text,
  primary key (clinic_id, note_id),
  foreign key (clinic_id, patient_id) references patient (clinic_id, patient_id),
  foreign key (clinic_id, therapist_id) references staff (clinic_id, staff_id),
  foreign key (clinic_id, visit_id) references visit (clinic_id, visit_id),
  check ((state = 'signed') = (content_hash is not null))
);
create index integration_note_by_patient on integration_note (clinic_id, patient_id, started_at);
call make_tenant_table('integration_note', 'select, insert, update');

create table integration_addendum (
  clinic_id uuid not null,
  note_id uuid not null,
  addendum_id uuid not null,
  text text not null,
  author_id uuid not null,
  added_at timestamptz not null,
  primary key (clinic_id, note_id, addendum_id),
  foreign key (clinic_id, note_id) references integration_note (clinic_id, note_id)
);
call make_tenant_table('integration_addendum', 'select, insert');

-- What happens outside the scores and changes how a course is read.
create table course_event (
  clinic_id uuid not null,
  event_id uuid not null,
  patient_id uuid not null,
  kind text not null check (kind in ('hospitalisation', 'suicide-attempt', 'suicide', 'prescriber-declaration', 'antidepressant', 'ect', 'tms', 'death')),
  happened_on date not null,
  note text not null,
  staff_id uuid not null,
  recorded_at timestamptz not null,
  primary key (clinic_id, event_id),
  foreign key (clinic_id, patient_id) references patient (clinic_id, patient_id)
);
create index course_event_by_patient on course_event (clinic_id, patient_id, happened_on);
call make_tenant_table('course_event', 'select, insert');

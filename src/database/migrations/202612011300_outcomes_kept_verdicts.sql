-- What was concluded of a course, from what, and what brought it about. A later conclusion is a new row; none is changed.
create table course_verdict (
  clinic_id uuid not null,
  verdict_id uuid not null,
  patient_id uuid not null,
  measure text not null,
  judged_at timestamptz not null,
  cause json not null,
  conclusion json not null,
  inputs json not null,
  rule_set_version text not null,
  primary key (clinic_id, verdict_id),
  foreign key (clinic_id, patient_id) references patient (clinic_id, patient_id)
);
create index course_verdict_by_patient on course_verdict (clinic_id, patient_id, measure, judged_at);
call make_tenant_table('course_verdict', 'select, insert');

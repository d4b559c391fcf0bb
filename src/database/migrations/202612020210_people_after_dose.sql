-- Until when somebody is asked nothing binding, because a drug is or was at work in them.
create table after_dose_guard (
  clinic_id uuid not null,
  patient_id uuid not null,
  until_at timestamptz not null,
  primary key (clinic_id, patient_id),
  foreign key (clinic_id, patient_id) references patient (clinic_id, patient_id)
);
call make_tenant_table('after_dose_guard', 'select, insert, update');

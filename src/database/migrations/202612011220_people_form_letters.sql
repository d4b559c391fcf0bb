-- A link that opens one form from a letter: it signs in like an invitation, and does not count where somebody asks for a link of their own.
alter table invitation add column for_form boolean not null default false;

-- Where a reader can say that such letters shall stop; mail programs show it beside the letter.
alter table mail add column unsubscribe_link text;

-- Whether a person wants letters about forms; the newest row counts, and without one they are written.
create table form_letter_choice (
  clinic_id uuid not null,
  choice_id uuid not null,
  patient_id uuid not null,
  wants_letters boolean not null,
  chosen_by text not null check (chosen_by in ('app', 'link')),
  chosen_at timestamptz not null,
  primary key (clinic_id, choice_id),
  foreign key (clinic_id, patient_id) references patient (clinic_id, patient_id)
);
create index form_letter_choice_by_patient on form_letter_choice (clinic_id, patient_id, chosen_at desc);
call make_tenant_table('form_letter_choice', 'select, insert');

-- The secret of the link with which letters are stopped, by its hash alone.
create table form_letter_stop (
  clinic_id uuid not null,
  token_hash bytea not null,
  patient_id uuid not null,
  written_at timestamptz not null,
  primary key (clinic_id, token_hash),
  foreign key (clinic_id, patient_id) references patient (clinic_id, patient_id)
);
call make_tenant_table('form_letter_stop', 'select, insert');

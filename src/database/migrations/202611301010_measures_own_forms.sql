-- A measure that a clinic has added itself, in every version; a version is never changed once it is there.
create table own_measure_version (
  clinic_id uuid not null,
  measure text not null check (measure like 'own-%'),
  version integer not null check (version > 0),
  kind text not null check (kind in ('questionnaire', 'score-only')),
  -- The FHIR questionnaire as it was handed in, or what is known of a measure that is entered as a total.
  definition text not null,
  published_by uuid not null,
  published_by_name text not null,
  published_at timestamptz not null,
  primary key (clinic_id, measure, version)
);
call make_tenant_table('own_measure_version', 'select, insert');

-- From here on this version and those before it are no longer offered; a later version is offered again.
create table own_measure_retirement (
  clinic_id uuid not null,
  measure text not null,
  version integer not null,
  retired_by uuid not null,
  retired_by_name text not null,
  retired_at timestamptz not null,
  primary key (clinic_id, measure, version),
  foreign key (clinic_id, measure, version) references own_measure_version (clinic_id, measure, version)
);
call make_tenant_table('own_measure_retirement', 'select, insert');

-- The words of an answer that was written; its row among the answers holds how many characters they are.
create table assessment_answer_text (
  clinic_id uuid not null,
  assessment_id uuid not null,
  answer_id uuid not null,
  text text not null,
  primary key (clinic_id, assessment_id, answer_id),
  foreign key (clinic_id, assessment_id, answer_id) references assessment_answer (clinic_id, assessment_id, answer_id)
);
call make_tenant_table('assessment_answer_text', 'select, insert');

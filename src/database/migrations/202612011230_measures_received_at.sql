-- When an answer reached the server, where it was given before on a phone without a connection; without it, when it was given.
alter table assessment_answer add column received_at timestamptz;

-- Which command began a sign-in, and which sign-in it goes on from: when the answer with the token was lost, whoever
-- repeats that command gets another token of the same standing.
alter table sign_in add column begun_by uuid;
alter table sign_in add column renews uuid;
alter table sign_in add foreign key (clinic_id, renews) references sign_in (clinic_id, sign_in_id);
create index sign_in_by_command on sign_in (clinic_id, begun_by);
